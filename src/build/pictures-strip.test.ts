import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { JPEG_END, jpegSegments } from '../store/jpeg-segments.ts';
import { temporaryFolder } from '../tests/support/folders.ts';
import { drawPhoto } from '../tests/support/pictures.ts';
import { plantedPhoto, SECRETS } from '../tests/support/planted-photo.ts';
import { cleanedFile, stripMetadata } from './pictures-strip.ts';

const photo = await drawPhoto(300, 200, 40);
const leaks = (bytes: Uint8Array) =>
  Object.entries(SECRETS).flatMap(([name, secret]) => (Buffer.from(bytes).includes(secret) ? [name] : []));
const pixels = (bytes: Uint8Array) => sharp(bytes, { failOn: 'error' }).autoOrient().raw().toBuffer();
const PLANT = SECRETS['behind the picture']!;

function insert(bytes: Buffer, at: number, more: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}

/** A JPEG with more bytes before each marker up to the scan: behind that they would be the scan's. */
function beforeMarkers(bytes: Buffer, more: Buffer): Buffer {
  return [...jpegSegments(bytes)].reduceRight(
    (all, { marker, start }) => (marker === JPEG_END ? all : insert(all, start, more)),
    bytes,
  );
}

function jpegSegment(marker: number, ...payload: Buffer[]): Buffer {
  const content = Buffer.concat(payload);
  return Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content]);
}

function pngChunk(name: string, content: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(name), content, Buffer.alloc(4)]);
  chunk.writeUInt32BE(content.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

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

  it.each([
    ['fill bytes before every marker', (bytes: Buffer) => beforeMarkers(bytes, Buffer.alloc(3, 0xff))],
    ['what no decoder reads', (bytes: Buffer) => beforeMarkers(bytes, PLANT)],
    ['a segment of a camera’s own', (bytes: Buffer) => insert(bytes, 2, jpegSegment(0xe0, PLANT))],
    [
      'a thumbnail in JFIF',
      (bytes: Buffer) =>
        insert(
          bytes,
          2,
          jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02', 'latin1'), PLANT),
        ),
    ],
    ['more than Adobe’s colours', (bytes: Buffer) => insert(bytes, 2, jpegSegment(0xee, PLANT))],
  ])('finds the end of a JPEG’s notes as decoders do: %s', async (_, change) => {
    const before = change(await plantedPhoto(photo, 6));
    expect(leaks(before).length).toBeGreaterThan(4);
    const after = stripMetadata(before)!;
    expect(leaks(after)).toEqual([]);
    expect((await pixels(after)).equals(await pixels(before))).toBe(true);
    expect((await sharp(after).metadata()).orientation).toBe(6);
  });

  it.each([
    ['PNG, a chunk of a program’s own', 'png', (bytes: Buffer) => insert(bytes, 33, pngChunk('caBX', PLANT))],
    ['PNG, behind the end', 'png', (bytes: Buffer) => Buffer.concat([bytes, PLANT])],
    [
      'PNG, in the end',
      'png',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -12), pngChunk('IEND', PLANT)]),
    ],
    ['WebP, behind the end', 'webp', (bytes: Buffer) => Buffer.concat([bytes, PLANT])],
    [
      'WebP, a chunk of a program’s own',
      'webp',
      (bytes: Buffer) => {
        const longer = Buffer.concat([bytes, Buffer.from('TELL\x0e\0\0\0', 'latin1'), PLANT]);
        longer.writeUInt32LE(longer.length - 8, 4);
        return longer;
      },
    ],
  ] as const)('keeps nothing that it does not know: %s', async (_, kind, change) => {
    const plain = await sharp(photo).toFormat(kind).toBuffer();
    const before = change(plain);
    expect(leaks(before)).toEqual(['behind the picture']);
    expect(stripMetadata(before)!.equals(plain)).toBe(true);
  });

  it('does not touch what it cannot clean', async () => {
    expect(stripMetadata(await sharp(photo).avif().toBuffer())).toBeUndefined();
    expect(stripMetadata(Buffer.from('%PDF-1.7 and so on'))).toBeUndefined();
    expect(stripMetadata(Buffer.alloc(0))).toBeUndefined();
  });

  it.each(['jpeg', 'png', 'webp'] as const)('cleans no half of a file: %s', async (kind) => {
    const bytes = await sharp(photo).withExif(EXIF).toFormat(kind).toBuffer();
    for (let length = 0; length < bytes.length; length += 97)
      expect(stripMetadata(bytes.subarray(0, length)), `${length} bytes`).toBeUndefined();
  });

  it.each([
    ['a segment longer than the file', jpegSegment(0xe5, PLANT).fill(0xff, 2, 4)],
    ['a segment that nobody knows', jpegSegment(0xf3, PLANT)],
    ['a second beginning', Buffer.from([0xff, 0xd8])],
  ])('does not guess how a JPEG goes on behind %s', async (_, segment) => {
    expect(stripMetadata(insert(await plantedPhoto(photo), 2, segment))).toBeUndefined();
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
    writeFileSync(clean, 'cut off');
    expect(readFileSync(cleanedFile(told, path.join(folder, 'cache'))).length).toBeGreaterThan(1000);
  });

  it('is none where a file cannot be cleaned: a phone’s photo under another kind’s name', async () => {
    const file = path.join(temporaryFolder('site'), 'a.jpg');
    writeFileSync(file, await sharp(photo).withExif(EXIF).avif({ effort: 0 }).toBuffer());
    expect(() => cleanedFile(file, path.dirname(file))).toThrow(/\/a\.jpg: không xóa được nơi chụp/);
  });
});
