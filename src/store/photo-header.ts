/** What a picture's first bytes say of it, whatever its name says: its kind, its size, whether it is whole. Nothing is decoded. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { orientationIn } from './exif-orientation.ts';
import { isJpegFrame, JPEG_END, JPEG_SCAN, jpegSegments } from './jpeg-segments.ts';

export type PhotoFormat =
  'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'tiff' | 'bmp' | 'svg' | 'html' | 'empty' | 'unknown';

export interface PhotoHeader {
  format: PhotoFormat;
  /** Pixels, upright; 0 where the file does not say. */
  width: number;
  height: number;
  isAnimated: boolean;
  /** The file ends before the picture does: a copy that broke off. */
  isCut: boolean;
}

interface Size {
  width: number;
  height: number;
}

/** A camera's notes, preview and colour profile stand before the size; they are rarely longer. */
const HEAD_BYTES = 128 * 1024;
const TAIL_BYTES = 64 * 1024;

/** @throws Error where the file cannot be read */
export function readPhotoHeader(file: string): PhotoHeader {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const read = (from: number, to: number) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, from));
    };
    return readHeader(size, read);
  } finally {
    closeSync(descriptor);
  }
}

type Read = (from: number, to: number) => Buffer;

function readHeader(size: number, read: Read): PhotoHeader {
  const head = read(0, HEAD_BYTES);
  const format = formatOf(head);
  const header = (found: Size | undefined, isCut = false, isAnimated = false): PhotoHeader => ({
    format,
    width: found?.width ?? 0,
    height: found?.height ?? 0,
    isAnimated,
    isCut,
  });
  switch (format) {
    case 'jpeg': {
      const known = jpegFrame(head) ?? jpegFrame(read(0, size));
      return header(known, !known || !hasEnd(END_OF_JPEG, known.scan, size, read));
    }
    case 'png':
      return header(pngSize(head), !hasEnd(END_OF_PNG, 0, size, read), head.includes('acTL'));
    case 'webp':
      return header(webpSize(head), size < head.readUInt32LE(4) + 8, isAnimatedWebp(head));
    case 'gif':
      return header(gifSize(head), !read(size - 1, size).includes(GIF_END), countGifFrames(head) > 1);
    case 'avif':
    case 'heic':
      return header(largestItem(head), !hasAllBoxes(size, read));
    default:
      return header(undefined);
  }
}

const MAGIC: readonly [PhotoFormat, RegExp][] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftyp(?:avi[fs]|[\s\S]{8,64}?avif)/],
  ['heic', /^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  ['bmp', /^BM[\s\S]{4}\0\0\0\0/],
  [
    'svg',
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s\S]{0,1000}?)?(?:<!--[\s\S]{0,1000}?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg/i,
  ],
  ['html', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|script)/i],
];

function formatOf(head: Buffer): PhotoFormat {
  if (head.length === 0) return 'empty';
  const text = head.toString('latin1', 0, 4096);
  return MAGIC.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown';
}

/** The frame of a JPEG, upright, and where its data begin; `undefined` where these bytes end before. */
function jpegFrame(bytes: Buffer): (Size & { scan: number }) | undefined {
  let found: Size | undefined;
  let orientation = 1;
  for (const { marker, start, payload } of jpegSegments(bytes)) {
    if (marker === 0xe1) orientation = orientationIn(payload) ?? orientation;
    if (isJpegFrame(marker) && payload.length >= 5)
      found = { height: payload.readUInt16BE(1), width: payload.readUInt16BE(3) };
    if (marker === JPEG_SCAN) return found && { ...upright(found, orientation), scan: start };
  }
  return undefined;
}

function upright({ width, height }: Size, orientation: number): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

const END_OF_JPEG = Buffer.from([0xff, JPEG_END]);
const END_OF_PNG = Buffer.from('IEND');

/** The end stands near the file's end; only behind it a camera may have left more, such as a film. */
function hasEnd(mark: Buffer, from: number, size: number, read: Read): boolean {
  return read(Math.max(from, size - TAIL_BYTES), size).includes(mark) || read(from, size).includes(mark);
}

function pngSize(head: Buffer): Size | undefined {
  return head.length < 24 ? undefined : { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

function gifSize(head: Buffer): Size | undefined {
  return head.length < 10 ? undefined : { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
}

const GIF_END = 0x3b;

/** Each frame has a graphic control before its image; two within the head are enough to know. */
function countGifFrames(head: Buffer): number {
  return head.toString('latin1').match(/\x21\xf9\x04[\s\S]{4}\0[\x2c\x21]/g)?.length ?? 0; // eslint-disable-line no-control-regex -- bytes, not text
}

function webpSize(head: Buffer): Size | undefined {
  if (head.length < 30) return undefined;
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    default:
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  }
}

function isAnimatedWebp(head: Buffer): boolean {
  return head.toString('latin1', 12, 16) === 'VP8X' && (head[20]! & 0x02) !== 0;
}

/** A HEIF file names the size of each item; the whole is larger than its tiles and its preview. */
function largestItem(head: Buffer): Size | undefined {
  let largest: Size | undefined;
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    const item = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) };
    if (!largest || item.width * item.height > largest.width * largest.height) largest = item;
  }
  return largest;
}

/** A HEIF file is a row of boxes, each with its length before its name. */
function hasAllBoxes(size: number, read: Read): boolean {
  let at = 0;
  while (at < size) {
    const head = read(at, at + 16);
    if (head.length < 8) return false;
    const length = head.readUInt32BE(0);
    if (length === 0) return true; // to the end of the file
    if (length !== 1 && length < 8) return false;
    at += length === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : length;
  }
  return at === size;
}
