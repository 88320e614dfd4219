import { describe, expect, it } from 'vitest';
import { ARTICLE_SCHEMAS, articleSchema } from './article.ts';
import { explainIssue, suggest } from './explain-issue.ts';

const FIELDS = Object.keys(ARTICLE_SCHEMAS.news.shape);
const base = { id: 'k7m2p9x4', kind: 'news', title: 'Tin', section: 'tin-tuc', publishedAt: '2026-05-04' };

/** What is said of the first issue that a news article's schema finds. */
function explain(fields: object, at: readonly string[] = []) {
  const typed: Record<string, unknown> = { ...base, ...fields };
  const issue = ARTICLE_SCHEMAS.news.safeParse(typed).error!.issues[0]!;
  const value = at.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], typed);
  const [{ path, message, mend }] = explainIssue(issue, FIELDS, value) as [
    ReturnType<typeof explainIssue>[number],
  ];
  return { path: path.join('.'), message, mend };
}

describe('explainIssue', () => {
  it('explains each of several unknown fields by itself', () => {
    const issue = ARTICLE_SCHEMAS.news.safeParse({ ...base, publishAt: 1, mau: 2 }).error!.issues[0]!;
    expect(explainIssue(issue, FIELDS, undefined)).toEqual([
      {
        path: ['publishAt'],
        rule: 'unknown-field',
        message: 'không có trường `publishAt`',
        mend: 'có phải bạn muốn viết `publishedAt`?',
      },
      {
        path: ['mau'],
        rule: 'unknown-field',
        message: 'không có trường `mau`',
        mend: `xoá dòng này, hoặc dùng một trong các trường: ${FIELDS.join(', ')}`,
      },
    ]);
  });

  it.each([
    [{ title: undefined }, 'title', 'thiếu trường `title`', 'thêm dòng `title: …`'],
    [{ title: null }, 'title', '`title` còn trống', /^điền giá trị sau dấu hai chấm/],
    [{ title: 2026 }, 'title', '`title` phải là chữ', 'đặt trong dấu ngoặc kép: "2026"'],
    [{ title: true }, 'title', '`title` phải là chữ', 'đặt trong dấu ngoặc kép: "true"'],
    [{ title: ['a'] }, 'title', '`title` phải là chữ', 'viết lại thành chữ'],
    [{ title: ' ' }, 'title', '`title` còn trống hoặc quá nhỏ', /^điền `title`$/],
    [{ draft: 'có' }, 'draft', '`draft` phải là true hoặc false', 'viết lại thành true hoặc false'],
    [
      { author: 'Lan' },
      'author',
      '`author` phải là nhóm trường (các dòng thụt vào)',
      /^viết lại thành nhóm trường/,
    ],
    [{ topics: 'a' }, 'topics', /^`topics` phải là danh sách/, /^viết lại thành danh sách/],
    [
      { id: 'Bài 1' },
      'id',
      '`id` không đúng dạng',
      'dùng 6–32 chữ thường không dấu và chữ số, ví dụ: k7m2p9x4qa',
    ],
    [{ kind: 'news ' }, 'kind', '`kind` không có giá trị “news ”', 'có phải bạn muốn viết `news`?'],
    [{ section: 'Tin tức' }, 'section', '“Tin tức” không dùng làm mã được', /^chỉ dùng chữ thường/],
  ])('%j', (fields, path, message, mend) => {
    const at = path.split('.');
    const explained = explain(fields, at);
    expect(explained.path).toBe(path);
    expect(explained.message).toMatch(message);
    expect(explained.mend).toMatch(mend);
  });

  it('lists the kinds where none is near', () => {
    const issue = articleSchema.safeParse({ ...base, kind: 'tin tức' }).error!.issues[0]!;
    expect(explainIssue(issue, [], 'tin tức')).toEqual([
      {
        path: ['kind'],
        rule: 'schema',
        message: '`kind` không có giá trị “tin tức”',
        mend: 'chọn một trong: news, notice, document, consultation, recruitment',
      },
    ]);
  });

  it('gives a picture without alt its own rule', () => {
    const issue = ARTICLE_SCHEMAS.news.safeParse({ ...base, images: [{ src: 'a.jpg' }] }).error!.issues[0]!;
    expect(explainIssue(issue, [], undefined)).toEqual([
      {
        path: ['images', 0, 'alt'],
        rule: 'image-alt',
        message: 'ảnh “a.jpg” thiếu mô tả (alt)',
        mend: 'thêm alt: mô tả ngắn những gì thấy trong ảnh',
      },
    ]);
  });

  // A union of text and number has no options to choose from.
  it('says what a field of two types wants', () => {
    expect(explain({ legacy: { id: true } }, ['legacy', 'id']).mend).not.toMatch(/: $/);
    expect(explain({ legacy: { id: null } }, ['legacy', 'id']).message).not.toContain('null');
  });
});

describe('suggest', () => {
  it.each([
    ['publishedat', 'publishedAt'],
    ['published_at', 'publishedAt'],
    ['published-at', 'publishedAt'],
    ['PUBLISHED_AT', 'publishedAt'],
    ['publishAt', 'publishedAt'],
    ['updateAt', 'updatedAt'],
    ['tilte', 'title'],
    ['sumary', 'summary'],
    ['Title', 'title'],
    ['image', 'images'],
    ['attachment', 'attachments'],
    ['alias', 'aliases'],
    ['nguon', undefined],
    ['deadline', undefined],
  ])('for %j: %s', (typed, suggestion) => {
    expect(suggest(typed, FIELDS)).toBe(suggestion);
  });

  it('suggests nothing where nothing is known', () => {
    expect(suggest('title', [])).toBeUndefined();
  });

  // Two letters are not near to any two others.
  it.each(['', 'x', 'to', '1'])('does not take %j for `id`', (typed) => {
    expect(suggest(typed, FIELDS)).toBeUndefined();
  });

  // Two letters that changed places are the commonest slip there is.
  it.each([
    ['scr', 'src'],
    ['atl', 'alt'],
    ['ulr', 'url'],
  ])('takes %j for `%s`', (typed, meant) => {
    expect(suggest(typed, ['src', 'alt', 'caption', 'credit', 'url'])).toBe(meant);
  });

  it('does not care about capitals', () => {
    expect(suggest('UPDATEAT', FIELDS)).toBe('updatedAt');
  });
});
