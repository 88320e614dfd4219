import { utimesSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_SITE } from '../tests/support/example-site.ts';
import { temporaryFolder, writeFiles, type SiteFiles } from '../tests/support/folders.ts';
import { drawPhoto } from '../tests/support/pictures.ts';
import { plantedPhoto } from '../tests/support/planted-photo.ts';
import { UNDATED } from '../lib/undated.ts';
import { readContent } from './content.ts';

let told: Uint8Array;
let plain: Uint8Array;
beforeAll(async () => {
  plain = await drawPhoto(40, 30, 10);
  told = await plantedPhoto(plain);
});

function albumsOf(files: SiteFiles) {
  const root = temporaryFolder('site');
  writeFiles(root, { 'site.yaml': JSON.stringify(EXAMPLE_SITE), ...files });
  // 05:00 in Viet Nam, the day before in most of the world.
  for (const file of Object.keys(files)) utimesSync(path.join(root, file), 1_771_970_400, 1_771_970_400);
  const { albums, findings } = readContent(root);
  expect(findings).toEqual([]);
  return albums;
}

const WORDS = {
  alt: 'Đoàn rước kiệu đi qua cổng đền',
  caption: 'Lễ rước kiệu & hát “chầu văn”',
  credit: 'Thu Hằng',
};

describe('a folder of photos alone', () => {
  const only = (folder: string, photo: Uint8Array) => {
    const [album] = albumsOf({ [`albums/${folder}/a.jpg`]: photo });
    return { slug: album!.slug, ...album!.data! };
  };

  it('takes title, day and words from its photos', () => {
    expect(only('hoi-xuan', told)).toEqual({
      slug: 'hoi-xuan',
      title: 'Hội xuân Bính Ngọ',
      date: '2026-02-20',
      photos: [{ src: 'a.jpg', ...WORDS }],
    });
  });

  it.each([
    ['Hội xuân 2026', 'hoi-xuan-2026', 'Hội xuân 2026', UNDATED],
    ['2026-03-01 Hội Lim', '2026-03-01-hoi-lim', 'Hội Lim', '2026-03-01'],
    ['2026-3-1 Hội Lim', '2026-3-1-hoi-lim', 'Hội Lim', '2026-03-01'],
    ['20-02-2026 Hội xuân', '20-02-2026-hoi-xuan', 'Hội xuân', '2026-02-20'],
    ['20.2.2026 Lễ hội', '20-2-2026-le-hoi', 'Lễ hội', '2026-02-20'],
    ['20_02_2026_le-hoi', '20-02-2026-le-hoi', 'Le hoi', '2026-02-20'],
    ['31-02-2026 Hội', '31-02-2026-hoi', '31-02-2026 Hội', UNDATED],
    ['20260301_le-hoi', '20260301-le-hoi', 'Le hoi', '2026-03-01'],
    ['2026-13-45-le-hoi', '2026-13-45-le-hoi', 'Le hoi', UNDATED],
    ['le-hoi', 'le-hoi', 'Le hoi', UNDATED],
  ])('that say nothing is understood by its name: %s', (folder, slug, title, date) => {
    expect(only(folder, plain)).toMatchObject({ slug, title, date });
  });

  it('has the same address once somebody writes a text for it', () => {
    const text = '---\ntitle: A\ndate: 2026-01-01\n---\n';
    const name = '2026-02-20 Hội xuân';
    const [told] = albumsOf({ [`albums/${name}/a.jpg`]: plain, [`albums/${name}/index.md`]: text });
    expect(told!.slug).toBe('2026-02-20-hoi-xuan');
    expect(only(name, plain).slug).toBe(told!.slug);
  });

  it('of the same address as another album is not a second one', () => {
    const text = '---\ntitle: A\ndate: 2026-01-01\n---\n';
    const albums = albumsOf({ 'albums/le-hoi/index.md': text, 'albums/Lễ hội/a.jpg': plain });
    expect(albums.map(({ file }) => file)).toEqual(['albums/le-hoi/index.md']);
  });

  it('is not made of files that are no photos, nor of folders below', () => {
    expect(albumsOf({ 'albums/x/ghi-chu.txt': 'x', 'albums/y/goc/a.jpg': plain })).toEqual([]);
  });
});

describe('an album with a text', () => {
  const withText = (fields: string) => {
    const text = `---\ntitle: Lễ hội\ndate: 2026-01-01\n${fields}---\n\nLời.\n`;
    return albumsOf({
      'albums/le-hoi/index.md': text,
      'albums/le-hoi/b.jpg': told,
      'albums/le-hoi/a.jpg': plain,
    })[0]!;
  };

  it('shows all photos of its folder where it lists none, by their names', () => {
    expect(withText('').data!.photos).toEqual([{ src: 'a.jpg' }, { src: 'b.jpg', ...WORDS }]);
  });

  it('shows those that it lists, its own words before those of the files', () => {
    const album = withText('photos: [{ src: b.jpg, caption: Sáng mùng bốn }]\n');
    expect(album.data!.photos).toEqual([{ ...WORDS, src: 'b.jpg', caption: 'Sáng mùng bốn' }]);
    expect(album.body.trim()).toBe('Lời.');
    expect(album.lineOf(['photos'])).toBe(4);
  });

  it('changes its digest with its photos: pages that show them are made anew', () => {
    const text = '---\ntitle: Lễ hội\ndate: 2026-01-01\n---\n';
    const [one] = albumsOf({ 'albums/x/index.md': text, 'albums/x/a.jpg': plain });
    const [two] = albumsOf({ 'albums/x/index.md': text, 'albums/x/a.jpg': told });
    expect(one!.digest).not.toBe(two!.digest);
  });
});
