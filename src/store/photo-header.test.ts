import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/folders.ts';
import { drawPhoto } from '../tests/support/pictures.ts';
import { jpegSegments } from './jpeg-segments.ts';
import { readPhotoHeader } from './photo-header.ts';

const KINDS: Readonly<Record<string, { format: string; encode: (image: Sharp) => Sharp }>> = {
  JPEG: { format: 'jpeg', encode: (image) => image.jpeg() },
  'JPEG, progressive': { format: 'jpeg', encode: (image) => image.jpeg({ progressive: true }) },
  'JPEG, CMYK': { format: 'jpeg', encode: (image) => image.toColourspace('cmyk').jpeg() },
  PNG: { format: 'png', encode: (image) => image.png() },
  'PNG, interlaced': { format: 'png', encode: (image) => image.png({ progressive: true }) },
  WebP: { format: 'webp', encode: (image) => image.webp() },
  'WebP, lossless': { format: 'webp', encode: (image) => image.webp({ lossless: true }) },
  'WebP, transparent': { format: 'webp', encode: (image) => image.ensureAlpha(0.5).webp() },
  AVIF: { format: 'avif', encode: (image) => image.avif({ effort: 0 }) },
  GIF: { format: 'gif', encode: (image) => image.gif() },
};

const folder = temporaryFolder('site');
let photo: Uint8Array;
beforeAll(async () => {
  photo = await drawPhoto(300, 200, 30);
});

function headerOf(bytes: Uint8Array) {
  const file = path.join(folder, 'anh');
  writeFileSync(file, bytes);
  return readPhotoHeader(file);
}

describe('readPhotoHeader', () => {
  it.each(Object.entries(KINDS))(
    'knows kind and size of %s, and whether it is whole',
    async (_, { format, encode }) => {
      const bytes = await encode(sharp(photo)).toBuffer();
      const whole = { format, width: 300, height: 200, isAnimated: false, isCut: false };
      expect(headerOf(bytes)).toEqual(whole);
      expect(headerOf(bytes.subarray(0, Math.floor(bytes.length * 0.7)))).toMatchObject({
        format,
        isCut: true,
      });
    },
  );

  it('gives the size as people see it', async () => {
    const lying = await sharp(photo).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(headerOf(lying)).toMatchObject({ width: 200, height: 300 });
  });

  it('finds the size behind notes of any length', async () => {
    const bytes = await sharp(photo).jpeg().toBuffer();
    const note = Buffer.concat([Buffer.from([0xff, 0xe5, 0xff, 0xff]), Buffer.alloc(0xfffd)]);
    const long = Buffer.concat([bytes.subarray(0, 2), note, note, note, bytes.subarray(2)]);
    expect(headerOf(long)).toMatchObject({ width: 300, height: 200, isCut: false });
    expect(headerOf(long.subarray(0, 150_000))).toMatchObject({ format: 'jpeg', isCut: true });
  });

  it('skips the fill bytes that may stand before a marker', async () => {
    const bytes = await sharp(photo).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const filled = [...jpegSegments(bytes)].reduceRight(
      (all, { start }) => Buffer.concat([all.subarray(0, start), Buffer.alloc(3, 0xff), all.subarray(start)]),
      bytes,
    );
    expect((await sharp(filled).metadata()).orientation).toBe(6);
    expect(headerOf(filled)).toEqual(headerOf(bytes));
    expect(headerOf(filled)).toMatchObject({ width: 200, height: 300, isCut: false });
  });

  it.each(['jpeg', 'png'] as const)('takes a film behind a photo for no part of it: %s', async (kind) => {
    const bytes = await sharp(photo).toFormat(kind).toBuffer();
    expect(headerOf(Buffer.concat([bytes, Buffer.alloc(200_000)])).isCut).toBe(false);
  });

  it.each(['gif', 'webp'] as const)('sees what moves: %s', async (kind) => {
    const frames = await Promise.all([0, 90].map((hue) => drawPhoto(60, 40, hue)));
    const moving = sharp(
      frames.map((frame) => Buffer.from(frame)),
      { join: { animated: true } },
    );
    expect(headerOf(await moving[kind]({ delay: [100, 100] }).toBuffer()).isAnimated).toBe(true);
  });

  it.each([
    ['empty', ''],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['svg', '\u{FEFF}<?xml version="1.0"?>\n<!-- vẽ tay -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg/>'],
    ['html', '<!doctype html><title>404</title>'],
    ['heic', '\0\0\0\u0018ftypmif1\0\0\0\0mif1heic'],
    ['tiff', 'MM\0*'],
    ['bmp', 'BM\u0001\u0001\0\0\0\0\0\0'],
    ['unknown', 'chữ'],
    ['unknown', '\0'],
  ])('knows %s by its first bytes', (format, text) => {
    expect(headerOf(Buffer.from(text))).toMatchObject({ format, width: 0, height: 0 });
  });

  it.each([2, 5, 9, 20, 40])('bears files of %i bytes of any kind', async (length) => {
    for (const { encode } of Object.values(KINDS)) {
      const bytes = await encode(sharp(photo)).toBuffer();
      expect(headerOf(bytes.subarray(0, length))).toMatchObject({ isAnimated: false });
    }
  });
});
