/**
 * An original for download: the very picture, bit for bit, without what its file tells besides (place, camera, owner,
 * thumbnail, a film behind the photo). Colours and the way up stay.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ORIENTATION_TAG, orientationIn } from '../store/exif-orientation.ts';
import {
  isJpegFrame,
  JPEG_END,
  JPEG_SCAN,
  JPEG_START,
  jpegSegments,
  type JpegSegment,
} from '../store/jpeg-segments.ts';
import { cachedFile, writeAtomically } from './pictures-cache.ts';

/**
 * Keeps what is known to belong to the picture and nothing else, so that no place is forgotten in which files tell more.
 * @returns `undefined` where a file cannot be cleaned without encoding it anew: its kind is another, or it is not whole
 */
export function stripMetadata(bytes: Buffer): Buffer | undefined {
  const head = bytes.toString('latin1', 0, 12);
  if (head.startsWith('\xff\xd8')) return stripJpeg(bytes);
  if (head.startsWith(PNG_HEAD)) return stripPng(bytes);
  if (/^RIFF[\s\S]{4}WEBP$/.test(head)) return stripWebp(bytes);
  return undefined;
}

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** Huffman and quantization tables, conditions of arithmetic coding, the interval of restarts, and the scans. */
const CODING: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdd, JPEG_SCAN]);

/** A JPEG is a row of segments; after the first scan there may be more, and after its end whatever the camera left. */
function stripJpeg(bytes: Buffer): Buffer | undefined {
  const segments = [...jpegSegments(bytes)];
  if (segments.at(-1)?.marker !== JPEG_END) return undefined;
  const kept: Buffer[] = [];
  let orientation = 1;
  for (const [index, segment] of segments.entries()) {
    const { marker, start, payload } = segment;
    if (marker === APP1) orientation = orientationIn(payload) ?? orientation;
    // Up to the next segment: that is where a scan's data end.
    const end = marker === JPEG_SCAN ? segments[index + 1]!.start : segment.end;
    if (isPartOfJpeg(segment)) kept.push(withoutThumbnail(segment, bytes.subarray(start, end)));
    else if (!isNote(marker)) return undefined;
  }
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
  return Buffer.concat([Buffer.from([0xff, JPEG_START]), ...turned, ...kept]);
}

/** JFIF, colour profile and Adobe's colour transform belong to the picture; all other application segments do not. */
function isPartOfJpeg({ marker, payload }: JpegSegment): boolean {
  const isNamed = (name: string) => payload.toString('latin1', 0, name.length) === name;
  if (marker === APP0) return isNamed('JFIF\0') && payload.length >= JFIF_BYTES;
  if (marker === APP2) return isNamed('ICC_PROFILE\0');
  if (marker === APP14) return isNamed('Adobe');
  return marker === JPEG_END || isJpegFrame(marker) || CODING.has(marker);
}

function isNote(marker: number): boolean {
  return marker === COMMENT || (marker >= APP0 && marker <= APP15);
}

/** With the thumbnail's width and height, the last two. */
const JFIF_BYTES = 14;

/** JFIF may hold the picture once more in small, perhaps as it was before somebody cut it. */
function withoutThumbnail({ marker }: JpegSegment, segment: Buffer): Buffer {
  if (marker !== APP0 || segment.length === 4 + JFIF_BYTES) return segment;
  const plain = Buffer.from(segment.subarray(0, 4 + JFIF_BYTES));
  plain.writeUInt16BE(2 + JFIF_BYTES, 2);
  plain.writeUInt16BE(0, 2 + JFIF_BYTES);
  return plain;
}

/** An EXIF segment that says nothing but which way is up. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*\0\0\0\b', 'latin1');
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, APP1, 0, 2 + 6 + tiff.length]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

const PNG_HEAD = '\x89PNG\r\n\x1a\n';
const PNG_END = Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1');
/** The picture, what is transparent, its colours, its density, and frames that move. */
const PNG_PICTURE: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT tRNS bKGD cHRM gAMA iCCP sRGB sBIT cICP mDCV cLLI pHYs acTL fcTL fdAT'.split(' '),
);

function stripPng(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, PNG_HEAD.length)];
  for (let at = PNG_HEAD.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (name === 'IEND') return Buffer.concat([...kept, PNG_END]);
    if (PNG_PICTURE.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

const RIFF_HEAD = 12;
const WEBP_HAS_XMP_OR_EXIF = 0x0c;
const WEBP_PICTURE: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

function stripWebp(bytes: Buffer): Buffer | undefined {
  const length = 8 + bytes.readUInt32LE(4);
  if (length > bytes.length) return undefined;
  const kept = [Buffer.from(bytes.subarray(0, RIFF_HEAD))];
  for (let at = RIFF_HEAD; at + 8 <= length;) {
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    const name = bytes.toString('latin1', at, at + 4);
    if (end > length) return undefined;
    // A chunk of odd length is filled up; what it is filled up with tells nothing.
    const chunk = Buffer.concat([bytes.subarray(at, end), Buffer.alloc(end % 2)]);
    if (name === 'VP8X') chunk[8]! &= ~WEBP_HAS_XMP_OR_EXIF;
    if (WEBP_PICTURE.has(name)) kept.push(chunk);
    at = end + (end % 2);
  }
  const stripped = Buffer.concat(kept);
  stripped.writeUInt32LE(stripped.length - 8, 4);
  return stripped;
}

/**
 * A picture that is offered for download as a file, without what it tells besides.
 * @returns where the clean file is: the cache, or its own place if there is nothing to take away
 * @throws Error in Vietnamese naming a file that cannot be cleaned
 */
export function cleanedFile(file: string, cacheDir: string): string {
  const bytes = readFileSync(file);
  const cleaned = stripMetadata(bytes);
  if (!cleaned)
    throw new Error(
      `${path.basename(path.dirname(file))}/${path.basename(file)}: không xóa được nơi chụp và tên máy ảnh ghi trong tệp này. Mở ảnh rồi lưu lại dạng JPEG hoặc PNG.`,
    );
  return cleaned.equals(bytes) ? file : cachedFile(cacheDir, storeCleaned(cleaned, file, cacheDir));
}

/** @returns the clean file's name in the cache: another with each other way of cleaning, so that no reader keeps the former */
export function storeCleaned(cleaned: Buffer, file: string, cacheDir: string): string {
  const digest = createHash('sha256').update(cleaned).digest('hex').slice(0, 12);
  const name = `${digest}-goc${path.extname(file).toLowerCase()}`;
  const target = cachedFile(cacheDir, name);
  mkdirSync(path.dirname(target), { recursive: true });
  if (statSync(target, { throwIfNoEntry: false })?.size !== cleaned.length) writeAtomically(target, cleaned);
  return name;
}
