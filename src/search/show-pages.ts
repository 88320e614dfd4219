/** What of the pages found is shown: filtered, counted, ordered, and with their cards loaded. */
import { countFacets, createFilter, NO_FACETS } from './facets.ts';
import type { FoundPages, Question } from './find-pages.ts';
import { loadResult } from './result-cards.ts';
import type { SearchSort, SearchUpdate } from './session.ts';

/** @param limit how many are shown, where that is fewer than was asked for */
export async function showPages(
  { files, entry, request, signal }: Question,
  { pages, whole, facts }: FoundPages,
  limit = request.limit,
): Promise<Pick<SearchUpdate, 'results' | 'total' | 'reachable' | 'facets'>> {
  const { filters, sort, offset, text } = request;
  const passes = facts ? createFilter(entry, facts, filters) : () => true;
  const wholePassing = whole.filter(passes);
  const ordered = order(pages.filter(passes), wholePassing, sort);
  const results = await Promise.all(
    ordered
      .slice(offset, offset + limit)
      .map((page) => loadResult(files, entry, { page, query: text }, signal)),
  );
  return {
    results,
    total: wholePassing.length,
    reachable: ordered.length,
    facets: facts ? countFacets(entry, facts, filters, whole.length > 0 ? whole : pages) : NO_FACETS,
  };
}

/** By date only what has every word is shown, if anything has: a part of the words is no reason to stand first. */
function order(pages: readonly number[], whole: readonly number[], sort: SearchSort): readonly number[] {
  if (sort === 'relevance') return pages;
  const dated = whole.length > 0 ? whole : pages;
  return [...dated].sort((a, b) => (sort === 'newest' ? b - a : a - b));
}
