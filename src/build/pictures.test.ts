import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../lib/picture.ts';
import { readPictures } from '../store/pictures-manifest.ts';
import { contentOf, FOLDER } from '../tests/support/article-folder.ts';
import { listFiles } from '../store/list-files.ts';
import { temporaryFolder, type SiteFiles } from '../tests/support/folders.ts';
import { cachedFile } from './pictures-cache.ts';
import { preparePictures, publishedPictureNames } from './pictures.ts';

/** A picture whose left half is red, its right half blue. */
function twoColours(width: number, height: number) {
  const half = {
    input: { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#ff0000' } },
    left: 0,
    top: 0,
  };
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([half]);
}

describe('preparePictures', () => {
  const prepare = async (files: SiteFiles, cacheDir = temporaryFolder('site')) => {
    const body = Object.keys(files)
      .map((name) => `![A](${name})`)
      .join('\n\n');
    const inFolder = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes]),
    );
    const pictures = await preparePictures(contentOf(body, inFolder), cacheDir);
    return { cacheDir, pictures, pictureOf: (name: string) => pictures[`${FOLDER}/${name}`]! };
  };

  let turned: Awaited<ReturnType<typeof prepare>>;
  beforeAll(async () => {
    const exif = {
      IFD0: { Make: 'MayAnhCuaLan' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 16/1 0/1' },
    };
    const photo = await twoColours(500, 300)
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).orientation).toBe(6);
    turned = await prepare({ 'a.jpg': photo });
  });

  it('turns a photo upright: a phone’s portrait is one on every screen', async () => {
    const { width, height, sources, fallback } = turned.pictureOf('a.jpg');
    expect([width, height]).toEqual([300, 500]);
    expect(sources.map(({ type, variants }) => [type, variants.map((variant) => variant.width)])).toEqual([
      ['image/avif', [300]],
      ['image/webp', [300]],
    ]);
    const file = cachedFile(turned.cacheDir, path.basename(fallback.url));
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([300, 500]);
    // Turned clockwise, what was left is above.
    expect(data[0]).toBeGreaterThan(200);
    expect(data.at(-1)).toBeGreaterThan(200);
  });

  it('makes the same bytes of what a stopped build has left to do', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#888', noise } })
      .jpeg()
      .toBuffer();
    const { cacheDir, pictures } = await prepare({ 'a.jpg': photo });
    const bytesOf = (name: string) => readFileSync(cachedFile(cacheDir, name));
    const names = publishedPictureNames(pictures);
    const before = names.map(bytesOf);
    const small = names.filter((name) => /-(?:336|656)\./.test(name));
    expect(small.length).toBeGreaterThan(2);
    for (const name of small) rmSync(cachedFile(cacheDir, name));
    await prepare({ 'a.jpg': photo }, cacheDir);
    expect(names.map(bytesOf)).toEqual(before);
  });

  it('tells nobody where a photo was taken, nor with what', async () => {
    const names = publishedPictureNames(turned.pictures);
    expect(names).toHaveLength(3);
    for (const name of names) {
      const bytes = readFileSync(cachedFile(turned.cacheDir, name));
      const { exif, xmp, orientation } = await sharp(bytes).metadata();
      expect([exif, xmp, orientation ?? 1]).toEqual([undefined, undefined, 1]);
      expect(bytes.includes('MayAnhCuaLan')).toBe(false);
    }
  });

  it('writes what pages read, and leaves no half-written file', () => {
    expect(readPictures(turned.cacheDir)).toEqual(turned.pictures);
    expect(listFiles(turned.cacheDir).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('makes no photo larger, and says just the sizes that its files have', async () => {
    const sizes = [
      [1, 1],
      [359, 7],
      [361, 200],
      [500, 300],
      [1100, 60],
      [721, 1080],
      [45, 900],
    ] as const;
    const files = Object.fromEntries(
      await Promise.all(
        sizes.map(
          async ([width, height]) =>
            [`${width}x${height}.png`, await twoColours(width, height).png().toBuffer()] as const,
        ),
      ),
    );
    const { pictureOf, cacheDir } = await prepare(files);
    for (const [width, height] of sizes) {
      const { fallback, sources, tone: _, ...own } = pictureOf(`${width}x${height}.png`);
      expect(own).toEqual({ width, height });
      const real = await sharp(cachedFile(cacheDir, path.basename(fallback.url))).metadata();
      expect({ width: fallback.width, height: fallback.height }).toEqual({
        width: real.width,
        height: real.height,
      });
      expect(statSync(cachedFile(cacheDir, path.basename(fallback.url))).size).toBe(fallback.bytes);
      for (const variant of sources.flatMap(({ variants }) => variants)) {
        expect((await sharp(cachedFile(cacheDir, path.basename(variant.url))).metadata()).width).toBe(
          variant.width,
        );
        expect(variant.width).toBeLessThanOrEqual(width);
      }
    }
    const widths = (name: string) => pictureOf(name).sources[0]!.variants.map(({ width }) => width);
    expect(widths('1100x60.png')).toEqual([336, 656, 1008]);
    // A file that is hardly larger than the last is not worth its bytes in the cache.
    expect(widths('361x200.png')).toEqual([336]);
    expect(widths('500x300.png')).toEqual([336, 500]);
  });

  it('makes nothing twice, and what was lost, cut off or changed once more', async () => {
    const photo = await twoColours(20, 10).png().toBuffer();
    const { cacheDir, pictures } = await prepare({ 'a.png': photo, 'ban-sao.png': photo });
    const names = publishedPictureNames(pictures);
    expect(names).toHaveLength(3);
    const times = () => names.map((name) => statSync(cachedFile(cacheDir, name)).mtimeMs);
    const before = times();
    expect((await prepare({ 'a.png': photo }, cacheDir)).pictures[`${FOLDER}/a.png`]).toEqual(
      pictures[`${FOLDER}/a.png`],
    );
    expect(times()).toEqual(before);
    rmSync(cachedFile(cacheDir, names[0]!));
    writeFileSync(cachedFile(cacheDir, names[1]!), '');
    await prepare({ 'a.png': photo }, cacheDir);
    expect(names.map((name) => statSync(cachedFile(cacheDir, name)).size > 10)).toEqual([true, true, true]);
    expect(times()[2]).toBe(before[2]);
    const changed = await prepare({ 'a.png': await twoColours(20, 11).png().toBuffer() }, cacheDir);
    expect(publishedPictureNames(changed.pictures).filter((name) => names.includes(name))).toEqual([]);
  });

  it('shows what is transparent on white, so that a diagram can be read on dark paper too', async () => {
    const clear = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { pictureOf, cacheDir } = await prepare({ 'a.png': clear });
    const { sources, fallback } = pictureOf('a.png');
    for (const { url } of [...sources.flatMap(({ variants }) => variants), fallback]) {
      const pixels = await sharp(cachedFile(cacheDir, path.basename(url)))
        .raw()
        .toBuffer();
      expect(Math.min(...pixels), url).toBeGreaterThan(250);
    }
  });

  it.each([
    ['first the emblem', ['emblem', 'article']],
    ['first the article', ['article', 'emblem']],
  ] as const)('keeps an emblem clear where an article shows the same file on white: %s', async (_, order) => {
    const clear = await sharp({ create: { width: 200, height: 90, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const cacheDir = temporaryFolder('site');
    const made = {
      emblem: () =>
        preparePictures(
          contentOf('', { 'emblem.png': clear }, [], { appearance: { emblem: 'emblem.png' } }),
          cacheDir,
        ),
      article: async () => (await prepare({ 'a.png': clear }, cacheDir)).pictures,
    };
    const pictures: Record<string, Picture> = {};
    for (const which of order) Object.assign(pictures, await made[which]());
    for (const [file, { sources, fallback }] of Object.entries(pictures)) {
      for (const { url } of [...sources.flatMap(({ variants }) => variants), fallback]) {
        const { isOpaque } = await sharp(cachedFile(cacheDir, path.basename(url))).stats();
        expect(isOpaque, url).toBe(file !== 'emblem.png');
      }
    }
  });

  it.each([
    ['no picture at all', () => Buffer.from('đây không phải là ảnh')],
    ['empty', () => Buffer.alloc(0)],
    ['cut off', async () => (await twoColours(200, 200).jpeg().toBuffer()).subarray(0, 300)],
  ])('names the file that is %s, in Vietnamese, and leaves the manifest as it was', async (_, make) => {
    const cacheDir = temporaryFolder('site');
    await expect(prepare({ 'hong.jpg': await make() }, cacheDir)).rejects.toThrow(
      /^articles\/2026\/x\/hong\.jpg: không đọc được ảnh này/,
    );
    expect(existsSync(path.join(cacheDir, 'pictures', 'manifest.json'))).toBe(false);
  });

  it('leaves out a folder that is called like a picture: the check names it', async () => {
    const content = contentOf('![A](a.jpg)', { [`${FOLDER}/a.jpg/x`]: 'x' });
    await expect(preparePictures(content, temporaryFolder('site'))).resolves.toEqual({});
  });

  it('draws an emblem small and as a picture, whatever its SVG would do', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="450"><script>alert(1)</script><rect width="900" height="450" fill="red"/></svg>';
    const content = contentOf('', { 'emblem.svg': svg }, [], { appearance: { emblem: 'emblem.svg' } });
    const cacheDir = temporaryFolder('site');
    const { 'emblem.svg': emblem } = await preparePictures(content, cacheDir);
    expect(emblem!.fallback).toMatchObject({
      width: 320,
      height: 160,
      url: expect.stringMatching(/\.png$/) as string,
    });
    for (const name of publishedPictureNames({ emblem: emblem! }))
      expect(readFileSync(cachedFile(cacheDir, name)).includes('alert')).toBe(false);
  });
});
