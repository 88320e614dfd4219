/** This project's own search, written and asked as on a site; its reader is a disk that counts bytes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SEARCH_FOLDER, writeIndex } from '../../src/build/search-index.ts';
import type { SearchRecord } from '../../src/build/search-record.ts';
import { ENTRY_FILE } from '../../src/search/index-format.ts';
import { openSearch } from '../../src/search/open-search.ts';
import { PLAIN_REQUEST, type SearchSession, type SearchUpdate } from '../../src/search/session.ts';
import type { Contestant } from './contestants.ts';
import type { Doc } from './data.ts';

/** Articles without a date are spread over years as a site's are, the last in the file the newest. */
const A_YEAR = 1500;
const LAST_YEAR = 2025;

export async function createLoa(docs: readonly Doc[], dir: string): Promise<Contestant> {
  const outDir = path.join(dir, 'loa');
  const names = { sections: [], units: [], abbreviations: [] };
  await writeIndex(
    docs.map((doc, at) => toRecord(doc, at, docs.length)),
    names,
    {
      outDir,
      cacheDir: path.join(dir, 'cache'),
    },
  );
  const folder = path.join(outDir, SEARCH_FOLDER);
  const visit = () => openVisit(folder);
  const { session } = visit();
  return {
    name: 'loa',
    ask: async (query) => {
      const { complete } = await askOnce(session, query);
      return complete.results.map(({ url }) => docs[Number(url.replaceAll('/', ''))]!.id);
    },
    measureBytes: async (queries) => {
      const start = await programBytes();
      const bytes = { start, useful: [] as number[], first: [] as number[], next: [] as number[] };
      for (let at = 0; at + 1 < queries.length; at += 2) {
        const { session: own, takeBytes } = visit();
        const { partialBytes } = await askOnce(own, queries[at]!, takeBytes);
        bytes.useful.push(partialBytes);
        bytes.first.push(partialBytes + takeBytes());
        await askOnce(own, queries[at + 1]!);
        bytes.next.push(takeBytes());
      }
      return bytes;
    },
  };
}

/** A visitor with nothing loaded. What is not compressed at rest is compressed on its way. */
function openVisit(folder: string): { session: SearchSession; takeBytes: () => number } {
  let bytes = 0;
  const session = openSearch({
    read: (name) => {
      const content = readFileSync(path.join(folder, name));
      bytes += name === ENTRY_FILE ? gzipSync(content, { level: 9 }).length : content.length;
      return Promise.resolve(new Uint8Array(content));
    },
  });
  const takeBytes = () => {
    const taken = bytes;
    bytes = 0;
    return taken;
  };
  return { session, takeBytes };
}

async function askOnce(session: SearchSession, text: string, takeBytes: () => number = () => 0) {
  let partialBytes = 0;
  let complete: SearchUpdate | undefined;
  await session.ask({ text, ...PLAIN_REQUEST }, (update) => {
    if (update.state === 'partial') partialBytes += takeBytes();
    if (update.state === 'error') throw new Error('Không hỏi được chỉ mục', { cause: update.error });
    complete = update;
  });
  return { complete: complete!, partialBytes };
}

function toRecord(doc: Doc, at: number, count: number): SearchRecord {
  const fromEnd = count - 1 - at;
  const year = LAST_YEAR - Math.floor(fromEnd / A_YEAR);
  const dayOfYear = Math.floor(((A_YEAR - 1 - (fromEnd % A_YEAR)) * 365) / A_YEAR);
  return {
    url: `/${at}/`,
    title: doc.title,
    date: new Date(Date.UTC(year, 0, 1 + dayOfYear)).toISOString().slice(0, 10),
    kind: 'news',
    isExpired: false,
    source: JSON.stringify([doc.abstract, doc.body]),
    lead: () => doc.abstract,
    besides: [],
    body: () => doc.body,
  };
}

/** The search as a browser gets it: bundled, made small, compressed. */
async function programBytes(): Promise<number> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.resolve(import.meta.dirname, '../../src/search/open-search.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}
