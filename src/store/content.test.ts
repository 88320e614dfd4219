import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_SITE, exampleText } from '../tests/support/example-site.ts';
import { temporaryFolder, writeFiles, type SiteFiles } from '../tests/support/folders.ts';
import { readContent } from './content.ts';

const SITE = { 'site.yaml': JSON.stringify(EXAMPLE_SITE) };

function read(files: SiteFiles) {
  const root = temporaryFolder('site');
  writeFiles(root, files);
  return readContent(root);
}

/** What is wrong with an article of these lines. */
function findings(yaml: string) {
  return read({ ...SITE, 'articles/2026/a/index.md': `---\n${yaml}---\n` }).findings.map(
    ({ line, field, message, mend }) => `${line} ${field}: ${message} → ${mend}`,
  );
}

describe('readContent', () => {
  it('finds articles, pages and albums where they belong, sorted, and nothing else', () => {
    const page = '---\ntitle: Trang\n---\n';
    const album = '---\ntitle: Album\ndate: 2026-01-01\n---\n';
    const content = read({
      ...SITE,
      'articles/2026/b/index.md': exampleText(),
      'articles/2026/a/index.mdx': exampleText(),
      'articles/2025/z/index.md': exampleText(),
      'articles/2025/z/ghi-chu.md': 'x',
      'articles/2025/z/sau/index.md': 'x',
      'articles/2025/index.md': 'x',
      'articles/.git/a/index.md': 'x',
      'articles/2025/.nhap/index.md': 'x',
      'articles/index.md': 'x',
      'pages/lien-he.md': page,
      'pages/gioi-thieu.mdx': page,
      'pages/anh.jpg': 'x',
      'albums/hoi-nghi/index.md': album,
      'HUONG-DAN.md': 'x',
    });
    expect(content.findings).toEqual([]);
    expect(content.articles.map(({ file, slug }) => [file, slug])).toEqual([
      ['articles/2025/z/index.md', 'z'],
      ['articles/2026/a/index.mdx', 'a'],
      ['articles/2026/b/index.md', 'b'],
    ]);
    expect(content.pages.map(({ slug }) => slug)).toEqual(['gioi-thieu', 'lien-he']);
    expect(content.albums.map(({ slug }) => slug)).toEqual(['hoi-nghi']);
    expect(content.articles[0]!.absolutePath).toBe(path.join(content.root, 'articles/2025/z/index.md'));
  });

  it('reads an empty folder, and one that is not there', () => {
    for (const root of [temporaryFolder('site'), path.join(temporaryFolder('site'), 'khong-co')]) {
      const { articles, pages, albums, site, findings: found } = readContent(root);
      expect([articles, pages, albums, site]).toEqual([[], [], [], undefined]);
      expect(found).toMatchObject([{ file: 'site.yaml', line: 1, rule: 'site' }]);
    }
  });

  it.each([
    ['', ['missing-field']],
    ['name: A: B', ['yaml']],
    ['\uFEFFname: A\r\nnamee: B\r\n', ['unknown-field', 'missing-field']],
    ['- a', ['schema']],
  ])('says what is wrong with a site.yaml of %j, and has no site then', (yaml, rules) => {
    const { site, findings: found } = read({ 'site.yaml': yaml });
    expect(site).toBeUndefined();
    expect(found.every(({ file }) => file === 'site.yaml')).toBe(true);
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  });

  it('goes on to the other files after one that is broken', () => {
    const content = read({
      ...SITE,
      'articles/2026/a/index.md': 'x',
      'articles/2026/b/index.md': exampleText(),
    });
    expect(content.articles.map(({ data }) => data?.title)).toEqual([undefined, 'Hội nghị tổng kết']);
    expect(content.findings).toHaveLength(1);
  });
});

const FIELDS = 'id: k7m2p9x4\ntitle: Tin\nsection: tin-tuc\npublishedAt: 2026-05-04\n';

describe('the kind of an article', () => {
  it.each([
    ['Notice', '6 kind: `kind` không có giá trị “Notice” → có phải bạn muốn viết `notice`?'],
    ['notices', '6 kind: `kind` không có giá trị “notices” → có phải bạn muốn viết `notice`?'],
    [
      'văn bản',
      '6 kind: `kind` không có giá trị “văn bản” → chọn một trong: news, notice, document, consultation, recruitment',
    ],
  ])('%s is held against the nearest', (kind, finding) => {
    expect(findings(`${FIELDS}kind: ${kind}\n`)).toEqual([finding]);
  });

  it('judges the other fields by the kind that was meant', () => {
    expect(findings(`${FIELDS}kind: notise\ndeadline: x\n`).map((finding) => finding.split(':')[0])).toEqual([
      '6 kind',
      '7 deadline',
    ]);
  });

  it('is asked for where it is absent', () => {
    expect(findings(FIELDS)).toEqual([
      '2 kind: thiếu trường `kind` → thêm `kind`: một trong news, notice, document, consultation, recruitment',
    ]);
  });

  // «One run names every problem», and the misspelt name of this field most of all.
  it('is asked for along with all else that is wrong', () => {
    const fields = findings(`${FIELDS.replace('title: Tin\n', '')}knid: news\n`).map(
      (finding) => finding.split(':')[0],
    );
    expect(fields).toEqual(expect.arrayContaining(['2 title', '5 knid']));
  });

  // Of a kind far from all, nothing is known: fields of the kind that was meant are no faults.
  it('does not speak of the fields of a kind that nobody named', () => {
    expect(findings(`${FIELDS}kind: van-ban\nnumber: 15/KH-UBND\n`)).toHaveLength(1);
  });

  it('is called empty where it is', () => {
    expect(findings(`${FIELDS}kind:\n`)[0]).not.toContain('null');
  });
});
