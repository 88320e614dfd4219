import { describe, expect, it } from 'vitest';
import { EXAMPLE_FIELDS, readExample } from '../tests/support/example-site.ts';
import { ARTICLE_SCHEMAS, articleSchema, type ArticleData } from './article.ts';

type Kind = ArticleData['kind'];
const KINDS = Object.keys(ARTICLE_SCHEMAS) as Kind[];

/** Findings of an example of a kind, as `line field: message`. */
function findings(kind: Kind, fields: Record<string, unknown>): string[] {
  return readExample({ kind, fields }).findings.map(
    ({ line, field, message }) => `${line} ${field}: ${message}`,
  );
}

/** The line on which an example's field is written. */
function lineOf(kind: Kind, field: string): number {
  return readExample({ kind }).entry.lineOf([field]);
}

describe('each kind', () => {
  it.each(KINDS)('%s: an example with all that it needs is right', (kind) => {
    const { entry, findings: found } = readExample({ kind });
    expect(found).toEqual([]);
    expect(entry.data).toMatchObject({ kind, title: 'Hội nghị tổng kết', publishedAt: '2026-05-04T08:00' });
    expect(articleSchema.parse(entry.typed)).toEqual(entry.data);
  });

  it.each(
    KINDS.flatMap((kind) =>
      Object.keys({ ...EXAMPLE_FIELDS.base, ...EXAMPLE_FIELDS[kind] })
        // A document stands under /van-ban/, whatever its section.
        .filter((field) => !(kind === 'document' && field === 'section'))
        .map((field) => [kind, field] as const),
    ),
  )('%s without %s is told so, once', (kind, field) => {
    expect(findings(kind, { [field]: undefined })).toEqual([`2 ${field}: thiếu trường \`${field}\``]);
  });

  it.each(
    KINDS.flatMap((kind) =>
      Object.keys({ ...EXAMPLE_FIELDS.base, ...EXAMPLE_FIELDS[kind] }).map((field) => [kind, field] as const),
    ),
  )('%s with an empty %s is told so on its line', (kind, field) => {
    expect(findings(kind, { [field]: null })).toEqual([
      `${lineOf(kind, field)} ${field}: \`${field}\` còn trống`,
    ]);
  });
});

const TIME = 'không phải là thời điểm hợp lệ';
const TEXT = 'phải là chữ';
const LIST = 'phải là danh sách';
const GROUP = 'phải là nhóm trường';

