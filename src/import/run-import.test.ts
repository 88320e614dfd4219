import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../store/content.ts';
import { openIndexPool } from './index-pool.ts';
import { writeLegacyCorpus } from './legacy-corpus/write-legacy-corpus.ts';
import { legacyPages } from './legacy-corpus/legacy-page.ts';
import { runImport } from './run-import.ts';
import { htmlReport, REPORT_FILE, writeHtmlReport } from './report/html-report.ts';
import { jsonReport } from './report/json-report.ts';
import { importFiles, makeWorkspace, page, PARAGRAPH, type Workspace } from './testing.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => {
  workspace.remove();
});

const run = (files: string[], out = 'out') =>
  importFiles({ files: files.map((file) => workspace.at(file)), outDir: workspace.at(out), force: false });

/** Bytes of every file, without the times of change. */
const contents = (folder: string) =>
  Object.entries(workspace.snapshot(folder)).map(([file, { text }]) => [file, text] as const);

describe('folders', () => {
  it('are searched for pages whatever they are called; links are not followed, what is no page is counted', async () => {
    workspace.write({
      'site/tin.aspx': `<html><body><h1>Hội nghị triển khai công tác</h1><p>Ngày đăng: 25/10/2021 16:45</p><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></body></html>`,
      'site/sau/bai': page('Hội nghị tổng kết công tác pháp luật', '26/10/2021 08:00'),
      'site/style.css': 'a{}',
      'site/.git/x.html': '<html>',
      'site/data.bin': '\u0000\u0001\u0002',
      'other/x.html': '<html>',
    });
    symlinkSync(workspace.at('other'), workspace.at('site/link'));
    const report = await run(['site']);
    expect(report.files.map(({ file, status }) => [path.basename(file), status])).toEqual([
      ['bai', 'written'],
      ['tin.aspx', 'written'],
    ]);
    expect(report.ignored).toBe(3);
  });

  it('may hold the content folder itself', async () => {
    workspace.write({ 'a.txt': page('Hội nghị triển khai công tác', '25/10/2021 16:45') });
    await run(['.'], 'out');
    const before = contents('out');
    const { files } = await run(['.'], 'out');
    expect(files.map(({ status }) => status)).toEqual(['unchanged']);
    expect(contents('out')).toEqual(before);
  });

  it('give the same as their files one by one', async () => {
    workspace.write({
      's/a.txt': page('Hội nghị triển khai công tác', '25/10/2021 16:45'),
      's/b.txt': page('Hội nghị tổng kết công tác', '26/10/2021 08:00'),
    });
    await run(['s'], 'x');
    await run(['s/b.txt', 's/a.txt', 's'], 'y');
    expect(contents('y')).toEqual(contents('x'));
  });
});

describe('a mirror of which the truth is known', () => {
  it('becomes articles with their fields, addresses and files', async () => {
    const truths = await writeLegacyCorpus(workspace.at('mirror'), 60);
    const { files } = await run(['mirror']);
    const { articles, findings } = readContent(workspace.at('out'));
    expect(articles).toHaveLength(truths.length);
    expect(files.filter(({ status }) => status === 'duplicate')).toHaveLength(2);
    // The one undated page is the only thing that a person must fill in.
    expect(findings.map(({ rule, field }) => [rule, field])).toEqual([['missing-field', 'publishedAt']]);
    const byUrl = new Map(
      articles.map(({ typed }) => [(typed['legacy'] as { url?: string } | undefined)?.url, typed]),
    );
    for (const { truth } of truths) {
      const typed = byUrl.get(truth.url);
      expect({ title: typed?.['title'], at: typed?.['publishedAt'] }).toEqual({
        title: truth.title,
        at: truth.publishedAt?.replace('T', ' '),
      });
      expect(typed?.['attachments'] ?? []).toHaveLength(truth.attachments.length);
    }
    const printed = byUrl.get(legacyPages(47)[0]!.truth.url);
    expect(printed?.['aliases']).toEqual([expect.stringMatching(/print=1$/)]);
  });
});

describe('two imports at a time', () => {
  it('do not write into one folder', async () => {
    workspace.write({
      'a.txt': page('Hội nghị triển khai công tác', '25/10/2021 16:45'),
      'out/.loa-import.work/dang-chay.pid': String(process.ppid),
    });
    await expect(run(['a.txt'])).rejects.toThrow(/lệnh nhập khác/);
  });
});

describe('the pool of threads', () => {
  it('reads as one thread does, and goes on after a page that cannot be read', async () => {
    workspace.write({ 'a.txt': page('Hội nghị triển khai công tác', '25/10/2021 16:45') });
    const source = { file: workspace.at('a.txt'), key: 'a', root: workspace.at('.'), isNamed: true };
    const [one, many] = [openIndexPool(1, workspace.at('w1')), openIndexPool(5000, workspace.at('w2'))];
    const expected = await one.index({ source });
    const gone = { ...source, file: workspace.at('none.txt'), key: 'b' };
    const results = await Promise.all([
      many.index({ source }),
      many.index({ source: gone }),
      many.index({ source }),
    ]);
    expect(results).toEqual([expected, { ok: false, reason: 'không có tệp này' }, expected]);
    await many.close();
  });
});

