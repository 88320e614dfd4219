/** The index of a built site, then broken in each way that it can break: the verification says what it asked, and for which article. */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeIndex } from '../build/search-index.ts';
import { openBuiltSite, readPages } from '../verify/built-site.ts';
import { articleOf } from '../verify/page-facts.ts';
import { searchIndex } from '../verify/rules/search-index.ts';
import { chooseArticles } from '../verify/rules/search-samples.ts';
import type { BuiltSite } from './support/build-fixture.ts';
import { temporaryFolder } from './support/folders.ts';
import { NAMES, records } from './support/search-index.ts';
import { smallSite } from './support/small-site.ts';

let built: BuiltSite;
beforeAll(async () => {
  built = await smallSite();
}, 120_000);

/** A copy of the site that may be broken. @returns the folder of its index */
function copySite(): { outDir: string; index: string } {
  const outDir = path.join(temporaryFolder('site'), 'dist');
  cpSync(built.outDir, outDir, { recursive: true });
  return { outDir, index: path.join(outDir, 'pagefind') };
}

async function messagesOf(outDir: string): Promise<string[]> {
  const site = openBuiltSite(outDir);
  const rule = searchIndex(site);
  for (const page of readPages(site)) rule.see(page);
  const findings = await rule.conclude();
  for (const { rule: name, severity, mend } of findings)
    expect({ name, severity, mend }).toMatchObject({ name: 'search-index', severity: 'error', mend: /./ });
  return findings.map(({ message }) => message);
}

const filesIn = (index: string, pattern: RegExp) =>
  readdirSync(index, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => pattern.test(name));

describe('the verification of the search', () => {
  it('is content with an index that answers, and asks for articles of every year', async () => {
    expect(await messagesOf(built.outDir)).toEqual([]);
    const site = openBuiltSite(built.outDir);
    const articles = [...readPages(site)].flatMap((page) => articleOf(page) ?? []);
    const years = (some: typeof articles) => new Set(some.map(({ date }) => date.slice(0, 4)));
    expect(years(chooseArticles(articles))).toEqual(years(articles));
    expect(chooseArticles(articles).length).toBeGreaterThanOrEqual(years(articles).size);
  });

  it('asks nothing of a site without a search page', async () => {
    const { outDir, index } = copySite();
    rmSync(index, { recursive: true });
    rmSync(path.join(outDir, 'tim-kiem'), { recursive: true });
    expect(await messagesOf(outDir)).toEqual([]);
  });

  it('names the file that is missing', async () => {
    const { outDir, index } = copySite();
    rmSync(path.join(index, 'loa.json'));
    expect(await messagesOf(outDir)).toEqual([
      'không hỏi được chỉ mục tìm kiếm: thiếu tệp pagefind/loa.json',
    ]);
  });

  it.each([
    [
      'words',
      /^index\/.*\.pf_index$/,
      /^hỏi “.+”: chỉ mục không trả lời: thiếu tệp pagefind\/index\/.+ \(\/.+\/\)$/,
    ],
    [
      'texts',
      /^fragment\//,
      /^hỏi “.+”: chỉ mục không trả lời: thiếu tệp pagefind\/fragment\/.+ \(\/.+\/\)$/,
    ],
    ['cards', /^the\//, /^không hỏi được chỉ mục tìm kiếm: thiếu tệp pagefind\/the\//],
  ])('says which question fails where files of %s are missing', async (_what, pattern, expected) => {
    const { outDir, index } = copySite();
    const files = filesIn(index, pattern);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) rmSync(path.join(index, file));
    const [message] = await messagesOf(outDir);
    expect(message).toMatch(expected);
  });

  it('finds one file of many that is cut short, whether anybody asks for it or not', async () => {
    const { outDir, index } = copySite();
    const file = filesIn(index, /^fragment\/.*\.pf_fragment$/).at(-1)!;
    truncateSync(path.join(index, file), 40);
    expect((await messagesOf(outDir))[0]).toBe(
      `tệp của chỉ mục tìm kiếm bị hỏng hoặc bị cụt: pagefind/${file}`,
    );
  });

  it('tells an index of another site, by what it lists and what it lacks', async () => {
    const { outDir, index } = copySite();
    rmSync(index, { recursive: true });
    await writeIndex(records, NAMES, { outDir, cacheDir: path.join(outDir, '..', 'cache') });
    const messages = (await messagesOf(outDir)).join('\n');
    expect(messages).toMatch(/^chỉ mục tìm kiếm thiếu bài “.+” \(\/.+\/\)$/m);
    expect(messages).toMatch(/^chỉ mục tìm kiếm có “.+”, mà trang \/.+\/ không có$/m);
    expect(messages).toMatch(/và \d+ chỗ nữa như vậy/);
    expect(messages).toMatch(/^hỏi “.+”: đáng lẽ thấy bài cùng tên, mà không thấy \(\/.+\/\)$/m);
  });

  it('tells an index that is older than the pages', async () => {
    const { outDir } = copySite();
    const page = filesIn(outDir, /^tin-hoat-dong\/[^/]+\/index\.html$/).find((file) =>
      readFileSync(path.join(outDir, file), 'utf8').includes('"headline"'),
    )!;
    const folder = path.join(outDir, 'tin-hoat-dong', 'bai-moi');
    expect(existsSync(folder)).toBe(false);
    cpSync(path.join(outDir, path.dirname(page)), folder, { recursive: true });
    const text = readFileSync(path.join(folder, 'index.html'), 'utf8');
    writeFileSync(
      path.join(folder, 'index.html'),
      text.replace(/"headline":"[^"]*"/, '"headline":"Khánh thành cầu Bến Thủy mới"'),
    );
    const messages = await messagesOf(outDir);
    expect(messages).toContain(
      'chỉ mục tìm kiếm thiếu bài “Khánh thành cầu Bến Thủy mới” (/tin-hoat-dong/bai-moi/)',
    );
  });

  it('tells an index whose words are not those of the articles', async () => {
    const { outDir, index } = copySite();
    const chunks = filesIn(index, /^index\/.*\.pf_index$/);
    // Whole, of the right form, and empty: no file alone shows that anything is wrong.
    const [signature] = [gunzipSync(readFileSync(path.join(index, chunks[0]!))).subarray(0, 12)];
    const empty = gzipSync(Buffer.concat([signature, Buffer.from([0x81, 0x80])]));
    for (const chunk of chunks) writeFileSync(path.join(index, chunk), empty);
    const messages = await messagesOf(outDir);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toMatch(/^hỏi “.+”: đáng lẽ thấy bài cùng tên/);
  });
});
