/**
 * What the search page, the command line and the tests ask: one session per visit, one `ask` per question.
 *
 * An answer comes in steps, each a whole picture of what is known so far: `loading` → `partial` (from titles, leads and
 * document numbers, after a few kilobytes) → `complete` (from the full text, the final order). Everything that is
 * downloaded is kept for the session, so that a next question costs only what is new in it.
 */
import type { TextRange } from './marks.ts';

export interface SearchRequest {
  /** As typed; any string at all. Empty with filters lists what the filters let through, newest first. */
  text: string;
  filters: SearchFilters;
  sort: SearchSort;
  /** First result wanted, from 0, and how many. */
  offset: number;
  limit: number;
  /**
   * Whether the full text is read. `false` ends at `partial` with `doing: 'waiting'`: for connections that ask to save
   * data, where a button asks again with `true`.
   */
  fullText: boolean;
}

export type SearchSort = 'relevance' | 'newest' | 'oldest';

/** Values within one list are alternatives; the lists narrow each other. Empty lists and absent dates let all through. */
export interface SearchFilters {
  /** Ids of sections, as in addresses (`thong-bao`). */
  sections: readonly string[];
  /** Kinds (`news`, `notice`, `document` …; `page` for static pages, `cited` for documents that are only mentioned). */
  kinds: readonly string[];
  /** Ids of units. A unit stands for those that were merged into it as well. */
  units: readonly string[];
  /** `2021` or, more than one, alternatives. */
  years: readonly string[];
  /** `YYYY-MM-DD`, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
}

export const NO_FILTERS: SearchFilters = { sections: [], kinds: [], units: [], years: [] };

/** Whoever chooses nothing but words asks like this: of all that there is the best ten, from the full text. */
export const PLAIN_REQUEST: Omit<SearchRequest, 'text'> = {
  filters: NO_FILTERS,
  sort: 'relevance',
  offset: 0,
  limit: 10,
  fullText: true,
};

export interface SearchUpdate {
  /** For `data-search-state`. `complete`: final order, counts and words. `error`: see `doing`; results stay as they were. */
  state: 'loading' | 'partial' | 'complete' | 'error';
  /**
   * What is going on, for the status line:
   * `index` the table of contents of the index is on its way · `titles` titles are searched · `full-text` the full text
   * is on its way · `waiting` the full text was not asked for · `nothing` all is done · `failed` a download failed.
   */
  doing: 'index' | 'titles' | 'full-text' | 'waiting' | 'nothing' | 'failed';
  /** Roughly how many bytes the step in `doing` loads; absent where unknown. */
  bytes?: number;
  /**
   * `offset` to `offset + limit` of all that was found, best first (or in the order asked for). While `partial` with the
   * full text on its way, a screen of them at most, and at first those of them that have arrived.
   */
  results: readonly SearchResult[];
  /** How many articles have every known word (and pass the filters). While `partial`: in titles and leads only. */
  total: number;
  /** How many can be paged through: `total` and those after them that have a part of the words. */
  reachable: number;
  /** Counts over all that was found, each list ignoring its own choice. Empty lists until the columns are there. */
  facets: SearchFacets;
  /** Words that stand in no article, as typed: «Không có bài nào chứa “xyzzy”». Known for certain at `complete`. */
  unknownWords: readonly string[];
  /** A whole query that would find something, for «Có phải bạn muốn tìm …?»; only at `complete`. */
  suggestion?: string;
  /** What failed, where `state` is `error`; for a log, not for readers. */
  error?: unknown;
}

export interface SearchResult {
  /** Stable within a build; a key for lists. */
  id: string;
  url: string;
  title: string;
  /** The asked words in `title`, ascending, not overlapping; the title as it stands, `title.slice(start, end)`. */
  titleMarks: readonly TextRange[];
  /** `YYYY-MM-DD`; absent for static pages and for documents that are only cited. */
  date?: string;
  section?: Named;
  unit?: Named;
  kind: string;
  /** The kind in words for readers («Thông báo»). */
  kindName: string;
  /** A notice, call or consultation that was over when the site was built. */
  isExpired: boolean;
}

export interface Named {
  id: string;
  name: string;
}

export interface FacetCount extends Named {
  count: number;
}

/** Sections, kinds and units as the site orders them, years newest first; values that nothing found has are left out. */
export interface SearchFacets {
  sections: readonly FacetCount[];
  kinds: readonly FacetCount[];
  units: readonly FacetCount[];
  years: readonly FacetCount[];
}

export interface Excerpt {
  text: string;
  marks: readonly TextRange[];
}

export interface SearchSession {
  /**
   * Answers a question in steps. Never throws for what was typed; resolves after `complete`, `error`, or the last
   * `partial`. Aborting the signal ends it silently: no further update comes, and downloads that nobody else wants end.
   */
  ask(request: SearchRequest, onUpdate: (update: SearchUpdate) => void, signal?: AbortSignal): Promise<void>;
  /**
   * A passage of a result around the asked words: one small download per result, so ask only for what is seen.
   * `undefined` where there is no text. Rejects where the download fails.
   */
  excerpt(id: string, text: string, signal?: AbortSignal): Promise<Excerpt | undefined>;
  /** Starts loading what every question needs (call on focus of the box, or at once on the search page). */
  warm(): void;
}

/** Reads a file of the index, named by its path within the index's folder. Rejects where it cannot be read. */
export type ReadIndexFile = (name: string, signal?: AbortSignal) => Promise<Uint8Array>;

export { openSearch } from './open-search.ts';
