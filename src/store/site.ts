/** The whole site, put together from its content: pure, so that a build, a test and a page get the same. */
import { toInstant, type LocalTime } from '../lib/local-time.ts';
import { albumPath, pagePath } from '../lib/paths.ts';
import type { AlbumData } from '../schemas/album.ts';
import type { PageData } from '../schemas/page.ts';
import type { Section, SiteConfig } from '../schemas/site.ts';
import type { Unit } from '../schemas/unit.ts';
import type { AddressBook } from './address-book.ts';
import type { Content } from './content.ts';
import { documentSlugsOf } from './document-slugs.ts';
import type { Entry } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Ledger } from './ledger.ts';
import type { Pictures } from './pictures-manifest.ts';
import { toArticle, type Article } from './article.ts';

export type { Section };

export interface StaticPage {
  url: string;
  slug: string;
  data: PageData;
  entry: Entry<PageData>;
}

export interface Album {
  url: string;
  slug: string;
  data: AlbumData;
  entry: Entry<AlbumData>;
}

export interface Site {
  config: SiteConfig;
  now: LocalTime;
  showUnpublished: boolean;
  /** Newest first; drafts and scheduled ones only where unpublished content is shown. */
  articles: Article[];
  bySection: ReadonlyMap<string, Article[]>;
  sections: ReadonlyMap<string, Section>;
  units: ReadonlyMap<string, Unit>;
  pages: StaticPage[];
  /** Newest first. */
  albums: Album[];
  pictures: Pictures;
  articlesById: ReadonlyMap<string, Article>;
  /** Only in an incremental build. */
  ledger?: Ledger;
}

/**
 * Puts a site together from its content.
 * @param addresses where articles stood in earlier builds
 * @throws Error in Vietnamese where `site.yaml` cannot be used
 */
export function assembleSite(
  content: Content,
  { now, showUnpublished }: Pick<Environment, 'now' | 'showUnpublished'>,
  pictures: Pictures,
  addresses: AddressBook = {},
): Site {
  const config = content.site;
  if (!config) throw new Error('Không dùng được site.yaml. Chạy `npm run check` để xem lỗi.');
  const sections = new Map(config.sections.map((section) => [section.id, section]));
  const units = new Map(config.units.map((unit) => [unit.id, unit]));
  const slugs = documentSlugsOf(content.articles, addresses);
  const all = content.articles.flatMap((entry) => {
    const { data } = entry;
    return data ? [toArticle(entry, data, { now, sections, units, documentSlug: slugs.get(data) })] : [];
  });
  const articles = sortNewestFirst(
    all.filter((article) => showUnpublished || article.status === 'published'),
  );
  return {
    config,
    now,
    showUnpublished,
    articles,
    sections,
    units,
    pictures,
    articlesById: new Map(articles.map((article) => [article.id, article])),
    bySection: groupBySection(articles),
    pages: content.pages.flatMap((entry) => toPage(entry, showUnpublished)),
    albums: content.albums
      .flatMap((entry) => toAlbum(entry, now, showUnpublished))
      .sort((a, b) => compareText(b.data.date, a.data.date) || compareText(a.slug, b.slug)),
  };
}

/** By time, then by id, so that the order never depends on the file system. */
function sortNewestFirst(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, instant: toInstant(article.publishedAt) }))
    .sort((a, b) => b.instant - a.instant || compareText(a.article.id, b.article.id))
    .map(({ article }) => article);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBySection(articles: readonly Article[]): Map<string, Article[]> {
  return Map.groupBy(
    articles.filter((article) => article.section),
    (article) => article.section!.id,
  );
}

function toPage(entry: Entry<PageData>, showUnpublished: boolean): StaticPage[] {
  const { data, slug } = entry;
  return data && (showUnpublished || !data.draft) ? [{ url: pagePath(slug), slug, data, entry }] : [];
}

function toAlbum(entry: Entry<AlbumData>, now: LocalTime, showUnpublished: boolean): Album[] {
  const { data, slug } = entry;
  if (!data || (!showUnpublished && (data.draft || toInstant(data.date) > toInstant(now)))) return [];
  return [{ url: albumPath(slug), slug, data, entry }];
}
