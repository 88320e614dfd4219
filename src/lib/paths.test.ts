import { describe, expect, it } from 'vitest';
import {
  albumPath,
  archivePeriodPath,
  articlePath,
  attachmentPath,
  documentPath,
  listPagePath,
  pagePath,
  RESERVED_SEGMENTS,
  sectionFeedPath,
  sectionPath,
  SLUG_PATTERN,
} from './paths.ts';
import * as paths from './paths.ts';

describe('paths', () => {
  it('are those of the contract', () => {
    expect([
      sectionPath('thong-bao'),
      listPagePath(sectionPath('thong-bao'), 3),
      listPagePath(sectionPath('thong-bao'), null),
      articlePath('thong-bao', 'tuyen-dung'),
      documentPath('ke-hoach-15-kh-ubnd-2025'),
      albumPath('hoi-nghi'),
      pagePath('gioi-thieu'),
      archivePeriodPath('2021-03-05T08:00', 'year'),
      archivePeriodPath('2021-03-05', 'month'),
      sectionFeedPath('thong-bao'),
    ]).toEqual([
      '/thong-bao/',
      '/thong-bao/trang-3/',
      '/thong-bao/',
      '/thong-bao/tuyen-dung/',
      '/van-ban/ke-hoach-15-kh-ubnd-2025/',
      '/thu-vien-anh/hoi-nghi/',
      '/gioi-thieu/',
      '/luu-tru/2021/',
      '/luu-tru/2021/03/',
      '/thong-bao/rss.xml',
    ]);
  });

  it('reserve the first part of everything that the site itself has', () => {
    const own = Object.values(paths).filter(
      (value) => typeof value === 'string' && value !== '/',
    ) as string[];
    expect(own.length).toBeGreaterThanOrEqual(5);
    for (const path of [...own, attachmentPath('a', 'b')])
      expect(RESERVED_SEGMENTS).toContain(path.split('/')[1]);
  });

  it.each([
    'ke-hoach.pdf',
    'Kế hoạch số 5.pdf',
    'a#b?c%d.pdf',
    'a&b;c,d+e.pdf',
    "o'clock (1).pdf",
    '../x.pdf',
    'a/b.pdf',
  ])('keep the file name %j inside its own folder, and a browser asks for just that name', (name) => {
    const { pathname, search, hash } = new URL(attachmentPath('k7m2p9', name), 'https://example.gov.vn');
    expect([search, hash]).toEqual(['', '']);
    expect(pathname.startsWith('/_tep/k7m2p9/')).toBe(true);
    expect(decodeURIComponent(pathname)).toBe(`/_tep/k7m2p9/${name.replace('../', '')}`);
  });
});

describe('SLUG_PATTERN', () => {
  it.each(['a', 'tin-hoat-dong', '2026', 'a1-b2'])('takes %j', (slug) => {
    expect(slug).toMatch(SLUG_PATTERN);
  });

  it.each(['', '-', 'a-', '-a', 'a--b', 'Tin', 'tin_tuc', 'tin tuc', 'tức', 'a/b', '..', 'a.b', 'a\n', 'đ'])(
    'refuses %j',
    (slug) => {
      expect(slug).not.toMatch(SLUG_PATTERN);
    },
  );
});
