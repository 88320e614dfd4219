/** The counter's numbers on pages: those of the last reading, until the reader's browser has asked for today's. */
import { daysBetween, type LocalTime } from '../lib/local-time.ts';
import { readCounterReading, type CounterReading } from '../store/counter-reading.ts';
import { readEnvironment } from '../store/environment.ts';
import type { Article } from '../store/article.ts';
import { remember } from '../store/ledger.ts';
import type { Site } from '../store/site.ts';
import { hasCounters } from './site.ts';
import { today } from './time.ts';

export type { CounterReading };

/** The reading of this build, where the site counts and one was ever taken. */
export function getReading(site: Site): CounterReading | undefined {
  if (!hasCounters(site)) return undefined;
  return remember(site, 'counter reading', () => readCounterReading(readEnvironment().cacheDir));
}

/** Whether the counter knows the article: it is told of those alone that are public. */
export function isCounted(site: Site, article: Article): boolean {
  return hasCounters(site) && article.status === 'published';
}

/** Whether lists of articles tell how often each was read. */
export function listsShowViews(site: Site): boolean {
  return hasCounters(site) && site.config.counters?.listViews !== false;
}

/** How often an article was read, as far as it is known: by the last reading, else on the old site. */
export function knownViews(reading: CounterReading | undefined, { id, data }: Article): number | undefined {
  const old = data.legacy?.views;
  const read = reading?.views.get(id);
  return read === undefined ? old : Math.max(read, old ?? 0);
}

/** What a site's own numbers are, as far as they are known. */
export interface SiteNumbers {
  at?: LocalTime;
  online?: number;
  today?: number;
  total: number;
  articleCount?: number;
}

/** The numbers of the last reading; without one the total that the old site had. */
export function siteNumbers({ config }: Site, reading: CounterReading | undefined): SiteNumbers {
  const base = config.counters?.startTotal ?? 0;
  if (!reading) return { total: base };
  const { at, online, today, total, articleCount } = reading;
  return { at, today, total: Math.max(total, base), articleCount, ...(online ? { online } : {}) };
}

/** An article older than this is no news, however often it is read. */
const NEWS_DAYS = 365;
/** Fewer than this are no list. */
const MIN_MOST_READ = 3;

/**
 * What was read most of late: by what articles gained over the last thirty days, then by all their views. Nothing
 * before the first reading, and where too few articles were ever read.
 */
export function mostRead(site: Site, reading: CounterReading | undefined, limit: number): Article[] {
  if (!reading || site.config.counters?.mostRead === false) return [];
  const gained = new Map<string, number>();
  for (const { at, views } of reading.gains) {
    // A reading that nobody renewed grows old.
    if (daysBetween(at, today(site)) > 30) continue;
    for (const [id, count] of views) gained.set(id, (gained.get(id) ?? 0) + count);
  }
  const found = site.articles
    .filter(
      (article) => isCounted(site, article) && daysBetween(article.publishedAt, today(site)) <= NEWS_DAYS,
    )
    .map((article) => ({
      article,
      gain: gained.get(article.id) ?? 0,
      views: knownViews(reading, article) ?? 0,
    }))
    .filter(({ views }) => views > 0)
    // The newest first among equals, as the site has them.
    .sort((a, b) => b.gain - a.gain || b.views - a.views)
    .slice(0, limit);
  return found.length < MIN_MOST_READ ? [] : found.map(({ article }) => article);
}
