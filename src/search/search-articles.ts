/** The search: a parsed query over an engine, ranked. The same in the browser, on the command line and in the benchmark. */
import { decodeText } from './encode.ts';
import type { Engine } from './engine.ts';
import { gatherEvidence, type Gathered } from './gather.ts';
import type { ParsedQuery, QueryVariant } from './parse-query.ts';
import { scoreEvidence, WEIGHTS } from './score.ts';

export interface SearchHit {
  id: number;
  score: number;
  /** Whether every known word stands in the page; only such hits are counted. */
  isWhole: boolean;
  /** Whether the words stand in it as they were asked for, one after another. */
  isPhrase: boolean;
}

export interface SearchAnswer {
  /** Best first; of equal ones the newer. */
  hits: SearchHit[];
  /** How many articles have every known word; `hits` may go on with articles that have a part. */
  total: number;
  /** How many have the whole phrase. */
  phrases: number;
  /** Words that stand in no article, as typed. */
  unknownWords: string[];
}

export interface SearchOptions {
  weights?: typeof WEIGHTS;
  /** Which words of a variant are asked for; those left out stay as gaps. */
  choose?: (words: readonly string[]) => readonly (string | undefined)[];
  /** Whether an article is a notice that is over. */
  isExpired?: (id: number) => boolean;
}

/** Tiers of pages that have a number asked for. */
const BEARS = 2;
const CITES = 1;
/** What is over is seldom what is looked for. */
const EXPIRED = 0.7;
/** Scores that differ by less than this are equal to a reader; of pages that have only a part it is finer differences that tell. */
const STEP = 0.25;
const PARTIAL_STEP = 0.05;
/** Below so many whole hits, articles that have only a part of the words are shown as well. */
const FEW = 30;
const MOST_PARTIAL = 200;
/** Another spelling of the query is as good, but what was typed wins when all else is equal. */
const RESPELT = 0.98;

/** Answers a query. */
export function searchArticles(
  engine: Engine,
  query: ParsedQuery,
  { weights = WEIGHTS, choose = keepAll, isExpired }: SearchOptions = {},
): SearchAnswer {
  const asked = query.variants.map(({ encoded }) => choose(encoded));
  const gathered = asked.map((words) => gatherEvidence(engine, words, query.hasMarks));
  const best = pickBest(gathered, weights);
  const numbered = findNumbered(engine, query.numbers);
  for (const id of numbered.keys())
    if (!best.has(id)) best.set(id, { id, score: 0, isWhole: false, isPhrase: false });
  const ranked = [...best.values()]
    .map((hit) => (isExpired?.(hit.id) ? { ...hit, score: hit.score * EXPIRED } : hit))
    .sort(byScoreThenDate)
    .sort((a, b) => tierOf(b, numbered) - tierOf(a, numbered));
  const whole = ranked.filter((hit) => hit.isWhole);
  return {
    hits:
      whole.length < FEW
        ? ranked.slice(0, whole.length + MOST_PARTIAL)
        : ranked.filter((hit) => hit.isWhole || tierOf(hit, numbered) === BEARS),
    total: whole.length,
    phrases: whole.filter((hit) => hit.isPhrase).length,
    unknownWords: nameUnknown(query.variants, asked, gathered),
  };
}

/** Of each page what the spelling that suits it best found. */
function pickBest(gathered: readonly Gathered[], weights: typeof WEIGHTS): Map<number, SearchHit> {
  const best = new Map<number, SearchHit>();
  // A spelling most of whose words stand nowhere would answer with the rest of them.
  const fewest = Math.min(...gathered.map(({ unknown }) => unknown.length));
  for (const [at, found] of gathered.entries()) {
    if (found.unknown.length > fewest) continue;
    for (const hit of rank(found, at === 0 ? 1 : RESPELT, weights)) {
      const before = best.get(hit.id);
      const isBetter = !before || hit.score > before.score;
      best.set(hit.id, {
        ...(isBetter ? hit : before),
        isWhole: hit.isWhole || before?.isWhole === true,
        isPhrase: hit.isPhrase || before?.isPhrase === true,
      });
    }
  }
  return best;
}

/** Who names a document wants what bears its number, then what cites it; the words around tell among these. */
function findNumbered(engine: Engine, numbers: readonly string[]): Map<number, number> {
  const having = numbers.flatMap((word) => engine.search({ words: [word], isPhrase: true, isExact: false }));
  const bearing = numbers.flatMap((number) => engine.findBearers(number));
  return new Map([
    ...having.map(({ id }) => [id, CITES] as const),
    ...bearing.map((id) => [id, BEARS] as const),
  ]);
}

function tierOf({ id }: SearchHit, numbered: ReadonlyMap<number, number>): number {
  return numbered.get(id) ?? 0;
}

function keepAll(words: readonly string[]): readonly string[] {
  return words;
}

function byScoreThenDate(a: SearchHit, b: SearchHit): number {
  return toStep(b) - toStep(a) || b.id - a.id;
}

function toStep({ score, isWhole }: SearchHit): number {
  const step = isWhole ? STEP : PARTIAL_STEP;
  return Math.round(score / step) * step;
}

function rank({ pages, heaviest }: Gathered, factor: number, weights: typeof WEIGHTS): SearchHit[] {
  return [...pages].map(([id, page]) => ({
    id,
    score: factor * scoreEvidence(page, heaviest, weights),
    isWhole: page.all !== undefined || page.phrase !== undefined,
    isPhrase: page.phrase !== undefined,
  }));
}

/** A word that another spelling knows (`daan` → `dân`) is not unknown. */
function nameUnknown(
  [typed]: readonly QueryVariant[],
  [asked]: readonly (readonly (string | undefined)[])[],
  gathered: readonly Gathered[],
): string[] {
  if (!typed || gathered.some(({ unknown }) => unknown.length === 0)) return [];
  return gathered[0]!.unknown.map((at) => {
    const word = asked![at]!;
    // Spelling for the index splits some words, and then its own spelling is all there is to show.
    const isAsTyped = typed.words.length === typed.encoded.length;
    return isAsTyped ? typed.words[typed.encoded.indexOf(word)]! : decodeText(word);
  });
}