describe('an export and a sitemap', () => {
  const item = (id: number, title: string, extra = '') =>
    `<item><title>${title}</title><link>http://cu.gov.vn/?p=${id}</link><dc:creator>minhan</dc:creator>
<content:encoded><![CDATA[<p>${PARAGRAPH}</p><p>Bài số ${id}: các đơn vị báo cáo kết quả và đề xuất giải pháp.</p>${extra}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2019-05-1${id} 10:28:00</wp:post_date><wp:status>${id === 3 ? 'draft' : 'publish'}</wp:status><wp:post_type>post</wp:post_type>
<category domain="category"><![CDATA[Tin hoạt động]]></category></item>`;

  it('become articles with what their fields say', async () => {
    workspace.write({
      's/wp.xml': `<?xml version="1.0"?><rss xmlns:wp="w" xmlns:dc="d" xmlns:content="c"><channel>${item(1, 'Hội nghị tổng kết năm')}${item(2, 'Ra quân trồng cây')}${item(3, 'Bản nháp')}</channel></rss>`,
      's/sitemap.xml':
        '<urlset><url><loc>http://cu.gov.vn/?p=1</loc></url><url><loc>http://cu.gov.vn/?p=9</loc></url></urlset>',
    });
    const report = await run(['s']);
    expect(report.files.map(({ status }) => status)).toEqual(['written', 'written', 'refused']);
    expect(report.missingAddresses).toEqual(['http://cu.gov.vn/?p=9']);
    const { articles, findings } = readContent(workspace.at('out'));
    expect(findings).toEqual([]);
    expect(articles[0]!.data).toMatchObject({
      title: 'Hội nghị tổng kết năm',
      publishedAt: '2019-05-11T10:28',
      section: 'tin-hoat-dong',
      legacy: { url: 'http://cu.gov.vn/?p=1', id: '1' },
    });
    expect(articles[0]!.body).toContain('Bài số 1');
    // An account's name is a candidate, and no author.
    expect(articles[0]!.data).not.toHaveProperty('author');
    expect(JSON.stringify(report.files[0]!.article!.doubts)).toContain('minhan');
    const before = contents('out');
    expect((await run(['s'])).files.map(({ status }) => status)).toEqual([
      'unchanged',
      'unchanged',
      'refused',
    ]);
    expect(contents('out')).toEqual(before);
  });
});

describe('the report', () => {
  it('is whole in every form, and nothing in it is markup of the old page', async () => {
    const title = 'Hội nghị <script>alert(1)</script> về “chuyển đổi” & phối hợp';
    workspace.write({ 's/a.txt': page('Thứ Năm, 2/2/2023', 'Tin <b>x', title), 's/<img src=x>.txt': 'menu' });
    await runImport({ files: [workspace.at('s')], outDir: workspace.at('out'), force: false }, (result) => {
      const html = [...htmlReport(result)].join('');
      expect(html).not.toMatch(/<script|<img/i);
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).toContain('class="entry blocking"');
      expect(html).toContain('2023-02-02');
      expect(html).toMatch(/href="\.\/articles\/chua-ro-ngay\/[^"]+\/index\.md"/);
      const json = JSON.parse([...jsonReport(result)].join('')) as { files: unknown[]; outDir: string };
      expect(json.files).toHaveLength(2);
      expect(json).toHaveProperty(['files', 1, 'article', 'doubts']);
    });
  });

  it('is not touched when nothing changed', async () => {
    workspace.write({ 's/a.txt': page('Hội nghị triển khai công tác', '25/10/2021 16:45') });
    const write = () =>
      runImport({ files: [workspace.at('s')], outDir: workspace.at('out'), force: false }, (result) =>
        writeHtmlReport(result, path.join(workspace.at('out'), REPORT_FILE)),
      );
    await write();
    const before = workspace.snapshot('out');
    await write();
    expect(workspace.snapshot('out')).toEqual(before);
    expect(readFileSync(path.join(workspace.at('out'), REPORT_FILE), 'utf8')).toMatch(/<\/html>\n$/);
  });
});

describe('addresses', () => {
  it('of duplicates lead to the article that is kept, each to one', async () => {
    const html = (url: string) =>
      `<html><head><link rel="canonical" href="${url}"></head><body><h1>Hội nghị triển khai công tác</h1><p>Ngày đăng: 25/10/2021 16:45</p><p>${PARAGRAPH}</p><p>${PARAGRAPH.replace('hội nghị', 'cuộc họp')}</p></body></html>`;
    workspace.write({
      'm/cu.gov.vn/tin.aspx?id=7.html': html('http://cu.gov.vn/tin.aspx?id=7'),
      'm/cu.gov.vn/tin.aspx?id=7&print=1.html': html('http://cu.gov.vn/tin.aspx?id=7&print=1'),
      'm/cu.gov.vn/tin.aspx?print=1&id=7&utm_source=z.html': html('http://cu.gov.vn/tin.aspx?id=7&print=1'),
    });
    await run(['m']);
    const { articles } = readContent(workspace.at('out'));
    expect(articles.map(({ data }) => [data?.legacy?.url, data?.aliases])).toEqual([
      ['http://cu.gov.vn/tin.aspx?id=7', ['/tin.aspx?id=7&print=1']],
    ]);
  });

  it('that every page claims are nobody’s', async () => {
    const pages = ['Một', 'Hai', 'Ba'].map((name, index) => [
      `m/${name}.html`,
      `<html><head><link rel="canonical" href="http://cu.gov.vn/"></head><body><h1>Hội nghị ${name} về phổ biến pháp luật</h1><p>Ngày đăng: 2${index}/10/2021 16:45</p><p>${legacyPages(index)[0]!.truth.paragraphs.join('</p><p>')}</p></body></html>`,
    ]);
    workspace.write(Object.fromEntries(pages) as Record<string, string>);
    const { files } = await run(['m']);
    expect(files.map(({ status }) => status)).toEqual(['written', 'written', 'written']);
  });
});
