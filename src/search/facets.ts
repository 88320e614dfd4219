/** Filters over what was found, and how much each of their values would leave. */
import { KIND_NAMES } from './kind-names.ts';
import { fromDay, type IndexEntry } from './index-format.ts';
import type { PageFacts } from './page-facts.ts';
import type { FacetCount, SearchFacets, SearchFilters } from './session.ts';

export const NO_FACETS: SearchFacets = { sections: [], kinds: [], units: [], years: [] };

type FacetName = keyof SearchFacets;
const FACETS: readonly FacetName[] = ['sections', 'kinds', 'units', 'years'];

/** What a page counts under, per facet. */
type ValuesOf = Record<FacetName, (page: number) => readonly string[]>;

/** Whether a page passes all filters but those of `dates`, which are a range of page numbers. */
export function createFilter(
  entry: IndexEntry,
  facts: PageFacts,
  filters: SearchFilters,
): (page: number) => boolean {
  const valuesOf = readValues(entry, facts);
  const chosen = chosenFacets(filters);
  return (page) =>
    chosen.every((facet) => valuesOf[facet](page).some((value) => filters[facet].includes(value)));
}

/** Counts pages per value; each facet ignores what is chosen in itself. */
export function countFacets(
  entry: IndexEntry,
  facts: PageFacts,
  filters: SearchFilters,
  pages: readonly number[],
): SearchFacets {
  const valuesOf = readValues(entry, facts);
  const chosen = chosenFacets(filters);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >;
  for (const page of pages) {
    const failed = chosen.filter(
      (facet) => !valuesOf[facet](page).some((value) => filters[facet].includes(value)),
    );
    if (failed.length > 1) continue;
    for (const facet of failed.length === 0 ? FACETS : failed) {
      for (const value of valuesOf[facet](page))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  const years = [...counts.years.keys()].sort().reverse();
  return {
    sections: named(entry.sections, counts.sections),
    kinds: named(
      entry.kinds.map((kind) => [kind, kindName(kind)]),
      counts.kinds,
    ),
    units: named(entry.units, counts.units),
    years: years.map((year) => ({ id: year, name: year, count: counts.years.get(year)! })),
  };
}

/** A kind in words for readers. */
export function kindName(kind: string): string {
  return KIND_NAMES[kind] ?? kind;
}

function chosenFacets(filters: SearchFilters): FacetName[] {
  return FACETS.filter((facet) => filters[facet].length > 0);
}

function readValues(entry: IndexEntry, facts: PageFacts): ValuesOf {
  const sections = [[], ...entry.sections.map(([id]) => [id])];
  const kinds = [[], ...entry.kinds.map((kind) => [kind])];
  // What a unit published is found under those that it became part of as well.
  const units = [
    [],
    ...entry.units.map(([id, , into = []]) => [id, ...into.map((at) => entry.units[at]![0])]),
  ];
  const years = new Map<number, string[]>([[0, []]]);
  return {
    sections: (page) => sections[facts.sections[page]!]!,
    kinds: (page) => kinds[facts.kinds[page]!]!,
    units: (page) => units[facts.units[page]!]!,
    years: (page) => {
      const day = facts.days[page]!;
      const year = years.get(day) ?? [fromDay(day).slice(0, 4)];
      years.set(day, year);
      return year;
    },
  };
}

function named(
  values: readonly (readonly [string, string, ...unknown[]])[],
  counts: ReadonlyMap<string, number>,
): FacetCount[] {
  return values.flatMap(([id, name]) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, name, count }];
  });
}
