import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTRY_FILE, type IndexEntry } from '../search/index-format.ts';
import { readChunk, readMeta } from '../search/pagefind-files.ts';
import { temporaryFolder } from '../tests/support/folders.ts';
import { NAMES, openIndex, record, records } from '../tests/support/search-index.ts';
import { SEARCH_CACHE, SEARCH_FOLDER, writeIndex } from './search-index.ts';
import type { SearchRecord } from './search-record.ts';

describe('a written index', () => {
  const root = temporaryFolder('search-index');
  const one = path.join(root, 'one', SEARCH_FOLDER);
  const many = path.join(root, 'many', SEARCH_FOLDER);

  beforeAll(async () => {
    const where = (name: string) => ({
      outDir: path.join(root, name),
      cacheDir: path.join(root, `${name}-cache`),
    });
    await writeIndex(records, NAMES, where('one'));
    const { shards } = await writeIndex(records, NAMES, where('many'), { single: 10, least: 20 });
    expect(shards).toEqual(['khong-ngay', '2019-2020', '2021-2022', '2023']);
  }, 60_000);

  const QUERIES = [
    'công tác dân vận',
    'cong tac dan van',
    'chuyển đổi số',
    'cải cách của Đảng ủy',
    'khéo',
    'Ty Cổ',
    'Bài 1',
    'tỉnh xyzzy',
  ];

  it.each(QUERIES)('in shards answers «%s» as one index does', async (query) => {
    const visits = [openIndex(one), openIndex(many)];
    for (const change of [
      {},
      { sort: 'newest' },
      { sections: ['thong-bao'] },
      { from: '2020-03-01', to: '2021-08-31' },
    ] as const) {
      const [whole, sharded] = await Promise.all(visits.map(({ ask }) => ask(query, change)));
      expect(whole!.urls.length).toBeGreaterThan(0);
      for (const key of ['urls', 'total', 'reachable', 'facets', 'unknownWords'] as const)
        expect(sharded![key]).toEqual(whole![key]);
    }
  });

  it('opens only the shards of the dates asked for', async () => {
    const { ask, read } = openIndex(many);
    const { results } = await ask('dân vận', { from: '2023-01-01' });
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results.map(({ date }) => date!.slice(0, 4)))).toEqual(new Set(['2023']));
    expect(read.filter((name) => /^(?:khong-ngay|2019|2021)/.test(name))).toEqual([]);
  });

  it('reads Pagefind’s files as Pagefind’s own program does', async () => {
    const read = globalThis.fetch;
    globalThis.fetch = (input) => {
      const address = input instanceof Request ? input.url : String(input);
      return Promise.resolve(new Response(readFileSync(path.join(one, new URL(address).pathname))));
    };
    try {
      const bundle = (await import(pathToFileURL(path.join(one, 'pagefind.js')).href)) as {
        createInstance(options: object): {
          init(): Promise<void>;
          search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
        };
      };
      const pagefind = bundle.createInstance({ basePath: 'http://index.invalid/', noWorker: true });
      await pagefind.init();
      const { ask } = openIndex(one);
      for (const word of ['khéo', 'tuyển', '2426/KH-VKS', 'tỉnh']) {
        const { results } = await pagefind.search(`"${word}"`);
        const theirs = await Promise.all(results.map(async (result) => (await result.data()).url));
        const ours = await ask(`${word.normalize('NFD').replace(/\p{M}/gu, '')} `);
        expect(theirs.length).toBeGreaterThan(0);
        expect(ours.urls.toSorted()).toEqual(theirs.toSorted());
      }
    } finally {
      globalThis.fetch = read;
    }
  });

  it('has every page once, and each word where it stands', () => {
    const entry = JSON.parse(readFileSync(path.join(one, ENTRY_FILE), 'utf8')) as IndexEntry;
    expect(entry.shards.map(({ pages }) => pages)).toEqual([records.length]);
    const meta = readMeta(gunzipSync(readFileSync(path.join(one, readMetaName(one)))));
    expect(meta.pages).toHaveLength(records.length);
    const all = meta.chunks.flatMap(({ file }) =>
      readChunk(gunzipSync(readFileSync(path.join(one, 'index', `${file}.pf_index`)))),
    );
    const tuyen = all.find(({ word }) => word === 'tuyen')!;
    expect([...tuyen.forms.keys()].toSorted()).toEqual(['tuyên', 'tuyển']);
    expect([...tuyen.forms.get('tuyên')!.values()]).toEqual([[2]]);
  });
});

describe('an index written again', () => {
  it('writes only the shards anew whose pages changed, and drops what is of no use any more', async () => {
    const root = temporaryFolder('search-again');
    const where = { outDir: path.join(root, 'dist'), cacheDir: path.join(root, 'cache') };
    const sizes = { single: 10, least: 20 };
    const write = async (changed: readonly SearchRecord[]) => {
      rmSync(where.outDir, { recursive: true, force: true });
      return writeIndex(changed, NAMES, where, sizes);
    };
    const first = records.map((one) => ({ ...one, lead: () => 'Tóm tắt.' }));
    const { shards } = await write(first);
    expect((await write(first)).changed).toEqual([]);
    const edited = first.map((one) =>
      one.date?.startsWith('2023') && one.isExpired
        ? { ...one, source: 'khác', body: () => 'Nội dung khác hẳn' }
        : one,
    );
    const kept = readdirSync(path.join(where.cacheDir, SEARCH_CACHE));
    expect((await write(edited)).changed).toEqual(['2023']);
    // The other shards, and the titles, which are those of before.
    const keptStill = readdirSync(path.join(where.cacheDir, SEARCH_CACHE)).filter((name) =>
      kept.includes(name),
    );
    expect(keptStill).toHaveLength(shards.length);
    const { ask } = openIndex(path.join(where.outDir, SEARCH_FOLDER));
    expect((await ask('nội dung khác hẳn')).total).toBe(1);
    expect((await write([...edited, record(200, { date: '2024-01-01' })])).shards).toEqual([
      ...shards.slice(0, -1),
      '2023-2024',
    ]);
  }, 60_000);

  it('bears a site without articles', async () => {
    const root = temporaryFolder('search-none');
    const outDir = path.join(root, 'dist');
    await writeIndex([], NAMES, { outDir, cacheDir: path.join(root, 'cache') });
    const { ask } = openIndex(path.join(outDir, SEARCH_FOLDER));
    expect(await ask('dân vận')).toMatchObject({ state: 'complete', total: 0, unknownWords: ['dân', 'vận'] });
  });
});

function readMetaName(folder: string): string {
  const entry = JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  return `pagefind.${entry.languages['vi']!.hash}.pf_meta`;
}
