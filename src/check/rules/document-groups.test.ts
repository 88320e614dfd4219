import { expect, it } from 'vitest';
import { brief, checkBody, DOCUMENT } from '../testing.ts';

const DOCUMENTS = {
  'articles/2025/ke-hoach/index.md': DOCUMENT.replace(/files: .*\n/, ''),
};
const findingsFor = (url: string) =>
  brief(
    checkBody(
      `[x](${url})\n\nTheo Quyết định số 12/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh.`,
      DOCUMENTS,
    ),
  );

it.each([
  '/van-ban/loai/ke-hoach/',
  '/van-ban/loai/quyet-dinh/',
  '/van-ban/nam/2024/',
  '/van-ban/nam/2025/trang-2/',
  '/van-ban/co-quan/uy-ban-nhan-dan-tinh/',
])('a list of documents stands where a document belongs to it: %s', (url) => {
  expect(findingsFor(url)).toEqual([]);
});

it.each(['/van-ban/loai/khong-co/', '/van-ban/nam/1900/', '/van-ban/co-quan/so-khong/'])(
  'and nowhere else: %s',
  (url) => {
    expect(findingsFor(url)).toEqual(['error dead-link articles/2026/bai/index.md:9']);
  },
);
