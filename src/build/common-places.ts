/** Repacks what Pagefind wrote of the words that stand in most articles. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readChunk, type IndexedWord, type IndexMeta } from '../search/pagefind-files.ts';
import { commonFolder, type CommonTable } from '../search/index-format.ts';
import { writePlaces } from '../search/places-file.ts';
import { markOf, writePacked } from './packed-files.ts';
import { pagefindBytes, type WordCount } from './word-statistics.ts';

/** From this size on a word is repacked, and a form of it is a file of its own; per 3,000 pages. */
const LEAST_BYTES = 3000;
const SCALE_PAGES = 3000;
/** The first of a word's files has its rarer forms. */
const REST = 0;

/** Writes a file a common form into a folder of the index. */
export function writeCommonPlaces(
  folder: string,
  meta: IndexMeta,
  counts: ReadonlyMap<string, WordCount>,
): CommonTable {
  const least = LEAST_BYTES * Math.max(1, meta.pages.length / SCALE_PAGES);
  const keys = [...counts].filter(([, count]) => pagefindBytes(count) >= least).map(([key]) => key);
  const lines: string[] = [];
  const files: { name: string; content: Uint8Array }[] = [];
  const words = readWords(folder, meta, keys.sort());
  for (const { word, forms } of words) {
    const big = [...forms].filter(([, postings]) => sizeOf(postings) >= least).map(([form]) => form);
    const rest = new Map([...forms].filter(([form]) => !big.includes(form)));
    lines.push([word, ...big].join(' '));
    files.push({ name: `${word}-${REST}`, content: writePlaces(rest) });
    for (const [at, form] of big.entries())
      files.push({ name: `${word}-${at + 1}`, content: writePlaces(new Map([[form, forms.get(form)!]])) });
  }
  const mark = markOf(Buffer.concat(files.map(({ content }) => content)), 8);
  const table = { mark, words: lines.join('\n') };
  for (const { name, content } of files)
    writePacked(path.join(folder, commonFolder(table), `${name}.pf_loa`), content);
  return table;
}

function sizeOf(postings: ReadonlyMap<number, readonly number[]>): number {
  let places = 0;
  for (const own of postings.values()) places += own.length;
  return pagefindBytes({ pages: postings.size, places });
}

/** The words with these keys, from the chunks that have them. @param keys ascending */
function* readWords(folder: string, { chunks }: IndexMeta, keys: readonly string[]): Generator<IndexedWord> {
  let open: { file: string; words: Map<string, IndexedWord> } | undefined;
  for (const key of keys) {
    const file = chunks.findLast(({ from }) => from <= key)?.file;
    if (file === undefined) continue;
    if (open?.file !== file) {
      const bytes = gunzipSync(readFileSync(path.join(folder, 'index', `${file}.pf_index`)));
      open = { file, words: new Map(readChunk(bytes).map((word) => [word.word, word])) };
    }
    const word = open.words.get(key);
    if (word) yield word;
  }
}
