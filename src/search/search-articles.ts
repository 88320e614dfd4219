/** The search: a parsed query over an engine, ranked. The same in the browser, on the command line and in the benchmark. */
import { decodeText } from './encode.ts';
import type { Engine } from './engine.ts';
import { gatherEvidence, type Gathered } from './gather.ts';
import type { ParsedQuery, QueryVariant } from './parse-query.ts';
import { scoreEvidence, WEIGHTS } from './score.ts';

export interface SearchHit {
  id: string;
  score: number;
  /** Whether every known word stands in the page; only such hits are counted. */
  isWhole: boolean;
}

export interface SearchAnswer {
  /** Best first; equal ones in the engine's order, newest first. */
  hits: SearchHit[];
  /** How many articles have every known word; `hits` may go on with articles that have a part. */
  total: number;
  /** Words that stand in no article, as typed. */
  unknownWords: string[];
}

export interface SearchOptions {
  weights?: typeof WEIGHTS;
  /** When an article was published, as text that sorts; newer ones come first among equals. */
  dateOf?: (id: string) => string | undefined;
  /** Whether an article is a notice that is over. */
  isExpired?: (id: string) => boolean;
}

/** What is over is seldom what is looked for. */
const EXPIRED = 0.7;
/** Scores that differ by less than this are equal to a reader. */
const STEP = 0.25;
/** Below so many whole hits, articles that have only a part of the words are shown as well. */
const FEW = 30;
const MOST_PARTIAL = 200;
/** Another spelling of the query is as good, but what was typed wins when all else is equal. */
const RESPELT = 0.98;

/** Answers a query. */
export async function searchArticles(
  engine: Engine,
  query: ParsedQuery,
  { weights = WEIGHTS, dateOf, isExpired }: SearchOptions = {},
): Promise<SearchAnswer> {
  const best = new Map<string, SearchHit>();
  const gathered: Gathered[] = [];
  for (const variant of query.variants) {
    gathered.push(await gatherEvidence(engine, variant.encoded, query.hasMarks));
  }
  // A spelling most of whose words stand nowhere would answer with the rest of them.
  const fewest = Math.min(...gathered.map(({ unknown }) => unknown.length));
  for (const [at, found] of gathered.entries()) {
    if (found.unknown.length > fewest) continue;
    for (const hit of rank(found, at === 0 ? 1 : RESPELT, weights)) {
      if (hit.score > (best.get(hit.id)?.score ?? -1)) best.set(hit.id, hit);
    }
  }
  const ranked = [...best.values()]
    .map((hit) => (isExpired?.(hit.id) ? { ...hit, score: hit.score * EXPIRED } : hit))
    .sort((a, b) => (dateOf ? compareDated(a, b, dateOf) : b.score - a.score));
  const whole = ranked.filter((hit) => hit.isWhole);
  return {
    hits: whole.length < FEW ? ranked.slice(0, whole.length + MOST_PARTIAL) : whole,
    total: whole.length,
    unknownWords: nameUnknown(query.variants, gathered),
  };
}

function compareDated(a: SearchHit, b: SearchHit, dateOf: (id: string) => string | undefined): number {
  const byScore = Math.round(b.score / STEP) - Math.round(a.score / STEP);
  const [newer, older] = [dateOf(a.id) ?? '', dateOf(b.id) ?? ''];
  return byScore || Number(older > newer) - Number(newer > older) || b.score - a.score;
}

function rank({ pages, heaviest }: Gathered, factor: number, weights: typeof WEIGHTS): SearchHit[] {
  return [...pages].map(([id, page]) => ({
    id,
    score: factor * scoreEvidence(page, heaviest, weights),
    isWhole: page.all !== undefined || page.phrase !== undefined,
  }));
}

/** A word that another spelling knows (`daan` → `dân`) is not unknown. */
function nameUnknown(variants: readonly QueryVariant[], gathered: readonly Gathered[]): string[] {
  if (gathered.some(({ unknown }) => unknown.length === 0)) return [];
  const [first] = variants;
  return (gathered[0]?.unknown ?? []).map((at) => decodeText(first?.encoded[at] ?? ''));
}
