import { articlesFeed } from '../queries/feeds.ts';
import { getSite } from '../queries/site.ts';

export function GET(): Promise<Response> {
  const site = getSite();
  return articlesFeed(site, { title: site.config.name, path: '/', articles: site.articles });
}