describe('each field, wrong once', () => {
  it.each<[Kind, Record<string, unknown>, string, string]>([
    ['news', { id: 'ABC' }, 'id', 'không đúng dạng'],
    ['news', { id: 'abc' }, 'id', 'không đúng dạng'],
    ['news', { id: 'a'.repeat(33) }, 'id', 'không đúng dạng'],
    ['news', { section: 'Tin tức' }, 'section', 'không dùng làm mã được'],
    ['news', { unit: 'sở' }, 'unit', 'không dùng làm mã được'],
    ['news', { publishedAt: '2026-05-04T08:00+07:00' }, 'publishedAt', TIME],
    ['news', { updatedAt: '30/02/2026' }, 'updatedAt', TIME],
    ['news', { draft: 1 }, 'draft', 'phải là true hoặc false'],
    ['news', { summary: '' }, 'summary', 'còn trống'],
    ['news', { author: {} }, 'author.name', 'thiếu trường'],
    ['news', { author: { name: 'Lan', phong: 'x' } }, 'author.phong', 'không có trường'],
    ['news', { source: { name: 'Báo', url: 'bao.vn' } }, 'source.url', 'không phải là địa chỉ web'],
    ['news', { topics: ['a', ''] }, 'topics.1', 'còn trống'],
    ['news', { images: [{}] }, 'images.0', 'không có tệp cũng không có chú thích'],
    ['news', { images: [{ src: 'a.jpg' }] }, 'images.0.alt', 'thiếu mô tả (alt)'],
    ['news', { images: [{ src: '../a.jpg', alt: 'A' }] }, 'images.0.src', 'không phải là tên tệp'],
    ['news', { attachments: [{ title: 'A' }] }, 'attachments.0.file', 'thiếu trường'],
    ['news', { legacy: { url: '/tin.aspx' } }, 'legacy.url', 'không phải là địa chỉ web'],
    ['news', { legacy: { views: -1 } }, 'legacy.views', 'quá nhỏ'],
    ['news', { legacy: { views: '1.040' } }, 'legacy.views', 'phải là số'],
    ['news', { aliases: '/cu/' }, 'aliases', LIST],
    ['news', { aliases: ['/cu/', '//evil.example/'] }, 'aliases.1', 'không phải là địa chỉ trên trang này'],
    ['news', { aliases: ['cu'] }, 'aliases.0', 'không phải là địa chỉ trên trang này'],
    ['news', { aliases: ['/a b'] }, 'aliases.0', 'không phải là địa chỉ trên trang này'],
    ['news', { aliases: ['/\\evil'] }, 'aliases.0', 'không phải là địa chỉ trên trang này'],
    ['news', { corrections: [{ at: '2026-05-05' }] }, 'corrections.0.text', 'thiếu trường'],
    ['news', { eventDate: 'hôm qua' }, 'eventDate', TIME],
    ['news', { place: ['a'] }, 'place', TEXT],
    ['notice', { documentNumber: [12] }, 'documentNumber', TEXT],
    ['notice', { effectiveFrom: 'x' }, 'effectiveFrom', TIME],
    ['notice', { effectiveTo: 'x' }, 'effectiveTo', TIME],
    ['notice', { deadline: '2026-11-30 24:00' }, 'deadline', TIME],
    ['notice', { urgent: 'true' }, 'urgent', 'phải là true hoặc false'],
    ['notice', { contact: { email: 'abc' } }, 'contact.email', 'không đúng dạng'],
    ['notice', { contact: { url: 'javascript:alert(1)' } }, 'contact.url', 'không an toàn'],
    ['notice', { contact: '0204' }, 'contact', GROUP],
    ['document', { number: [15] }, 'number', TEXT],
    ['document', { issuedAt: '2026' }, 'issuedAt', TIME],
    ['document', { effectiveAt: 'x' }, 'effectiveAt', TIME],
    ['document', { expiresAt: 'x' }, 'expiresAt', TIME],
    ['document', { signer: '' }, 'signer', 'còn trống'],
    ['document', { replaces: 'a' }, 'replaces', LIST],
    ['document', { replacedBy: ['a'] }, 'replacedBy', TEXT],
    ['document', { files: [{ file: '/a.pdf' }] }, 'files.0.file', 'không phải là tên tệp'],
    ['consultation', { opensAt: 'x' }, 'opensAt', TIME],
    ['consultation', { closesAt: '31/11/2026' }, 'closesAt', TIME],
    ['consultation', { drafts: [{}] }, 'drafts.0.file', 'thiếu trường'],
    ['consultation', { outcome: '' }, 'outcome', 'còn trống'],
    ['recruitment', { positions: [] }, 'positions', 'còn trống'],
    ['recruitment', { positions: [{ name: 'A', count: 0 }] }, 'positions.0.count', 'quá nhỏ'],
    ['recruitment', { positions: [{ name: 'A', count: 1.5 }] }, 'positions.0.count', 'phải là số nguyên'],
    ['recruitment', { intakeFrom: 'x' }, 'intakeFrom', TIME],
    ['recruitment', { intakeTo: 'x' }, 'intakeTo', TIME],
    // A field of another kind.
    ['news', { deadline: '2026-11-30' }, 'deadline', 'không có trường'],
    ['notice', { eventDate: '2026-11-30' }, 'eventDate', 'không có trường'],
  ])('%s %j: %s %s', (kind, fields, field, message) => {
    const { entry, findings: found } = readExample({ kind, fields });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'error', field, file: entry.file });
    expect(found[0]!.message).toContain(message);
    expect(found[0]!.mend).not.toMatch(/^$|undefined|: $/);
    expect(found[0]!.line).toBe(entry.lineOf([Object.keys(fields)[0]!]));
    expect(entry.data).toBeUndefined();
  });

  it('names every wrong field in one go', () => {
    const fields = { title: '', publishedAt: 'x', draft: 'x', sumary: 'x' };
    expect(
      readExample({ fields })
        .findings.map(({ field }) => field)
        .sort(),
    ).toEqual(Object.keys(fields).sort());
  });
});

describe('values that need care', () => {
  it('keeps a legacy id as text, typed as text or as a number', () => {
    for (const id of ['00123', 123]) {
      const { data } = readExample({ fields: { legacy: { id } } }).entry;
      expect(data?.legacy?.id).toBe(String(id));
    }
  });

  it('takes a document without a section', () => {
    expect(readExample({ kind: 'document', fields: { section: undefined } }).findings).toEqual([]);
  });

  // Every static host reads `*` and `:name` in its list of redirects as patterns for the whole site.
  it.each(['/*', '/tin/:slug/'])('refuses the alias %j', (alias) => {
    expect(readExample({ fields: { aliases: [alias] } }).findings).toHaveLength(1);
  });
});
