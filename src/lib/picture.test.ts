import { describe, expect, it } from 'vitest';
import { imgAttributes, sourceAttributes, type Picture } from './picture.ts';

const picture: Picture = {
  width: 1600,
  height: 900,
  sources: [
    {
      type: 'image/avif',
      variants: [
        { url: '/_anh/a-360.avif', width: 360 },
        { url: '/_anh/a-720.avif', width: 720 },
      ],
    },
    { type: 'image/webp', variants: [{ url: '/_anh/a-360.webp', width: 360 }] },
  ],
  fallback: { url: '/_anh/a-720.jpg', width: 720, height: 405 },
};

describe('imgAttributes', () => {
  it('always gives the size, so that nothing moves when the picture comes', () => {
    expect(imgAttributes(picture, 'Đoàn đại biểu')).toEqual({
      src: '/_anh/a-720.jpg',
      alt: 'Đoàn đại biểu',
      width: 720,
      height: 405,
      loading: 'lazy',
      decoding: 'async',
    });
  });

  it('loads at once what is seen at once', () => {
    expect(imgAttributes(picture, '', true)).not.toHaveProperty('loading');
  });
});

describe('sourceAttributes', () => {
  it('gives the best format first, each width with its file', () => {
    expect(sourceAttributes(picture, 'column').map(({ type, srcset }) => [type, srcset])).toEqual([
      ['image/avif', '/_anh/a-360.avif 360w, /_anh/a-720.avif 720w'],
      ['image/webp', '/_anh/a-360.webp 360w'],
    ]);
  });

  it('asks for smaller pictures in smaller places', () => {
    const sizes = (['column', 'grid', 'thumb'] as const).map(
      (place) => sourceAttributes(picture, place)[0]!.sizes,
    );
    expect(new Set(sizes).size).toBe(3);
  });
});
