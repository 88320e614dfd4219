/** The files of a Pagefind 1.6 index as data. What they are made of is Pagefind's, pinned with its version. */
import { decodeCbor } from './cbor.ts';
import { toWordForm } from './word-key.ts';

/** Where a word stands: page number to ascending positions, in words from the page's beginning; the title comes first. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** A word of the index without its marks, with where each of its forms stands. */
export interface IndexedWord {
  word: string;
  forms: ReadonlyMap<string, Postings>;
}

export interface IndexMeta {
  /** In order of page number. */
  pages: { file: string; words: number }[];
  /** In order of their first words; a file holds every word up to the next file's first. */
  chunks: { from: string; file: string }[];
}

/** What a page's own file has. */
export interface Fragment {
  url: string;
  /** The text in the index's spelling, the title first. */
  content: string;
}

const SIGNATURE = 'pagefind_dcd'.length;

type Locations = [page: number, positions: number[]];
type RawWord = [word: string, pages: Locations[], variants: [form: string, pages: Locations[]][]];

/** Reads a `.pf_index` file. @param bytes as decompressed */
export function readChunk(bytes: Uint8Array): IndexedWord[] {
  const [words] = decodeCbor(bytes.subarray(SIGNATURE)) as unknown as [RawWord[]];
  return words.map(([word, pages, variants]) => ({
    word,
    forms: readForms(pages.length > 0 ? [[word, pages], ...variants] : variants),
  }));
}

/** By spelling: `kỹ` and `kĩ` are two forms in the file, and one here. */
function readForms(raw: readonly (readonly [form: string, pages: Locations[]])[]): Map<string, Postings> {
  const forms = new Map<string, Postings[]>();
  for (const [form, pages] of raw) {
    const name = toWordForm(form);
    forms.set(name, [...(forms.get(name) ?? []), readPages(pages)]);
  }
  return new Map([...forms].map(([form, lists]) => [form, mergePostings(lists)]));
}

/** Several lists as one; a page that is in more than one has all its places. */
export function mergePostings(lists: readonly Postings[]): Postings {
  if (lists.length <= 1) return lists[0] ?? new Map<number, readonly number[]>();
  const merged = new Map<number, readonly number[]>();
  for (const [page, places] of lists.flatMap((list) => [...list])) {
    const before = merged.get(page);
    merged.set(page, before ? [...new Set([...before, ...places])].sort((a, b) => a - b) : places);
  }
  return merged;
}

/** Reads a `.pf_meta` file. @param bytes as decompressed */
export function readMeta(bytes: Uint8Array): IndexMeta {
  type Raw = [string, [string, number][], [string, string, string][]];
  const [, pages, chunks] = decodeCbor(bytes.subarray(SIGNATURE)) as unknown as Raw;
  return {
    pages: pages.map(([file, words]) => ({ file, words })),
    chunks: chunks.map(([from, , file]) => ({ from, file })),
  };
}

/** Reads a `.pf_fragment` file. @param bytes as decompressed */
export function readFragment(bytes: Uint8Array): Fragment {
  return JSON.parse(new TextDecoder().decode(bytes.subarray(SIGNATURE))) as Fragment;
}

/** Page numbers are written as distances from the page before. */
function readPages(pages: readonly Locations[]): Postings {
  const postings = new Map<number, readonly number[]>();
  let page = 0;
  for (const [distance, locations] of pages) {
    page += distance;
    postings.set(page, readPositions(locations));
  }
  return postings;
}

/** A negative number says the weight of those that follow, which are distances again. */
function readPositions(locations: readonly number[]): number[] {
  const positions: number[] = [];
  let position = 0;
  let groups = 0;
  for (const number of locations) {
    if (number < 0) {
      groups++;
      position = 0;
    } else positions.push((position += number));
  }
  return groups > 1 ? [...new Set(positions)].sort((a, b) => a - b) : positions;
}
