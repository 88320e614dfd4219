import { describe, expect, it } from 'vitest';
import { toInstant } from '../lib/local-time.ts';
import { exampleArticle, type Example } from '../tests/support/example-site.ts';

const article = (example: Example, now = '2026-11-21T08:30') =>
  exampleArticle(example, { now, showUnpublished: true }).article;
const lead = (body: string, format: 'md' | 'mdx' = 'md') => article({ body, format }).lead;

describe('an article’s lead', () => {
  it('is its summary where it has one', () => {
    expect(article({ fields: { summary: ' Tóm  tắt. ' }, body: 'Thân.' }).lead).toBe('Tóm tắt.');
  });

  it.each([
    ['Đoạn một.\n\nĐoạn hai.', 'Đoạn một.'],
    ['**Đậm** và [liên kết](a.pdf)\nxuống dòng.', 'Đậm và liên kết xuống dòng.'],
    ['## Mục\n\nĐoạn một.', 'Đoạn một.'],
    ['![Ảnh](a.jpg)\n\nĐoạn một.', 'Đoạn một.'],
    ['| a | b |\n|-|-|\n\nĐoạn một.', 'Đoạn một.'],
    ['---\n\nĐoạn một.', 'Đoạn một.'],
    ['<!-- ghi chú -->\n\nĐoạn một.', 'Đoạn một.'],
    ['> Trích dẫn.', 'Trích dẫn.'],
    ['Một.\r\n\r\nHai.\r\n', 'Một.'],
    ['Một.\n \t\nHai.', 'Một.'],
    ['', ''],
    ['## Chỉ có mục', ''],
  ])('of %j is %j', (body, text) => {
    expect(lead(body)).toBe(text);
  });

  // The block is read alone, without the definitions that stand at the end of the body.
  it.each([
    ['Có chú thích[^1].\n\n[^1]: x', 'Có chú thích.'],
    ['Xem [kế hoạch][kh].\n\n[kh]: ke-hoach.pdf', 'Xem kế hoạch.'],
  ])('of %j is %j, without its markup', (body, text) => {
    expect(lead(body)).toBe(text);
  });

  it('is cut at a word’s end', () => {
    const text = lead('từ '.repeat(200));
    expect(text.length).toBeLessThanOrEqual(241);
    expect(text).toMatch(/^(?:từ )+từ…$/);
  });

  it('passes over MDX components', () => {
    expect(lead('<LuuY>Chú ý</LuuY>\n\nĐoạn **một**.', 'mdx')).toBe('Đoạn một.');
  });

  // The first block says nothing; the second is the beginning of the text.
  it.each([
    '***\n\nĐoạn một.',
    '[a]: https://a.vn\n\nĐoạn một.',
    '~~~\nmã\n~~~\n\nĐoạn một.',
    'Mục\n===\n\nĐoạn một.',
  ])('of %j is its first paragraph', (body) => {
    expect(lead(body)).toBe('Đoạn một.');
  });
});

describe('an article’s status', () => {
  it.each([
    [{ draft: true }, 'draft'],
    [{ draft: true, publishedAt: '2027-01-01' }, 'draft'],
    [{ publishedAt: '2026-11-21 08:31' }, 'scheduled'],
    [{ publishedAt: '2026-11-21 08:30' }, 'published'],
    [{ publishedAt: '2026-11-21' }, 'published'],
    [{ publishedAt: '2026-11-22' }, 'scheduled'],
    [{ draft: false, publishedAt: '2000-01-01' }, 'published'],
  ])('with %j at 08:30 is %s', (fields, status) => {
    expect(article({ fields }).status).toBe(status);
  });
});

describe('an article’s window', () => {
  const ends = (date: string) => toInstant(`${date}T23:59`);
  it.each<[Example['kind'], Record<string, unknown>, object | undefined]>([
    ['news', { eventDate: '2026-11-30' }, undefined],
    ['document', { expiresAt: '2026-11-30' }, undefined],
    ['notice', {}, undefined],
    ['notice', { deadline: '2026-11-30' }, { closes: ends('2026-11-30') }],
    ['notice', { deadline: '2026-11-30 17:00' }, { closes: toInstant('2026-11-30T17:00') }],
    ['notice', { effectiveTo: '2026-12-31', deadline: '2026-11-30' }, { closes: ends('2026-11-30') }],
    ['notice', { effectiveFrom: '2026-11-01' }, { opens: toInstant('2026-11-01') }],
    [
      'notice',
      { effectiveFrom: '2026-11-01', effectiveTo: '2026-11-30' },
      { opens: toInstant('2026-11-01'), closes: ends('2026-11-30') },
    ],
    ['consultation', {}, { opens: toInstant('2026-11-01'), closes: ends('2026-11-30') }],
    ['recruitment', {}, { opens: toInstant('2026-11-01'), closes: ends('2026-12-10') }],
  ])('of a %s with %j', (kind, fields, window) => {
    expect(article({ kind: kind!, fields }).window).toEqual(window);
  });
});

describe('an article’s address', () => {
  it('is below its section, and a document’s among the documents', () => {
    expect(article({ slug: 'hoi-nghi' }).url).toBe('/tin-tuc/hoi-nghi/');
    expect(article({ kind: 'document', slug: 'hoi-nghi' }).url).toBe('/van-ban/ke-hoach-15-kh-ubnd-2026/');
  });

  it('goes with what site.yaml says of its section and unit', () => {
    const { section, unit } = article({ fields: { unit: 'ubnd-tinh' } });
    expect([section?.name, unit?.name]).toEqual(['Tin tức', 'Ủy ban nhân dân tỉnh']);
    expect(article({ kind: 'document', fields: { section: undefined } }).section).toBeUndefined();
  });
});
