import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/folders.ts';
import { drawPhoto } from '../tests/support/pictures.ts';
import { plantedPhoto, SECRETS } from '../tests/support/planted-photo.ts';
import { cleanedFile, stripMetadata } from './pictures-strip.ts';

const photo = await drawPhoto(300, 200, 40);
const leaks = (bytes: Uint8Array) =>
  Object.entries(SECRETS).flatMap(([name, secret]) => (Buffer.from(bytes).includes(secret) ? [name] : []));
const pixels = (bytes: Uint8Array) => sharp(bytes).autoOrient().raw().toBuffer();
const EXIF = {
  IFD0: { Make: 'MayAnhCuaLan' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 16/1 30741/1000' },
};

describe('stripMetadata', () => {
  it.each([1, 3, 6, 8])('leaves a JPEG’s pixels and its way up: orientation %i', async (orientation) => {
    const before = await plantedPhoto(photo, orientation);
    expect(leaks(before).length).toBeGreaterThan(4);
    const after = stripMetadata(before)!;
    expect(leaks(after)).toEqual([]);
    expect((await pixels(after)).equals(await pixels(before))).toBe(true);
    expect((await sharp(after).metadata()).orientation ?? 1).toBe(orientation);
  });

  it('follows a progressive JPEG through all its scans, and keeps the colour profile', async () => {
    const before = await sharp(photo)
      .withIccProfile('p3')
      .withExif(EXIF)
      .jpeg({ progressive: true })
      .toBuffer();
    const after = stripMetadata(before)!;
    expect(leaks(after)).toEqual([]);
    expect((await pixels(after)).equals(await pixels(before))).toBe(true);
    expect((await sharp(after).metadata()).icc).toEqual((await sharp(before).metadata()).icc);
  });

  it.each([
    ['PNG', () => sharp(photo).withExif(EXIF).png().toBuffer()],
    [
      'WebP',
      () =>
        sharp(photo)
          .withExif(EXIF)
          .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">21,16.5123N</x:xmpmeta>')
          .webp()
          .toBuffer(),
    ],
  ])('cleans %s', async (_, make) => {
    const before = await make();
    expect(leaks(before).length).toBeGreaterThan(0);
    const after = stripMetadata(before)!;
    expect(leaks(after)).toEqual([]);
    expect((await pixels(after)).equals(await pixels(before))).toBe(true);
    const { exif, xmp } = await sharp(after).metadata();
    expect([exif, xmp]).toEqual([undefined, undefined]);
  });

  it('does not touch what it cannot clean', async () => {
    expect(stripMetadata(await sharp(photo).avif().toBuffer())).toBeUndefined();
    expect(stripMetadata(Buffer.from('%PDF-1.7 and so on'))).toBeUndefined();
  });
});

describe('cleanedFile', () => {
  it('is a copy in the cache, or the file itself where there is nothing to take away', async () => {
    const folder = temporaryFolder('site');
    const [told, plain] = [path.join(folder, 'a.JPG'), path.join(folder, 'b.png')];
    writeFileSync(told, await plantedPhoto(photo));
    writeFileSync(plain, await sharp(photo).png().toBuffer());
    const clean = cleanedFile(told, path.join(folder, 'cache'));
    expect(path.dirname(clean)).toBe(path.join(folder, 'cache/pictures'));
    expect(leaks(readFileSync(clean))).toEqual([]);
    expect(cleanedFile(plain, path.join(folder, 'cache'))).toBe(plain);
  });
});
