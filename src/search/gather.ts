/** The passes of one search over an engine, gathered page by page. What they are worth is `score.ts`' business. */
import type { Engine, EngineHit } from './engine.ts';

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
  pages: Map<number, Evidence>;
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

/**
 * Asks for words in every way that tells good pages from others.
 * @param asked `undefined` for words that are left out as too common
 */
export function gatherEvidence(
  engine: Engine,
  asked: readonly (string | undefined)[],
  withMarks: boolean,
): Gathered {
  const pages = new Map<number, Evidence>();
  const unknown = [...asked.keys()].filter((at) => isUnknown(engine, asked[at]));
  const phrase = asked.filter((_, at) => !unknown.includes(at));
  const words = phrase.filter((word) => word !== undefined);
  if (words.length === 0) return { pages, unknown, heaviest: 0 };
  const table = { size: Math.max(engine.countPages(), 1), pages };
  const heaviest = gatherPairs(engine, phrase, withMarks, table);
  gatherWhole(engine, phrase, false, pages);
  if (withMarks) gatherWhole(engine, phrase, true, pages);
  if (pages.size < ENOUGH && words.length > 1) gatherWords(engine, words, table);
  return { pages, unknown, heaviest };
}

interface Table {
  size: number;
  pages: Map<number, Evidence>;
}

function isUnknown(engine: Engine, word: string | undefined): boolean {
  return word !== undefined && engine.search({ words: [word], isPhrase: true, isExact: false }).length === 0;
}

/** @returns what all pairs weigh together */
function gatherPairs(
  engine: Engine,
  phrase: readonly (string | undefined)[],
  withMarks: boolean,
  { size, pages }: Table,
): number {
  let heaviest = 0;
  for (const words of neighbours(phrase)) {
    const length = words.filter((word) => word !== undefined).length;
    const hits = engine.search({ words, isPhrase: true, isExact: false });
    const weight = rarity(hits.length, size);
    heaviest += weight;
    addAll(pages, hits, (page, hit) => {
      page.pairs += weight * frequency(hit, length);
      if ((hit.positions[0] ?? Infinity) < LEAD_LENGTH) page.leadPairs += weight;
      page.first = Math.min(page.first, hit.positions[0] ?? Infinity);
    });
    if (!withMarks) continue;
    const exact = engine.search({ words, isPhrase: true, isExact: true });
    const exactWeight = rarity(exact.length, size);
    addAll(pages, exact, (page, hit) => (page.exactPairs += exactWeight * frequency(hit, length)));
  }
  return heaviest;
}

/** Each word with the next, over the gaps of those left out. A word alone is its own neighbour, so that spellings of one and of many words compare. */
function neighbours(phrase: readonly (string | undefined)[]): (string | undefined)[][] {
  const known = [...phrase.keys()].filter((at) => phrase[at] !== undefined);
  if (known.length === 1) return [[phrase[known[0]!]]];
  return known.slice(1).map((end, before) => phrase.slice(known[before], end + 1));
}

function gatherWhole(
  engine: Engine,
  phrase: readonly (string | undefined)[],
  isExact: boolean,
  pages: Map<number, Evidence>,
): void {
  const length = phrase.filter((word) => word !== undefined).length;
  addAll(pages, engine.search({ words: phrase, isPhrase: true, isExact }), (page, hit) => {
    page[isExact ? 'exactPhrase' : 'phrase'] = hit.positions[0] ?? 0;
    page.first = Math.min(page.first, hit.positions[0] ?? Infinity);
  });
  const all = engine.search({ words: phrase, isPhrase: false, isExact });
  const best = all.reduce((most, hit) => Math.max(most, hit.score), Number.MIN_VALUE);
  addAll(pages, all, (page, hit) => {
    page[isExact ? 'exactAll' : 'all'] = hit.score / best;
    page.run = Math.max(page.run, Math.min(1, longestRun(hit.positions) / length));
    const inLead = hit.positions.filter((position) => position < LEAD_LENGTH).length;
    page.leadWords = Math.max(page.leadWords, Math.min(1, inLead / length));
  });
}

function gatherWords(engine: Engine, words: readonly string[], { size, pages }: Table): void {
  for (const word of words) {
    const hits = engine.search({ words: [word], isPhrase: true, isExact: false });
    const weight = rarity(hits.length, size);
    addAll(pages, hits, (page, hit) => (page.words += weight * frequency(hit, 1)));
  }
}

function addAll(
  pages: Map<number, Evidence>,
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
function longestRun(positions: readonly number[]): number {
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

/** How soon further mentions count for nothing; a page that says it once is about it nearly as much. */
const SATURATION = 0.3;

function frequency(hit: EngineHit, length: number): number {
  const times = hit.positions.length / length;
  return (times * (1 + SATURATION)) / (times + SATURATION);
}
