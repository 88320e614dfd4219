/** What is known of every page without its text: to filter, to count, and to order by. */
import type { IndexFiles } from './index-files.ts';
import { COLUMN_NAMES, toDay, type Columns, type IndexEntry } from './index-format.ts';
import type { SearchFilters } from './session.ts';

/** Columns over all pages; zero for pages of shards that were not asked for. */
export type PageFacts = Columns;

export function countAllPages({ shards }: IndexEntry): number {
  return shards.reduce((sum, { pages }) => sum + pages, 0);
}

/** Numbers of the shards' first pages. */
export function basesOf({ shards }: IndexEntry): number[] {
  let next = 0;
  return shards.map(({ pages }) => {
    next += pages;
    return next - pages;
  });
}

/** Places of the shards that a range of dates reaches into. */
export function shardsWithin(
  { shards }: IndexEntry,
  { from, to }: Pick<SearchFilters, 'from' | 'to'>,
): number[] {
  const [first, last] = dayRange({ from, to });
  const isDated = from !== undefined || to !== undefined;
  return [...shards.keys()].filter((at) => {
    const { days } = shards[at]!;
    return !isDated || (days[1] > 0 && days[0] <= last && days[1] >= first);
  });
}

export async function loadFacts(
  files: IndexFiles,
  entry: IndexEntry,
  wanted: readonly number[],
  signal?: AbortSignal,
): Promise<PageFacts> {
  const size = countAllPages(entry);
  const bases = basesOf(entry);
  const facts = Object.fromEntries(
    COLUMN_NAMES.map((name) => [name, new Uint16Array(size)]),
  ) as unknown as PageFacts;
  await Promise.all(
    wanted.map(async (at) => {
      const columns = await files.columns(entry.shards[at]!, signal);
      for (const name of COLUMN_NAMES) facts[name].set(columns[name], bases[at]);
    }),
  );
  return facts;
}

/** Pages within a range of dates are numbered one after another, half open. Pages without a date are in no range. */
export function pageRange(
  entry: IndexEntry,
  { from, to }: Pick<SearchFilters, 'from' | 'to'>,
  facts: PageFacts | undefined,
): readonly [number, number] {
  const size = countAllPages(entry);
  if ((from === undefined && to === undefined) || !facts) return [0, size];
  const [first, last] = dayRange({ from, to });
  const inside = (day: number) => day > 0 && day >= first && day <= last;
  let start = 0;
  while (start < size && !inside(facts.days[start]!)) start++;
  let end = start;
  while (end < size && inside(facts.days[end]!)) end++;
  return [start, end];
}

function dayRange({ from, to }: Pick<SearchFilters, 'from' | 'to'>): [number, number] {
  return [from === undefined ? 1 : toDay(from), to === undefined ? Infinity : toDay(to)];
}

/** Whether a filter needs the columns. */
export function isFiltered({ sections, kinds, units, years, from, to }: SearchFilters): boolean {
  return (
    [sections, kinds, units, years].some((list) => list.length > 0) || from !== undefined || to !== undefined
  );
}
