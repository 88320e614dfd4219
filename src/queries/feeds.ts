/** RSS and JSON feeds of articles. */
import rss from '@astrojs/rss';
import { withoutControls } from '../lib/html.ts';
import { toIsoWithOffset, toInstant, toUtcDate } from '../lib/local-time.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { Article } from '../store/article.ts';
import type { Site } from '../store/site.ts';

const FEED_SIZE = 30;

export interface Feed {
  title: string;
  /** Path of the page that the feed follows. */
  path: string;
  /** Newest first. */
  articles: readonly Article[];
}

/** RSS 2.0 of the newest articles. */
export function articlesFeed(site: Site, feed: Feed): Promise<Response> {
  return rss({
    title: feed.title,
    description: site.config.description ?? site.config.name,
    site: absoluteUrl(site, feed.path),
    trailingSlash: true,
    customData: '<language>vi</language>',
    items: newest(feed).map((article) => ({
      title: withoutControls(article.title),
      link: absoluteUrl(site, article.url),
      description: withoutControls(article.lead),
      pubDate: toUtcDate(article.publishedAt),
      ...(article.section ? { categories: [article.section.name] } : {}),
    })),
  });
}

/** JSON Feed 1.1. */
export function jsonFeed(site: Site, feed: Feed): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    language: 'vi',
    home_page_url: absoluteUrl(site, feed.path),
    feed_url: absoluteUrl(site, '/feed.json'),
    items: newest(feed).map((article) => ({
      id: article.id,
      url: absoluteUrl(site, article.url),
      title: article.title,
      content_text: article.lead,
      date_published: asRfc3339(article.publishedAt),
      ...(article.data.updatedAt ? { date_modified: asRfc3339(article.data.updatedAt) } : {}),
      ...(article.data.topics ? { tags: article.data.topics } : {}),
      ...(article.data.author ? { authors: [{ name: article.data.author.name }] } : {}),
    })),
  };
}

function newest({ articles }: Feed): readonly Article[] {
  return articles.filter(({ status }) => status === 'published').slice(0, FEED_SIZE);
}

/** JSON Feed wants a time, even where only the date is known. */
function asRfc3339(time: string): string {
  return time.length > 10 ? toIsoWithOffset(time) : new Date(toInstant(time)).toISOString();
}
