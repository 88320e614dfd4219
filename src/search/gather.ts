/** The passes of one search over an engine, gathered page by page. What they are worth is `score.ts`' business. */
import type { Engine, EngineHit, EngineQuery } from './engine.ts';

/** What the passes found out about one page. */
export interface Evidence {
  /** Where the whole phrase begins first, with the marks as typed or with any. */
  exactPhrase?: number;
  phrase?: number;
  /** The engine's scores, 0 to 1 of the best, where every word stands in the page. */
  exactAll?: number;
  all?: number;
  /** How far the matches are bunched: the longest run of them, as a share of the words asked for. */
  run: number;
  /** Neighbouring words of the query that are neighbours in the page, the rarer the more. */
  exactPairs: number;
  pairs: number;
  /** The same for those in the title or lead, each once. */
  leadPairs: number;
  /** The share of all words that stand in title or lead. */
  leadWords: number;
  /** Single words, where nothing else was left to ask. */
  words: number;
  /** First position of any neighbours; low in titles and leads. */
  first: number;
}

export interface Gathered {
  pages: Map<string, Evidence>;
  /** Indexes of words that stand nowhere. */
  unknown: readonly number[];
  /** The most that the pairs of a page can weigh. */
  heaviest: number;
}

const NOTHING: Evidence = {
  run: 0,
  exactPairs: 0,
  pairs: 0,
  leadPairs: 0,
  leadWords: 0,
  words: 0,
  first: Infinity,
};

/** From so many pages on, a question is answered; below, its words are asked for one by one as well. */
const ENOUGH = 10;
/** Words of a title and the beginning of a lead, roughly. */
const LEAD_LENGTH = 25;
/** Dashes and small words may stand between. */
const GAP = 2;

/** Asks for words in every way that tells good pages from others. */
export async function gatherEvidence(
  engine: Engine,
  asked: readonly string[],
  withMarks: boolean,
): Promise<Gathered> {
  const size = Math.max(await engine.countPages(), 1);
  const pages = new Map<string, Evidence>();
  const pairs = await gatherPairs(engine, asked, withMarks, { size, pages });
  const unknown = await findUnknown(engine, asked, pairs.confirmed);
  const words = asked.filter((_, at) => !unknown.includes(at));
  if (words.length > 0) {
    await gatherWhole(engine, words, false, pages);
    if (withMarks) await gatherWhole(engine, words, true, pages);
    if (pages.size < ENOUGH && words.length > 1) await gatherWords(engine, words, { size, pages });
  }
  return { pages, unknown, heaviest: pairs.heaviest };
}

interface Table {
  size: number;
  pages: Map<string, Evidence>;
}

async function gatherPairs(
  engine: Engine,
  words: readonly string[],
  withMarks: boolean,
  { size, pages }: Table,
): Promise<{ confirmed: Set<number>; heaviest: number }> {
  const confirmed = new Set<number>();
  let heaviest = 0;
  // A word alone is its own neighbour, so that spellings of one and of many words compare.
  const length = Math.min(2, words.length);
  for (let at = 0; at + length <= words.length; at++) {
    const pair = { words: words.slice(at, at + length), isPhrase: true };
    const hits = await engine.search({ ...pair, isExact: false });
    if (hits.length > 0) confirmed.add(at).add(at + length - 1);
    const weight = rarity(hits.length, size);
    heaviest += weight;
    addAll(pages, hits, (page, hit) => {
      page.pairs += weight * frequency(hit, length);
      if ((hit.positions[0] ?? Infinity) < LEAD_LENGTH) page.leadPairs += weight;
      page.first = Math.min(page.first, hit.positions[0] ?? Infinity);
    });
    if (!withMarks) continue;
    const exact = await engine.search({ ...pair, isExact: true });
    const exactWeight = rarity(exact.length, size);
    addAll(pages, exact, (page, hit) => (page.exactPairs += exactWeight * frequency(hit, length)));
  }
  return { confirmed, heaviest };
}

/** The engine replaces a word that it does not know by one that begins like it; only as a phrase it admits to that. */
async function findUnknown(
  engine: Engine,
  words: readonly string[],
  confirmed: ReadonlySet<number>,
): Promise<number[]> {
  const unknown: number[] = [];
  for (const [at, word] of words.entries()) {
    if (confirmed.has(at)) continue;
    const hits = await engine.search({ words: [word], isPhrase: true, isExact: false });
    if (hits.length === 0 && !(await hasBeginning(engine, word))) unknown.push(at);
  }
  return unknown;
}

/** `2426/KH` stands in no index as it is, but numbers begin with it. */
async function hasBeginning(engine: Engine, word: string): Promise<boolean> {
  const [serial] = /^\d+(?=.*\p{L})/u.exec(word) ?? [];
  if (serial === undefined) return false;
  return (await engine.search({ words: [serial], isPhrase: true, isExact: false })).length > 0;
}

async function gatherWhole(
  engine: Engine,
  words: readonly string[],
  isExact: boolean,
  pages: Map<string, Evidence>,
): Promise<void> {
  const ask = (query: Omit<EngineQuery, 'words'>) => engine.search({ words, ...query });
  const phrases = await ask({ isPhrase: true, isExact });
  addAll(pages, phrases, (page, hit) => {
    page[isExact ? 'exactPhrase' : 'phrase'] = hit.positions[0] ?? 0;
    page.first = Math.min(page.first, hit.positions[0] ?? Infinity);
  });
  const all = await ask({ isPhrase: false, isExact });
  const best = Math.max(...all.map((hit) => hit.score), Number.MIN_VALUE);
  addAll(pages, all, (page, hit) => {
    page[isExact ? 'exactAll' : 'all'] = hit.score / best;
    page.run = Math.max(page.run, Math.min(1, longestRun(hit.positions) / words.length));
    const inLead = hit.positions.filter((position) => position < LEAD_LENGTH).length;
    page.leadWords = Math.max(page.leadWords, Math.min(1, inLead / words.length));
  });
}

async function gatherWords(engine: Engine, words: readonly string[], { size, pages }: Table): Promise<void> {
  for (const word of words) {
    const hits = await engine.search({ words: [word], isPhrase: true, isExact: false });
    const weight = rarity(hits.length, size);
    addAll(pages, hits, (page, hit) => (page.words += weight * frequency(hit, 1)));
  }
}

function addAll(
  pages: Map<string, Evidence>,
  hits: readonly EngineHit[],
  add: (page: Evidence, hit: EngineHit) => void,
): void {
  for (const hit of hits) {
    const page = pages.get(hit.id) ?? { ...NOTHING };
    pages.set(hit.id, page);
    add(page, hit);
  }
}

/** How many matches follow each other with few words between. */
export function longestRun(positions: readonly number[]): number {
  let longest = 0;
  let run = 0;
  let before = -Infinity;
  for (const position of positions) {
    run = position - before <= GAP ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = position;
  }
  return longest;
}

function rarity(found: number, size: number): number {
  return Math.log(1 + (size - found + 0.5) / (found + 0.5));
}

/** A second mention is worth something, a tenth nothing more. */
function frequency(hit: EngineHit, length: number): number {
  const times = hit.positions.length / length;
  return (times * 2.2) / (times + 1.2);
}
