/** Lists of articles, paged from the oldest, so that a new article changes one page and not all. */
import { daysBetween, toInstant } from '../lib/local-time.ts';
import { openStateAt } from '../lib/open-state.ts';
import { archivePeriodPath, listPagePath } from '../lib/paths.ts';
import type { Article } from '../store/article.ts';
import type { Site } from '../store/site.ts';

export const PAGE_SIZE = 20;

export interface ListPage<Item = Article> {
  /** `null` is the newest page, at the list's own address. */
  page: number | null;
  url: string;
  /** Newest first. */
  items: Item[];
  newerUrl: string | undefined;
  olderUrl: string | undefined;
}

/**
 * Cuts a list into pages. Page 1 holds the oldest 20, page 2 the next; their articles never change again, and
 * only the last of them changes its link to the newer page. The newest page holds the rest, 20 to 39 once there are as many.
 * @param items newest first
 */
export function toListPages<Item>(items: readonly Item[], base: string): ListPage<Item>[] {
  const numbered = Math.max(0, Math.floor(items.length / PAGE_SIZE) - 1);
  const oldestFirst = items.toReversed();
  const pages: ListPage<Item>[] = [];
  for (let page = 1; page <= numbered; page++) {
    pages.push({
      page,
      url: listPagePath(base, page),
      items: oldestFirst.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).reverse(),
      newerUrl: listPagePath(base, page === numbered ? null : page + 1),
      olderUrl: page > 1 ? listPagePath(base, page - 1) : undefined,
    });
  }
  const newest: ListPage<Item> = {
    page: null,
    url: base,
    items: oldestFirst.slice(numbered * PAGE_SIZE).reverse(),
    newerUrl: undefined,
    olderUrl: numbered > 0 ? listPagePath(base, numbered) : undefined,
  };
  return [newest, ...pages];
}

/** An urgent notice that names no end is urgent for this many days. */
const URGENT_DAYS = 30;

/** Urgent notices that still hold at the build; the reader's browser takes out those that ended since. */
export function urgentNotices(site: Site): Article[] {
  const now = toInstant(site.now);
  return site.articles.filter(({ data, window, publishedAt }) => {
    if (data.kind !== 'notice' || !data.urgent) return false;
    return window?.closes === undefined
      ? daysBetween(publishedAt, site.now) <= URGENT_DAYS
      : openStateAt(window, now) !== 'closed';
  });
}

/** What people may still act upon, the nearest deadline first. */
export function openDeadlines(site: Site, limit: number): Article[] {
  const now = toInstant(site.now);
  return site.articles
    .filter(
      ({ window }) => window?.closes !== undefined && ['open', 'closing'].includes(openStateAt(window, now)),
    )
    .sort((a, b) => a.window!.closes! - b.window!.closes!)
    .slice(0, limit);
}

/** Articles of kind document, newest first. */
export function publishedDocuments(site: Site): Article[] {
  return site.articles.filter((article) => article.kind === 'document');
}

export interface ArchiveYear {
  year: string;
  url: string;
  count: number;
  months: { month: string; url: string; articles: Article[] }[];
}

/** The archive by year and month, newest first. */
export function archive(site: Site): ArchiveYear[] {
  const years = Map.groupBy(site.articles, (article) => article.publishedAt.slice(0, 4));
  return [...years].map(([year, articles]) => ({
    year,
    url: archivePeriodPath(articles[0]!.publishedAt, 'year'),
    count: articles.length,
    months: [...Map.groupBy(articles, (article) => article.publishedAt.slice(5, 7))].map(
      ([month, inMonth]) => ({
        month,
        url: archivePeriodPath(inMonth[0]!.publishedAt, 'month'),
        articles: inMonth,
      }),
    ),
  }));
}
