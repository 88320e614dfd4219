/**
 * Which words of a question are worth their bytes. «của» stands in nearly every article: it tells little, and its places
 * in three thousand articles are 30 KB. What is left out stays a gap in phrases.
 */
import { toWordKey } from './word-key.ts';

/**
 * KB of common words that a question may cost in 3,000 articles, as Pagefind has them; what is not common is always asked.
 * With exact marks a part of a word's forms is read, and of titles much less than of texts.
 */
const ENOUGH_KB = { exact: 80, any: 52, titles: 24 };
const SCALE_PAGES = 3000;
/** So many words are asked whatever they cost, the cheapest first. */
const LEAST_WORDS = 2;
/** Longer questions say the same again; the cheapest, that is the rarest, words tell most. */
const MOST_WORDS = 24;

/** What words that stand nearly everywhere cost, by the whole index, so that shards and filters change nothing. */
export interface WordCosts {
  /** Words without marks, in KB. */
  common: Readonly<Record<string, number>>;
  /** How many pages the index has: with them grows what a question may cost, though more slowly. */
  pages: number;
}

/** The words with `undefined` for those left out, and without such at the ends. */
export function chooseWords(
  words: readonly string[],
  { common, pages }: WordCosts,
  part: keyof typeof ENOUGH_KB = 'exact',
): (string | undefined)[] {
  const scale = Math.sqrt(Math.max(1, pages / SCALE_PAGES));
  const enough = scale * ENOUGH_KB[part];
  const keys = words.map(toWordKey);
  const costs = keys.map((key) => (Object.hasOwn(common, key) ? common[key]! : 0));
  const cheapest = [...words.keys()].sort((a, b) => costs[a]! - costs[b]! || a - b);
  const paid = new Set<string>();
  const kept = new Set<number>();
  let spent = 0;
  for (const at of cheapest.slice(0, MOST_WORDS)) {
    const cost = paid.has(keys[at]!) ? 0 : costs[at]!;
    if (paid.size >= LEAST_WORDS && cost > 0 && spent + cost > enough) continue;
    spent += cost;
    paid.add(keys[at]!);
    kept.add(at);
  }
  const chosen = words.map((word, at) => (kept.has(at) ? word : undefined));
  const first = chosen.findIndex((word) => word !== undefined);
  const last = chosen.findLastIndex((word) => word !== undefined);
  return chosen.slice(Math.max(first, 0), last + 1);
}
