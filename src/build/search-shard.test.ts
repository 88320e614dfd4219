import { readFileSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../store/list-files.ts';
import { temporaryFolder } from '../tests/support/folders.ts';
import { NAMES, openIndex, record } from '../tests/support/search-index.ts';
import { SEARCH_CACHE, SEARCH_FOLDER, writeIndex } from './search-index.ts';

it('finds a short lead to its last word without the full text, and cuts a long one at a word’s end', async () => {
  const outDir = temporaryFolder('search-head');
  const long = `${'a '.repeat(57)}ngắt quãng thôi`;
  const leads = ['Họp về phòng, chữa bệnh', long];
  await writeIndex(
    leads.map((lead, at) => record(at, { title: `Tin ${at}`, lead: () => lead })),
    NAMES,
    { outDir, cacheDir: path.join(outDir, 'cache') },
  );
  const { ask } = openIndex(path.join(outDir, SEARCH_FOLDER));
  const totalOf = async (text: string) => (await ask(`${text} `, { fullText: false })).total;
  expect(await totalOf('bệnh')).toBe(1);
  expect(await totalOf('ngắt')).toBe(1);
  expect(await totalOf('quãng')).toBe(0);
  expect(await totalOf('thôi')).toBe(0);
});

it.each<[string, RegExp, (file: string) => void]>([
  ['its notes are cut short', /loa-notes\.json$/, (file) => truncateSync(file, 100)],
  ['its table is empty', /\.pf_meta$/, (file) => truncateSync(file, 0)],
  ['words are empty', /\.pf_index$/, (file) => truncateSync(file, 0)],
  ['texts are gone', /\.pf_fragment$/, (file) => rmSync(file)],
])('is written anew where %s in the cache', async (_, which, damage) => {
  const folder = temporaryFolder('search-cache');
  const cacheDir = path.join(folder, 'cache');
  const records = [record(1), record(2)];
  const write = async (name: string) => {
    const outDir = path.join(folder, name);
    const { changed } = await writeIndex(records, NAMES, { outDir, cacheDir });
    const files = listFiles(outDir).map((file) => [file, readFileSync(path.join(outDir, file), 'base64')]);
    return { changed, files };
  };
  const first = await write('first');
  expect((await write('again')).changed).toEqual([]);
  const cache = path.join(cacheDir, SEARCH_CACHE);
  listFiles(cache)
    .filter((file) => which.test(file))
    .forEach((file) => damage(path.join(cache, file)));
  expect(await write('after')).toEqual(first);
});
