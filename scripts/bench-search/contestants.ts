/** The engines that are compared, each behind one function: a query in, the ids of documents out, best first. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { escapeHtml } from '../../src/lib/html.ts';
import { foldMarks } from '../../src/lib/vietnamese-text.ts';
import { INDEX_OPTIONS } from '../../src/search/indexed-page.ts';
import type { Doc } from './data.ts';
import { openPagefind, programBytes, takeTraffic, type PagefindInstance } from './node-pagefind.ts';

export type Ask = (query: string) => Promise<string[]>;

export interface Contestant {
  name: string;
  ask: Ask;
  /** Bytes before the first query, and of queries: the first of a visitor, then the next. */
  measureBytes(queries: readonly string[]): Promise<Bytes>;
}

/** What visitors download; each asks two questions. */
export interface Bytes {
  /** Programs, and what is loaded before the first question is known. */
  start: number;
  /** Of the first question until something useful stands there, and until its answer is final; without `start`. */
  useful: number[];
  first: number[];
  next: number[];
}

const SHOWN = 10;

/** Pagefind as it comes. */
export async function createPlainPagefind(docs: readonly Doc[], dir: string): Promise<Contestant> {
  const folder = path.join(dir, 'pagefind');
  await writeIndex(docs, folder, toPlainPage);
  return fromPagefind('pagefind', folder, docs, (instance, known) => async (query) => {
    const { results } = await instance.search(query);
    return Promise.all(results.slice(0, SHOWN).map((result) => known(result.id, () => result.data())));
  });
}

/** MiniSearch, with its defaults or with marks dropped on both sides. */
export function createMiniSearch(docs: readonly Doc[], isFolded: boolean): Contestant {
  const spell = (text: string) => (isFolded ? foldMarks(text) : text).toLowerCase();
  const index = new MiniSearch<Doc>({ fields: ['title', 'abstract', 'body'], processTerm: spell });
  index.addAll(docs);
  const ask = (query: string) =>
    Promise.resolve(
      index
        .search(query, { boost: { title: 3, abstract: 1.5 } })
        .slice(0, SHOWN)
        .map((result) => String(result.id)),
    );
  const bytes = () => gzipSync(JSON.stringify(index)).length;
  return {
    name: isFolded ? 'minisearchFolded' : 'minisearch',
    ask,
    measureBytes: () => Promise.resolve({ start: bytes(), useful: [0], first: [0], next: [0] }),
  };
}

/** Stops the process that wrote the indexes. */
export const closeContestants = close;

type Known = (id: string, load: () => Promise<{ url: string }>) => Promise<string>;

async function fromPagefind(
  name: string,
  folder: string,
  docs: readonly Doc[],
  toAsk: (instance: PagefindInstance, known: Known) => Ask,
): Promise<Contestant> {
  const ids = new Map<string, string>();
  // Which document a hit is stands in the hit's own file; it is read once, and not counted: it comes with the excerpt.
  const known: Known = async (id, load) => {
    const before = takeTraffic();
    const url = ids.get(id) ?? docs[Number((await load()).url.replaceAll('/', ''))]!.id;
    ids.set(id, url);
    takeTraffic();
    keepTraffic(before.bytes);
    return url;
  };
  let kept = 0;
  const keepTraffic = (bytes: number) => (kept += bytes);
  const drain = () => {
    const bytes = kept + takeTraffic().bytes;
    kept = 0;
    return bytes;
  };
  return {
    name,
    ask: toAsk(await openPagefind(folder), known),
    measureBytes: async (queries) => {
      const bytes: Bytes = { start: 0, useful: [], first: [], next: [] };
      for (let at = 0; at + 1 < queries.length; at += 2) {
        drain();
        const ask = toAsk(await openPagefind(folder), known);
        bytes.start = programBytes(folder) + drain();
        await ask(queries[at]!);
        bytes.first.push(drain());
        bytes.useful.push(bytes.first.at(-1)!);
        await ask(queries[at + 1]!);
        bytes.next.push(drain());
      }
      return bytes;
    },
  };
}

async function writeIndex(docs: readonly Doc[], folder: string, toPage: (doc: Doc) => string): Promise<void> {
  const { index, errors } = await createIndex(INDEX_OPTIONS);
  if (!index) throw new Error(`Không lập được chỉ mục: ${errors.join('; ')}`);
  const answers = await Promise.all(
    docs.map((doc, at) => index.addHTMLFile({ url: `/${at}/`, content: toPage(doc) })),
  );
  const written = await index.writeFiles({ outputPath: folder });
  const problems = [...answers.flatMap((answer) => answer.errors), ...written.errors];
  if (problems.length > 0) throw new Error(`Không lập được chỉ mục: ${problems.join('; ')}`);
  // The process keeps the settings that it was started with.
  await close();
}

function toPlainPage(doc: Doc): string {
  const paragraphs = [doc.abstract ?? '', ...doc.body.split('\n')].map(
    (text) => `<p>${escapeHtml(text)}</p>`,
  );
  return `<html lang="vi"><body data-pagefind-body><h1>${escapeHtml(doc.title)}</h1>${paragraphs.join('')}</body></html>`;
}
