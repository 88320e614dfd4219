import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/folders.ts';
import { NAMES, openIndex, record } from '../tests/support/search-index.ts';
import { SEARCH_FOLDER, writeIndex } from './search-index.ts';

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
