import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/folders.ts';
import { NAMES, openIndex, record } from '../tests/support/search-index.ts';
import { SEARCH_FOLDER, writeIndex } from './search-index.ts';

it('takes «sỹ» for «sĩ» and «quí» for «quý», and shows each as it is written', async () => {
  const outDir = temporaryFolder('search-single-y');
  const titles = ['Tuyển bác sĩ', 'Thăm bác sỹ', 'Báo cáo quý IV', 'Báo cáo quí IV', 'Quà quê'];
  const own = titles.map((title, at) => record(at, { title, body: () => `Nội dung: ${title}.` }));
  await writeIndex(own, NAMES, { outDir, cacheDir: path.join(outDir, 'cache') });
  const { ask, session } = openIndex(path.join(outDir, SEARCH_FOLDER));
  for (const query of ['bác sỹ', 'bác sĩ', 'bac sy', 'bac si']) {
    const found = await ask(query);
    expect(found).toMatchObject({ total: 2, unknownWords: [] });
    expect(found.titles.toSorted()).toEqual(['Thăm bác sỹ', 'Tuyển bác sĩ']);
    const excerpts = await Promise.all(found.results.map(({ id }) => session.excerpt(id, query)));
    expect(excerpts.map((excerpt) => excerpt!.text).toSorted()).toEqual([
      'Nội dung: Thăm bác sỹ.',
      'Nội dung: Tuyển bác sĩ.',
    ]);
  }
  for (const query of ['quí IV', 'quý IV']) {
    const { results, total } = await ask(query);
    const marked = results
      .slice(0, 2)
      .flatMap(({ title, titleMarks }) => titleMarks.map(({ start, end }) => title.slice(start, end)));
    expect({ total, marked: marked.toSorted() }).toEqual({ total: 2, marked: ['quí IV', 'quý IV'] });
  }
});
