/** What of the pages found is shown: filtered, counted, ordered, and with their cards loaded. */
import { countFacets, createFilter, NO_FACETS } from './facets.ts';
import type { FoundPages, Question } from './find-pages.ts';
import { loadResult } from './result-cards.ts';
import type { SearchSort, SearchUpdate } from './session.ts';

export type ShownPages = Pick<SearchUpdate, 'results' | 'total' | 'reachable' | 'facets'>;

export interface ShowOptions {
  /** How many are shown, where that is fewer than was asked for. */
  limit?: number;
  /** Told of the first results before the others are there: each is a download. */
  onFirst?: (shown: ShownPages) => void;
}

export async function showPages(
  { files, entry, request, signal }: Question,
  { pages, whole, facts }: FoundPages,
  { limit = request.limit, onFirst }: ShowOptions = {},
): Promise<ShownPages> {
  const { filters, sort, offset, text } = request;
  const passes = facts ? createFilter(entry, facts, filters) : () => true;
  const wholePassing = whole.filter(passes);
  const ordered = order(pages.filter(passes), wholePassing, sort);
  const loads = ordered
    .slice(offset, offset + limit)
    .map((page) => loadResult(files, entry, { page, query: text }, signal));
  const numbers = {
    total: wholePassing.length,
    reachable: ordered.length,
    facets: facts ? countFacets(entry, facts, filters, whole.length > 0 ? whole : pages) : NO_FACETS,
  };
  if (onFirst) tellFirst(loads, (results) => onFirst({ results, ...numbers }));
  return { results: await Promise.all(loads), ...numbers };
}

/** Each of so many first results is told of as soon as it is there, and those before it: as many as a telephone's screen has. */
const FIRST = 3;

function tellFirst<Item>(loads: readonly Promise<Item>[], tell: (first: Item[]) => void): void {
  // Of a failure whoever waits for all of them hears.
  for (let count = 1; count <= Math.min(FIRST, loads.length - 1); count++)
    Promise.all(loads.slice(0, count)).then(tell, () => undefined);
}

/** By date only what has every word is shown, if anything has: a part of the words is no reason to stand first. */
function order(pages: readonly number[], whole: readonly number[], sort: SearchSort): readonly number[] {
  if (sort === 'relevance') return pages;
  const dated = whole.length > 0 ? whole : pages;
  return [...dated].sort((a, b) => (sort === 'newest' ? b - a : a - b));
}
