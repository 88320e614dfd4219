import { describe, expect, it } from 'vitest';
import type { Picture } from '../lib/picture.ts';
import type { AlbumData } from '../schemas/album.ts';
import type { Album, Site } from '../store/site.ts';
import { exampleSite } from '../tests/support/example-site.ts';
import { albumAt, albumCover, albumOf, albumPhotos, albumStatus, articlesOf, photoAt } from './albums.ts';

const picture = (name: string) =>
  ({
    width: 3,
    height: 2,
    tone: 0,
    sources: [],
    fallback: { url: `/_anh/${name}`, width: 3, height: 2, bytes: 9 },
  }) satisfies Picture;

/** A site with one album, whose pictures are all there but `mat.jpg`, and articles that name it. */
function siteWith(
  fields: Partial<AlbumData>,
  articles: Parameters<typeof exampleSite>[0] = [],
): { site: Site; album: Album } {
  const data: AlbumData = { title: 'Lễ hội', date: '2026-02-20', ...fields };
  const pictures = Object.fromEntries(
    ['a.jpg', 'b.jpg'].map((name) => [`albums/le-hoi/${name}`, picture(name)]),
  );
  const entry = { file: 'albums/le-hoi/index.md', slug: 'le-hoi', body: '', format: 'md' } as Album['entry'];
  const album: Album = { url: '/thu-vien-anh/le-hoi/', slug: 'le-hoi', data, entry };
  return { site: { ...exampleSite(articles, { pictures }), albums: [album] }, album };
}

const PHOTOS = [{ src: 'a.jpg', alt: 'Cổng hội' }, { src: 'mat.jpg', alt: 'Đã mất' }, { src: 'b.jpg' }];

describe('the photos of an album', () => {
  it('are those that are there, numbered without gaps', () => {
    const { site, album } = siteWith({ photos: PHOTOS });
    expect(albumPhotos(site, album).map(({ url, position }) => [url, position])).toEqual([
      ['/thu-vien-anh/le-hoi/a/', 1],
      ['/thu-vien-anh/le-hoi/b/', 2],
    ]);
  });

  it('have a name for those who do not see them, even where nobody gave one', () => {
    const { site, album } = siteWith({ photos: PHOTOS });
    expect(albumPhotos(site, album).map(({ alt }) => alt)).toEqual(['Cổng hội', 'Ảnh 2 của album “Lễ hội”']);
    const captioned = siteWith({ photos: [{ src: 'a.jpg', caption: 'Khai hội' }] });
    expect(albumPhotos(captioned.site, captioned.album)[0]!.alt).toBe('Khai hội');
  });

  it('are whose they say they are, or else whose the album is', () => {
    const photos = [{ src: 'a.jpg', credit: 'Lan' }, { src: 'b.jpg' }];
    const { site, album } = siteWith({ credit: 'Minh', photos });
    expect(albumPhotos(site, album).map(({ credit }) => credit)).toEqual(['Lan', 'Minh']);
  });

  it.each([
    [{ cover: 'b.jpg' }, 'b'],
    [{}, 'a'],
    // Named, but not there.
    [{ cover: 'mat.jpg' }, 'a'],
  ])('the cover of %j is %s', (fields, slug) => {
    const { site, album } = siteWith({ ...fields, photos: PHOTOS });
    expect(albumCover(site, album)?.slug).toBe(slug);
  });

  it('no cover where there is no photo', () => {
    const { site, album } = siteWith({});
    expect(albumPhotos(site, album)).toEqual([]);
    expect(albumCover(site, album)).toBeUndefined();
  });

  it('lie beside each other', () => {
    const { site, album } = siteWith({ photos: PHOTOS });
    const slugsAt = (slug: string) => {
      const { previous, next, count } = photoAt(site, album, slug);
      return [previous?.slug, next?.slug, count];
    };
    expect(slugsAt('a')).toEqual([undefined, 'b', 2]);
    expect(slugsAt('b')).toEqual(['a', undefined, 2]);
  });

  it('are asked for by addresses that the routes list, or it is a mistake', () => {
    const { site, album } = siteWith({ photos: PHOTOS });
    expect(() => photoAt(site, album, 'mat')).toThrow('no photo mat');
    expect(() => albumAt(site, 'khac')).toThrow('no album khac');
  });
});

describe('whether an album is public', () => {
  it.each([
    [{ draft: true }, 'draft'],
    [{}, 'published'],
    [{ date: '2026-11-21T08:30' }, 'published'],
    [{ date: '2026-11-21T08:31' }, 'scheduled'],
  ])('%j: %s', (fields, status) => {
    const { site, album } = siteWith(fields);
    expect(albumStatus(site, album)).toBe(status);
  });
});

describe('articles and albums', () => {
  it('find each other by the one field', () => {
    const { site, album } = siteWith({}, [
      { fields: { publishedAt: '2026-05-01', album: 'le-hoi' } },
      { fields: { publishedAt: '2026-05-03', album: 'le-hoi' } },
      { fields: { publishedAt: '2026-05-02' } },
      { fields: { publishedAt: '2026-05-04', album: 'chua-dang' } },
    ]);
    expect(articlesOf(site, album).map(({ publishedAt }) => publishedAt)).toEqual([
      '2026-05-03',
      '2026-05-01',
    ]);
    expect(site.articles.map((article) => albumOf(site, article)?.slug)).toEqual([
      undefined,
      'le-hoi',
      undefined,
      'le-hoi',
    ]);
  });
});
