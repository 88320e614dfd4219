import { describe, expect, it } from 'vitest';
import { photoSlugs } from './photo-slugs.ts';

describe('photoSlugs', () => {
  it.each([
    [
      ['01 Hái chè.jpg', 'IMG_2041.JPEG'],
      ['01-hai-che', 'img-2041'],
    ],
    [['Đêm hội (2).png'], ['dem-hoi-2']],
    // Alike but for what an address leaves out; the first keeps the plain one.
    [
      ['a.jpg', 'a.png', 'A.webp'],
      ['a', 'a-2', 'a-3'],
    ],
    // A number that is taken already is passed over.
    [
      ['a-2.jpg', 'a.jpg', 'a.png'],
      ['a-2', 'a', 'a-3'],
    ],
    [
      ['ảnh.đẹp.jpg', '写真.jpg', '图.jpg'],
      ['anh-dep', 'anh', 'anh-2'],
    ],
    [[], []],
  ])('%j → %j', (names, slugs) => {
    expect(photoSlugs(names)).toEqual(slugs);
  });
});
