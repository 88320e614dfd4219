/** What the search index is made of: a page of the site, and the names that its codes stand for. */
import type { Abbreviation } from '../search/abbreviations.ts';

export interface SearchRecord {
  url: string;
  title: string;
  /** `YYYY-MM-DD…`; absent for pages that have no day. */
  date?: string | undefined;
  /** Ids, as addresses and front matter have them. */
  section?: string | undefined;
  unit?: string | undefined;
  kind: string;
  isExpired: boolean;
  /** The number of the document that this page is, behind its type: `Kế hoạch số 15/KH-UBND`. */
  number?: string | undefined;
  /** All that the texts below are made from, cheap to get: while it stays the same, `body` is not asked for. */
  source: string;
  /** One or two sentences, cheap to get. */
  lead: () => string | undefined;
  /** Names that find the page and are no part of its text. */
  besides: readonly string[];
  /** Plain text, a paragraph a line; read only when the index is written anew. */
  body: () => string;
}

export interface SearchNames {
  /** In the site's order. */
  sections: readonly { id: string; name: string }[];
  units: readonly { id: string; name: string; successors: readonly string[] }[];
  /** What the province adds to the common ones. */
  abbreviations: readonly Abbreviation[];
}

/** Oldest first, those without a date before all; the order in which the index numbers pages. */
export function sortRecords(records: readonly SearchRecord[]): SearchRecord[] {
  return records.toSorted((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.url, b.url));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
