/** How often words stand in pages: what is expensive to ask for, and what a misspelt word may mean. */
import { isPlausibleSyllable } from '../search/plausible-syllable.ts';
import { toWordKey } from '../search/word-key.ts';

/** Of a word without marks. */
export interface WordCount {
  pages: number;
  places: number;
  /** Its forms with marks, with how many places each has. */
  forms: Record<string, number>;
}

export type WordStatistics = Record<string, WordCount>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Counts words. @param texts one a page, in the spelling of the index */
export function countWords(texts: Iterable<string>): Map<string, WordCount> {
  const keys = new Map<string, string>();
  const counts = new Map<string, WordCount>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const [word] of text.toLowerCase().matchAll(WORD)) {
      const key = keys.get(word) ?? toWordKey(word);
      keys.set(word, key);
      const count = counts.get(key) ?? { pages: 0, places: 0, forms: {} };
      counts.set(key, count);
      count.places++;
      count.forms[word] = (count.forms[word] ?? 0) + 1;
      if (!seen.has(key)) count.pages++;
      seen.add(key);
    }
  }
  return counts;
}

/** What a question can name as wrong is only worth keeping for words that are seen again and again. */
const LEAST_PAGES = 2;

/** Drops what is too rare to matter to anybody, so that the statistics of a shard are a small file. */
export function keepFrequent(counts: ReadonlyMap<string, WordCount>): WordStatistics {
  return Object.fromEntries([...counts].filter(([, { pages }]) => pages >= LEAST_PAGES));
}

/** Adds up the statistics of shards. */
export function sumStatistics(all: readonly WordStatistics[]): Map<string, WordCount> {
  const sum = new Map<string, WordCount>();
  for (const [key, count] of all.flatMap((one) => Object.entries(one))) {
    const total = sum.get(key) ?? { pages: 0, places: 0, forms: {} };
    sum.set(key, total);
    total.pages += count.pages;
    total.places += count.places;
    for (const [form, times] of Object.entries(count.forms))
      total.forms[form] = (total.forms[form] ?? 0) + times;
  }
  return sum;
}

/** Bytes that a page and a further place take in Pagefind's chunks, compressed; measured. */
const PAGE_BYTES = 4.4;
const PLACE_BYTES = 1.3;
/** In 3,000 pages; with their number it grows. */
const LEAST_COMMON_KB = 3;
const SCALE_PAGES = 3000;

/** What a word takes in Pagefind's chunks, roughly. */
export function pagefindBytes({ pages, places }: Pick<WordCount, 'pages' | 'places'>): number {
  return pages * PAGE_BYTES + (places - pages) * PLACE_BYTES;
}

/** Words that cost some KB to ask for, with how many. */
export function findCommon(counts: ReadonlyMap<string, WordCount>, pages: number): Record<string, number> {
  const least = LEAST_COMMON_KB * Math.max(1, pages / SCALE_PAGES);
  const costs = [...counts].map(([key, count]): [string, number] => [
    key,
    Math.round(pagefindBytes(count) / 1024),
  ]);
  return Object.fromEntries(costs.filter(([, cost]) => cost >= least).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const MOST_WORDS = 4000;

/**
 * The words that a misspelt one may mean, each in its commonest form, the commonest first.
 * They are looked through one by one, and downloaded only then.
 */
export function listVocabulary(counts: ReadonlyMap<string, WordCount>): string[] {
  return [...counts]
    .filter(([key, { pages }]) => pages > LEAST_PAGES && isPlausibleSyllable(key))
    .sort(([a, one], [b, other]) => other.pages - one.pages || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([, { forms }]) => Object.entries(forms).sort(([, a], [, b]) => b - a)[0]![0]);
}
