/** The places of words, from the files that have them. */
import { CHUNK_NAME, commonFolder, type ChunkTable } from './index-format.ts';
import type { IndexFiles } from './index-files.ts';
import { mergePostings, type IndexedWord, type Postings } from './pagefind-files.ts';
import type { LoadedWord } from './postings-engine.ts';
import { toWordForm, toWordKey } from './word-key.ts';

/** One Pagefind index, whose page 0 has the number `base` among all. */
export interface IndexSource {
  folder: string;
  table: ChunkTable;
  base: number;
}

export interface WantedWords {
  /** As the index spells them. */
  words: readonly string[];
  /** Only with exactly these marks: of a common word that is a part of its bytes. */
  isExact: boolean;
  /** The word that may still be being typed: unknown, it stands for those that begin like it. */
  last?: string | undefined;
}

const MOST_BEGINNINGS = 40;
const SHORTEST_BEGINNING = 2;

/** Loads where words stand in some indexes: by key, several where a word was asked for by its beginning. */
export async function loadWords(
  files: IndexFiles,
  sources: readonly IndexSource[],
  { words, isExact, last }: WantedWords,
  signal?: AbortSignal,
): Promise<Map<string, LoadedWord[]>> {
  const open = last === undefined ? undefined : toWordKey(last);
  const wanted = new Map<string, Set<string>>();
  for (const word of words) {
    const forms = wanted.get(toWordKey(word)) ?? new Set();
    wanted.set(toWordKey(word), forms.add(toWordForm(word)));
  }
  wanted.delete('');
  const loaded = await Promise.all(
    [...wanted].map(async ([key, forms]) => {
      // Figures have no marks.
      const only = isExact && !/\d/.test(key) ? forms : undefined;
      const found = await Promise.all(
        sources.map(async (source) => ({
          base: source.base,
          words: await loadWord(files, source, { key, only }, signal),
        })),
      );
      return [key, pickWords(found, { key, only, isOpen: key === open })] as const;
    }),
  );
  return new Map(loaded);
}

interface WantedWord {
  key: string;
  /** All forms if absent. */
  only: ReadonlySet<string> | undefined;
}

type Found = { base: number; words: readonly IndexedWord[] };

function pickWords(
  found: readonly Found[],
  { key, only, isOpen }: WantedWord & { isOpen: boolean },
): LoadedWord[] {
  const pick = (fits: (word: string) => boolean) => {
    const picked = new Map<string, Map<string, Postings[]>>();
    for (const { base, words } of found) {
      for (const { word, forms } of words.filter((indexed) => fits(indexed.word))) {
        const own = picked.get(word) ?? new Map<string, Postings[]>();
        picked.set(word, own);
        for (const [form, postings] of forms) {
          if (word !== key || !only || only.has(form))
            own.set(form, [...(own.get(form) ?? []), shift(postings, base)]);
        }
      }
    }
    return [...picked].map(([word, own]) => ({
      key: word,
      forms: new Map([...own].map(([form, lists]) => [form, mergePostings(lists)])),
    }));
  };
  const exact = pick((word) => word === key);
  // `2426/KH` begins numbers of documents, and is none itself.
  const isBeginning = /^\d+\p{L}/u.test(key) || (isOpen && key.length >= SHORTEST_BEGINNING);
  if (exact.length > 0 || !isBeginning) return exact;
  return pick((word) => word.startsWith(key))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, MOST_BEGINNINGS);
}

async function loadWord(
  files: IndexFiles,
  source: IndexSource,
  wanted: WantedWord,
  signal: AbortSignal | undefined,
): Promise<IndexedWord[]> {
  const common = source.table.common && commonWords(source.table.common.words).get(wanted.key);
  return common
    ? [await loadCommon(files, source, { ...wanted, forms: common }, signal)]
    : loadChunks(files, source, wanted.key, signal);
}

async function loadCommon(
  files: IndexFiles,
  { folder, table }: IndexSource,
  { key, only, forms }: WantedWord & { forms: readonly string[] },
  signal: AbortSignal | undefined,
): Promise<IndexedWord> {
  const names = forms.map((form, at) => ({ form, at: at + 1 }));
  const own = only ? names.filter(({ form }) => only.has(form)) : names;
  const isRest = !only || [...only].some((form) => !forms.includes(form));
  const loaded = await Promise.all(
    [...own.map(({ at }) => at), ...(isRest ? [0] : [])].map((at) =>
      files.places(`${folder}${commonFolder(table.common!)}${key}-${at}`, signal),
    ),
  );
  return { word: key, forms: new Map(loaded.flatMap((part) => [...part])) };
}

/** The chunk that has a word; and the next, where what begins like it goes on. */
async function loadChunks(
  files: IndexFiles,
  { folder, table }: IndexSource,
  key: string,
  signal: AbortSignal | undefined,
): Promise<IndexedWord[]> {
  const from = firstWords(table);
  const at = Math.max(0, lastNotAfter(from, key));
  const places = [at, ...(from[at + 1]?.startsWith(key) ? [at + 1] : [])].filter(
    (place) => place < from.length,
  );
  const chunks = await Promise.all(
    places.map((place) =>
      files.chunk(folder, table.files.slice(place * CHUNK_NAME, (place + 1) * CHUNK_NAME), signal),
    ),
  );
  return chunks.flat();
}

const split = new WeakMap<ChunkTable, string[]>();

function firstWords(table: ChunkTable): string[] {
  const known = split.get(table) ?? (table.files === '' ? [] : table.from.split('\n'));
  split.set(table, known);
  return known;
}

const parsed = new Map<string, Map<string, string[]>>();

function commonWords(lines: string): Map<string, string[]> {
  const known =
    parsed.get(lines) ??
    new Map(
      lines.split('\n').map((line) => {
        const [key = '', ...forms] = line.split(' ');
        return [key, forms] as const;
      }),
    );
  parsed.set(lines, known);
  return known;
}

function lastNotAfter(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function shift(postings: Postings, base: number): Postings {
  return base === 0 ? postings : new Map([...postings].map(([page, places]) => [page + base, places]));
}
