/** What the reader asks, as the search page's address says it: a search can be sent to somebody, and back works. */

export type SearchOrder = 'relevance' | 'newest' | 'oldest';

/** What can be chosen from lists of values. */
export type FacetName = 'section' | 'kind' | 'unit' | 'year';

export interface SearchState {
  /** As typed. */
  text: string;
  chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** `YYYY-MM-DD`, both days included; empty for no end. */
  from: string;
  to: string;
  order: SearchOrder;
}

/** More characters than any question has: a hostile address must not keep the page busy. */
export const LONGEST_TEXT = 300;
const MOST_VALUES = 20;
const LONGEST_VALUE = 120;

export const FACET_PARAMETERS: Readonly<Record<FacetName, string>> = {
  section: 'chuyen-muc',
  kind: 'loai',
  unit: 'don-vi',
  year: 'nam',
};
const FACETS = Object.keys(FACET_PARAMETERS) as FacetName[];

const ORDER_VALUES: Readonly<Record<SearchOrder, string>> = {
  relevance: '',
  newest: 'moi-nhat',
  oldest: 'cu-nhat',
};

/** Kinds of page as addresses name them: every one that `KIND_NAMES` has. */
const KIND_VALUES: Readonly<Record<string, string>> = {
  news: 'tin',
  notice: 'thong-bao',
  document: 'van-ban',
  consultation: 'lay-y-kien',
  recruitment: 'tuyen-dung',
  page: 'trang',
  cited: 'van-ban-duoc-nhac-toi',
};

const NOTHING_CHOSEN: SearchState['chosen'] = { section: [], kind: [], unit: [], year: [] };

/** Reads `?q=…&chuyen-muc=…&loai=…&don-vi=…&nam=…&tu=…&den=…&xep=…`; what makes no sense is left out. */
export function readSearchState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const valuesOf = (facet: FacetName) =>
    [...new Set(parameters.getAll(FACET_PARAMETERS[facet]))]
      .filter((value) => value !== '' && value.length <= LONGEST_VALUE)
      .slice(0, MOST_VALUES);
  const orders = Object.entries(ORDER_VALUES) as [SearchOrder, string][];
  return {
    text: cleanText(parameters.get('q') ?? ''),
    chosen: {
      section: valuesOf('section'),
      kind: valuesOf('kind').flatMap(
        (value) => Object.keys(KIND_VALUES).find((kind) => KIND_VALUES[kind] === value) ?? [],
      ),
      unit: valuesOf('unit'),
      year: valuesOf('year').filter((year) => /^\d{4}$/.test(year)),
    },
    from: readDay(parameters.get('tu')),
    to: readDay(parameters.get('den')),
    order: orders.find(([, value]) => value === (parameters.get('xep') ?? ''))?.[0] ?? 'relevance',
  };
}

/** The same in one spelling, `?q=…`, or an empty string: equal searches have equal addresses. */
export function writeSearchState({ text, chosen, from, to, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const facet of FACETS) {
    const values = chosen[facet].map((value) => (facet === 'kind' ? (KIND_VALUES[value] ?? value) : value));
    for (const value of values.toSorted()) parameters.append(FACET_PARAMETERS[facet], value);
  }
  if (from !== '') parameters.set('tu', from);
  if (to !== '') parameters.set('den', to);
  if (order !== 'relevance') parameters.set('xep', ORDER_VALUES[order]);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** What was typed, without what cannot be seen, and not longer than a question. */
export function cleanText(typed: string): string {
  return cutWhole(typed.normalize('NFC').replace(/\s+/gu, ' ').trim());
}

/** How many filters are on. */
export function countFilters({ chosen, from, to }: SearchState): number {
  const values = FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);
  return values + (from !== '' || to !== '' ? 1 : 0);
}

/** The same question in every section, of every time. */
export function withoutFilters(state: SearchState): SearchState {
  return { ...state, chosen: NOTHING_CHOSEN, from: '', to: '' };
}

/** A character of two halves is not cut in two: half a character cannot stand in an address. */
function cutWhole(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** A day that the calendar has. */
function readDay(value: string | null): string {
  if (value === null || !/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(value)) return '';
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value) ? value : '';
}
