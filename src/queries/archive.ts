/** The archive by year and month, newest first; a month with very many articles is cut into pages. */
import { archivePeriodPath } from '../lib/paths.ts';
import type { Article } from '../store/article.ts';
import { derivation, remember } from '../store/ledger.ts';
import type { Site } from '../store/site.ts';
import { articlesWithIds } from './article.ts';
import { listPage, type ListPage } from './lists.ts';

/** Titles and dates alone are short: a page of the archive holds more than one of a list. */
export const ARCHIVE_PAGE_SIZE = 50;

export interface ArchiveYear {
  year: string;
  url: string;
  count: number;
  months: ArchiveMonth[];
}

export interface ArchiveMonth {
  /** `01` … `12` */
  month: string;
  url: string;
  count: number;
}

/** Every year that has articles. */
export function archive(site: Site): ArchiveYear[] {
  return archiveYears(site, '');
}

export const archiveYears = derivation('archive', (site): ArchiveYear[] => {
  const months = [...articlesByMonth(site)].map(([period, { length: count }]) => ({ period, count }));
  const years = Map.groupBy(months, ({ period }) => period.slice(0, 4));
  return [...years].map(([year, own]) => ({
    year,
    url: archivePeriodPath(year, 'year'),
    count: own.reduce((sum, { count }) => sum + count, 0),
    months: own.map(({ period, count }) => ({
      month: period.slice(5),
      url: archivePeriodPath(period, 'month'),
      count,
    })),
  }));
});

/** By `2021-10`. */
function articlesByMonth(site: Site): ReadonlyMap<string, readonly Article[]> {
  return remember(site, 'articles by month', () =>
    Map.groupBy(site.articles, ({ publishedAt }) => publishedAt.slice(0, 7)),
  );
}

/** @throws Error where no article was published in that year */
export function archiveYear(site: Site, year: string | undefined): ArchiveYear {
  const found = archive(site).find((one) => one.year === year);
  if (!found) throw new Error(`The archive has no year ${year}.`);
  return found;
}

/** A page of the articles of a month. */
export function archiveListPage(site: Site, year = '', month = '', page: number | null = null): ListPage {
  const { items, ...rest } = archiveIdsOn(site, `${year}-${month} ${page ?? ''}`);
  return { ...rest, items: articlesWithIds(site, items) };
}

/** The articles on a page of a month; the key is the month and the page's number. */
export const archiveIdsOn = derivation('archive-list', (site, key) => {
  const [period = '', number] = key.split(' ');
  const articles = articlesByMonth(site).get(period) ?? [];
  const page = listPage(
    articles,
    archivePeriodPath(period, 'month'),
    number ? Number(number) : null,
    ARCHIVE_PAGE_SIZE,
  );
  return { ...page, items: page.items.map(({ id }) => id) };
});
