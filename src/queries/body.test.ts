import { describe, expect, it } from 'vitest';
import type { Picture } from '../lib/picture.ts';
import type { Album } from '../store/site.ts';
import { exampleArticle, type Example } from '../tests/support/example-site.ts';
import { temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { albumCover, albumPhotos } from './albums.ts';
import { articleHtml, articleImages, shownFiles, sitePicture } from './body.ts';
import { articleImage } from './structured-data.ts';

const picture = (name: string): Picture => ({
  width: 10,
  height: 5,
  tone: 0,
  sources: [],
  fallback: { url: `/_anh/${name}`, width: 10, height: 5, bytes: 100 },
});
const pictures = {
  'articles/2026/bai-0/a.jpg': picture('a.jpg'),
  'articles/2026/bai-0/b.jpg': picture('b.jpg'),
  'emblem.svg': picture('emblem.png'),
  'albums/x/1.jpg': picture('1.jpg'),
  'albums/x/2.jpg': picture('2.jpg'),
};
const IMAGES = [
  { src: 'a.jpg', alt: 'A', credit: 'Lan' },
  { src: 'b.jpg', alt: 'B' },
  { caption: 'Chỉ còn chú thích' },
];
const read = (example: Example) => exampleArticle(example, { pictures });

describe('articleHtml', () => {
  it('renders Markdown with the pictures, files and credits of its article, and leaves MDX to Astro', () => {
    const root = temporaryFolder('site');
    writeFiles(root, { 'articles/2026/bai-0/ke-hoach.pdf': 'x' });
    const { site, article } = read({
      body: '![A](a.jpg)\n\n[Kế hoạch](ke-hoach.pdf)',
      fields: { images: IMAGES },
      root,
    });
    expect(articleHtml(site, article)).toMatch(
      /\/_anh\/a\.jpg.*Ảnh: Lan[\s\S]*href="\/_tep\/baiviet0000\/ke-hoach\.pdf"/,
    );
    const mdx = read({ format: 'mdx' });
    expect(articleHtml(mdx.site, mdx.article)).toBeUndefined();
  });
});

describe('articleImages', () => {
  const shown = (body: string) => {
    const { site, article } = read({ body, fields: { images: IMAGES } });
    return articleImages(site, article).map(
      ({ alt, caption, picture: found }) => found?.fallback.url ?? caption ?? alt,
    );
  };

  it.each([
    ['Chữ.', ['/_anh/a.jpg', '/_anh/b.jpg', 'Chỉ còn chú thích']],
    ['![A](a.jpg)', ['/_anh/b.jpg', 'Chỉ còn chú thích']],
    ['![A](a.jpg "A")\n![B](b.jpg)', ['Chỉ còn chú thích']],
  ])('beside the body %j', (body, urls) => {
    expect(shown(body)).toEqual(urls);
  });

  it.each([
    ['a link to it shows no picture', '[Ảnh gốc](a.jpg)', 3],
    ['a picture in brackets is shown already', '![A](<a.jpg>)', 2],
    ['a picture with spaces before its name, too', '![A]( a.jpg)', 2],
    ['another name that begins with it is another picture', '![A](a.jpg.png)', 3],
  ])('%s', (_, body, count) => {
    expect(shown(body)).toHaveLength(count);
  });
});

describe('articleImage', () => {
  it.each([
    [
      {
        fields: {
          images: [
            { src: 'khong-co.jpg', alt: 'x' },
            { src: 'b.jpg', alt: 'B' },
          ],
        },
        body: '![A](a.jpg)',
      },
      '/_anh/b.jpg',
    ],
    [{ body: 'Chữ.\n\n![A](a.jpg)' }, '/_anh/a.jpg'],
    [{ body: 'Chữ.' }, undefined],
  ])('of %j is %s', (example, url) => {
    const { site, article } = read(example);
    expect(articleImage(site, article)).toBe(url);
  });
});

describe('shownFiles', () => {
  it('gives type, size and title of what is there', () => {
    const root = temporaryFolder('site');
    writeFiles(root, { 'articles/2026/bai-0/a.PDF': 'abcd', 'articles/2026/bai-0/b.html': 'x' });
    const { article } = read({ root });
    const files = shownFiles(article, [
      { file: 'a.PDF', title: 'Kế hoạch' },
      { file: 'a.PDF' },
      { file: 'b.html' },
      { file: 'c.pdf' },
    ]);
    expect(files).toEqual([
      { url: '/_tep/baiviet0000/a.PDF', title: 'Kế hoạch', type: 'PDF', bytes: 4 },
      { url: '/_tep/baiviet0000/a.PDF', title: 'a.PDF', type: 'PDF', bytes: 4 },
    ]);
    expect(shownFiles(article, undefined)).toEqual([]);
  });
});

describe('pictures and albums', () => {
  const { site } = read({});
  let albums = 0;
  const album = (data: object) =>
    ({
      url: '',
      slug: `album-${albums++}`,
      entry: { file: 'albums/x/index.md' },
      data: { title: 'X', date: '2026-01-01', ...data },
    }) as Album;
  const photos = [
    { src: '1.jpg', caption: 'Một' },
    { src: '2.jpg', alt: 'Hai', credit: 'Lan' },
  ];

  it('are found by their path from the content folder', () => {
    expect([
      sitePicture(site, 'emblem.svg')?.fallback.url,
      sitePicture(site, undefined),
      sitePicture(site, 'x'),
    ]).toEqual(['/_anh/emblem.png', undefined, undefined]);
  });

  it('have alt text or a caption, and the album’s credit unless their own', () => {
    expect(
      albumPhotos(site, album({ photos, credit: 'TTXVN' })).map(({ alt, credit, picture: found }) => [
        alt,
        credit,
        found?.fallback.url,
      ]),
    ).toEqual([
      ['Một', 'TTXVN', '/_anh/1.jpg'],
      ['Hai', 'Lan', '/_anh/2.jpg'],
    ]);
  });

  it('have a cover: the one named, or the first', () => {
    const cover = (data: object) => albumCover(site, album(data))?.picture?.fallback.url;
    expect([
      cover({ photos, cover: '2.jpg' }),
      cover({ photos }),
      cover({ photos, cover: 'x.jpg' }),
      cover({}),
    ]).toEqual(['/_anh/2.jpg', '/_anh/1.jpg', '/_anh/1.jpg', undefined]);
  });
});
