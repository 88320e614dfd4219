import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/finding.ts';
import { ARTICLE_SCHEMAS } from '../schemas/article.ts';
import { exampleText } from '../tests/support/example-site.ts';
import { readEntry } from './entry.ts';

function read(raw: string, file = 'articles/2026/x/index.md') {
  const findings: Finding[] = [];
  const entry = readEntry(
    { file, absolutePath: `/content/${file}`, slug: 'x', raw },
    () => ARTICLE_SCHEMAS.news,
    findings,
  );
  return {
    entry,
    findings,
    brief: findings.map(({ line, rule, field }) => `${line} ${rule} ${field ?? ''}`.trim()),
  };
}

const FIELDS = 'id: k7m2p9x4\nkind: news\ntitle: Tin\nsection: tin-tuc\npublishedAt: 2026-05-04\n';

describe('readEntry', () => {
  it('reads a file as staff on Windows save it', () => {
    const { entry, findings } = read(
      `\uFEFF${exampleText({ body: 'Đảng\u00A0ủy' }).replaceAll('\n', '\r\n')}`,
    );
    expect(findings).toEqual([]);
    expect(entry.body).toBe('\r\nĐảng ủy\r\n');
    expect(entry.raw.split('\n')[entry.bodyLine - 2]).toBe('---\r');
  });

  it('composes what a Mac wrote, in fields and in the body', () => {
    const { entry } = read(exampleText({ fields: { title: 'Đảng ủy' }, body: 'Đường' }).normalize('NFD'));
    expect(entry.data?.title).toBe('Đảng ủy'.normalize('NFC'));
    expect(entry.body.trim()).toBe('Đường'.normalize('NFC'));
  });

  it('knows MDX by its name', () => {
    expect(read(exampleText(), 'a/index.mdx').entry.format).toBe('mdx');
    expect(read(exampleText(), 'a/index.md').entry.format).toBe('md');
  });

  it.each([
    ['', '1 front-matter'],
    ['Chỉ có thân bài', '1 front-matter'],
    [`---\n${FIELDS}`, '1 front-matter'],
    [`\n---\n${FIELDS}---\n`, '1 front-matter'],
    [`---\n${FIELDS}title: Hai\n---\n`, '7 yaml'],
    [`---\n${FIELDS}# ghi chú\nsumary: x\n---\n`, '8 unknown-field sumary'],
    [`---\n${FIELDS}images:\n  - src: a.jpg\n    alt: A\n  - src: b.jpg\n---\n`, '10 image-alt images.1.alt'],
    [`---\n${FIELDS}legacy:\n  url: x\n---\n`, '8 schema legacy.url'],
    [`---\n${FIELDS.replace('title: Tin\n', '')}---\n`, '2 missing-field title'],
    [`---\n${FIELDS}__proto__:\n  draft: true\n---\n`, '7 unknown-field __proto__'],
    [`---\n${FIELDS}constructor: x\n---\n`, '7 unknown-field constructor'],
  ])('%j: %s', (raw, finding) => {
    const { entry, brief } = read(raw);
    expect(brief).toEqual([finding]);
    expect(entry.data).toBeUndefined();
  });

  it('keeps what was typed, and the body, where the schema found errors', () => {
    const { entry } = read(`---\n${FIELDS}sumary: x\n---\nThân`);
    expect(entry.typed).toMatchObject({ title: 'Tin', sumary: 'x' });
    expect(entry.body).toBe('Thân');
  });

  it.each(['- a\n- b', 'chỉ chữ', '12', ''])('asks for the fields where the front matter is %j', (yaml) => {
    const { brief, entry } = read(`---\n${yaml}\n---\n`);
    expect(brief).toContain('2 missing-field title');
    expect(entry.typed).toEqual({});
  });

  it('names every problem of one file, each with a mend', () => {
    const { findings } = read(
      '---\nid: X\nkind: news\ntitle:\nsection: A B\npublishedAt: 31/02/2026\nfoo: 1\n---\n',
    );
    expect(findings.map(({ field }) => field).sort()).toEqual([
      'foo',
      'id',
      'publishedAt',
      'section',
      'title',
    ]);
    for (const { mend, file, severity } of findings) {
      expect([file, severity]).toEqual(['articles/2026/x/index.md', 'error']);
      expect(mend.length).toBeGreaterThan(5);
    }
  });

  it.each([
    ['title:', 'title', false],
    ['publishedAt:', 'publishedAt', false],
    ['title: ""', 'title', false],
    ['kind:', 'kind', false],
    ['summary:', 'summary', true],
    ['author:\n  name:', 'author.name', false],
    ['topics:\n  -', 'topics.0', true],
  ])('advises to leave %j out only where that may be', (line, field, isOptional) => {
    const name = field.split('.')[0]!;
    const others = FIELDS.split('\n').filter((row) => !row.startsWith(`${name}:`));
    const { findings } = read(`---\n${others.join('\n')}${line}\n---\n`);
    expect(findings.map((finding) => finding.field)).toEqual([field]);
    expect(findings[0]!.mend.includes('xoá dòng này')).toBe(isOptional);
    expect(findings[0]!.mend).toMatch(/^điền /);
  });

  // YAML takes the nought for part of a number; what was typed is the text.
  it.each(['0204123456', '1.10', '0x1F', 'true'])(
    'keeps %s as it was typed, where text is wanted',
    (typed) => {
      const { entry, findings } = read(`---\n${FIELDS}place: ${typed}\n---\n`);
      expect(findings).toEqual([]);
      expect(entry.data).toMatchObject({ place: typed });
    },
  );

  // The article's id on the old portal is what redirects and counters hang on.
  it.each(['00123', '9007199254740993', '1e5'])('keeps the digits of the old id %s', (typed) => {
    expect(read(`---\n${FIELDS}legacy:\n  id: ${typed}\n---\n`).entry.data?.legacy?.id).toBe(typed);
  });
});
