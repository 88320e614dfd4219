/** Lists of articles, paged from the oldest, so that a new article changes one page and not all. */
import { daysBetween } from '../lib/local-time.ts';
import { listPagePath, sectionPath } from '../lib/paths.ts';
import type { Article } from '../store/article.ts';
import { derivation } from '../store/ledger.ts';
import type { Site } from '../store/site.ts';
import { articlesWithIds } from './article.ts';
import { hasClosed, isOpen, today } from './time.ts';

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
 * The pages of a list of that many items, the newest first. Page 1 holds the oldest 20, page 2 the next; what they
 * hold never changes again, and only the last of them changes its link to the newer page. The newest page, `null`,
 * holds the rest: 20 to 39 once there are as many.
 */
export function listPageNumbers(count: number, size = PAGE_SIZE): (number | null)[] {
  return [null, ...Array.from({ length: numberedPages(count, size) }, (_, index) => index + 1)];
}

/**
 * One page of a list.
 * @param items newest first
 */
export function listPage<Item>(
  items: readonly Item[],
  base: string,
  page: number | null,
  size = PAGE_SIZE,
): ListPage<Item> {
  const numbered = numberedPages(items.length, size);
  if (page === null) {
    return {
      page,
      url: base,
      items: items.slice(0, items.length - numbered * size),
      newerUrl: undefined,
      olderUrl: numbered > 0 ? listPagePath(base, numbered) : undefined,
    };
  }
  return {
    page,
    url: listPagePath(base, page),
    items: items.slice(items.length - page * size, items.length - (page - 1) * size),
    newerUrl: listPagePath(base, page === numbered ? null : page + 1),
    olderUrl: page > 1 ? listPagePath(base, page - 1) : undefined,
  };
}

function numberedPages(count: number, size: number): number {
  return Math.max(0, Math.floor(count / size) - 1);
}

/** A page's number as it stands in its address, `trang-3`; absent for the newest. */
export function toPageParam(page: number | null): string | undefined {
  return page === null ? undefined : `trang-${page}`;
}

/** The number in `trang-3`. */
export function readPageParam(param: string | undefined): number | null {
  return param === undefined ? null : Number(param.slice('trang-'.length));
}

/** A page of the articles of a section. */
export function sectionListPage(site: Site, section: string, page: number | null): ListPage {
  const { items, ...rest } = sectionIdsOn(site, `${section} ${page ?? ''}`);
  return { ...rest, items: articlesWithIds(site, items) };
}

/** The articles on a page of a section; the key is the section and the page's number. */
export const sectionIdsOn = derivation('section-list', (site, key) => {
  const [section = '', number] = key.split(' ');
  const page = listPage(
    site.bySection.get(section) ?? [],
    sectionPath(section),
    number ? Number(number) : null,
  );
  return { ...page, items: page.items.map(({ id }) => id) };
});

/** An urgent notice that names no end is urgent for this many days. */
const URGENT_DAYS = 30;

/** Urgent notices that still hold at the build; the reader's browser takes out those that ended since. */
export function urgentNotices(site: Site): Article[] {
  return site.articles.filter(({ data, window, publishedAt }) => {
    if (data.kind !== 'notice' || !data.urgent) return false;
    return window?.closes === undefined
      ? daysBetween(publishedAt, today(site)) <= URGENT_DAYS
      : !hasClosed(site, window);
  });
}

/** What people may still act upon, the nearest deadline first. */
export function openDeadlines(site: Site, limit: number): Article[] {
  return site.articles
    .filter(({ window }) => window && isOpen(site, window))
    .sort((a, b) => a.window!.closes! - b.window!.closes!)
    .slice(0, limit);
}

/** Articles of kind document, newest first. */
export function publishedDocuments(site: Site): Article[] {
  return site.articles.filter((article) => article.kind === 'document');
}
