import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/folders.ts';
import { NAMES, openIndex, record, records } from '../tests/support/search-index.ts';
import { SEARCH_FOLDER, writeIndex } from './search-index.ts';
import type { SearchRecord } from './search-record.ts';

async function index(own: readonly SearchRecord[]) {
  const outDir = temporaryFolder('search-documents');
  await writeIndex(own, NAMES, { outDir, cacheDir: path.join(outDir, 'cache') });
  return openIndex(path.join(outDir, SEARCH_FOLDER));
}

describe('a question that holds the number of a document', () => {
  it.each(['2426/KH-VKS', 'Kế hoạch số 2426/KH-VKS ngày 1/9/2021', 'ke hoach 2426 kh vks hop tai KKTM'])(
    'puts the document first for «%s», from titles and from the full text',
    async (query) => {
      const { updates } = await (await index(records)).ask(query);
      const firsts = updates
        .filter(({ results }) => results.length > 0)
        .map(({ results }) => results[0]!.url);
      expect(new Set(firsts)).toEqual(new Set(['/thong-bao/ke-hoach/']));
      expect(updates.at(-1)!.results[1]!.title).toBe('Hội nghị');
    },
  );

  it('takes no document for another that its title and lead name', async () => {
    const titles = [
      'Sửa đổi Kế hoạch số 15/KH-UBND ngày 12/3/2025',
      'Phát triển Tổ công nghệ số',
      'Sơ kết Kế hoạch số 15/KH-UBND ngày 12/3/2025',
    ];
    const numbers = ['Kế hoạch số 90/KH-UBND', 'Kế hoạch số 15/KH-UBND', undefined];
    const own = titles.map((title, at) =>
      record(at, { title, number: numbers[at], kind: at < 2 ? 'document' : 'news', unit: undefined }),
    );
    const { updates } = await (await index(own)).ask('Kế hoạch số 15/KH-UBND ngày 12/3/2025');
    const settled = updates.filter(({ results }) => results.length > 2);
    expect(settled.map(({ state }) => state)).toContain('partial');
    for (const { results } of settled) expect(results[0]!.title).toBe(titles[1]);
  });
});
