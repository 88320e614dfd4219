import { describe, expect, it } from 'vitest';
import {
  groupPlace,
  imgAttributes,
  neededWidth,
  sourceAttributes,
  variantOnPhone,
  type Picture,
} from './picture.ts';

const picture: Picture = {
  width: 1600,
  height: 900,
  tone: 5,
  sources: [
    {
      type: 'image/avif',
      variants: [
        { url: '/_anh/a-336.avif', width: 336, bytes: 4_900 },
        { url: '/_anh/a-656.avif', width: 656, bytes: 12_300 },
      ],
    },
    { type: 'image/webp', variants: [{ url: '/_anh/a-336.webp', width: 336, bytes: 6_000 }] },
  ],
  fallback: { url: '/_anh/a-656.jpg', width: 656, height: 369, bytes: 23_000 },
};

describe('imgAttributes', () => {
  it('always gives size and tone, so that nothing moves and something is seen when the picture is still on its way', () => {
    expect(imgAttributes(picture, 'Đoàn đại biểu', 'column')).toEqual({
      src: '/_anh/a-656.jpg',
      alt: 'Đoàn đại biểu',
      width: 1000,
      height: 563,
      class: 't5',
      loading: 'lazy',
      decoding: 'async',
      'data-kb': 12,
    });
  });

  it('loads at once what is seen at once', () => {
    expect(imgAttributes(picture, '', 'column', true)).not.toHaveProperty('loading');
  });

  it('never shows a small picture larger than it is', () => {
    const { width, height } = imgAttributes({ ...picture, width: 300, height: 451 }, '', 'column');
    expect([width, height]).toEqual([300, 451]);
  });
});

describe('sourceAttributes', () => {
  it('gives the best format first, each width with its file', () => {
    expect(sourceAttributes(picture, 'column').map(({ type, srcset }) => [type, srcset])).toEqual([
      ['image/avif', '/_anh/a-336.avif 336w,/_anh/a-656.avif 656w'],
      ['image/webp', '/_anh/a-336.webp 336w'],
    ]);
  });

  it('asks for smaller pictures in smaller places', () => {
    const sizes = (['column', 'grid', 'thumb'] as const).map(
      (place) => sourceAttributes(picture, place)[0]!.sizes,
    );
    expect(new Set(sizes).size).toBe(3);
  });
});

describe('variantOnPhone', () => {
  it.each([
    ['column', 656],
    ['pair', 336],
    ['grid', 336],
    ['thumb', 336],
  ] as const)('of %s is %i px wide', (place, width) => {
    expect(variantOnPhone(picture, place).width).toBe(width);
    expect(neededWidth(place)).toBeLessThanOrEqual(width);
  });

  it('is the largest of a picture that has none large enough', () => {
    const small = {
      ...picture,
      sources: [{ type: 'image/avif' as const, variants: [{ url: '', width: 200, bytes: 1 }] }],
    };
    expect(variantOnPhone(small, 'column').width).toBe(200);
  });
});

describe('groupPlace', () => {
  it('knows two, three, and more', () => {
    expect([1, 2, 3, 4, 9].map(groupPlace)).toEqual(['column', 'pair', 'trio', 'several', 'several']);
  });
});
