/**
 * An original for download: the very picture, bit for bit, without what its file tells besides (place, camera, owner,
 * thumbnail, a film behind the photo). Colours and the way up stay.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cachedFile, writeAtomically } from './pictures-cache.ts';
import { ORIENTATION_TAG, orientationIn } from '../store/exif-orientation.ts';

/** @returns `undefined` for kinds of files that cannot be cleaned without encoding them anew */
export function stripMetadata(bytes: Buffer): Buffer | undefined {
  if (bytes.readUInt16BE(0) === 0xffd8) return stripJpeg(bytes);
  if (bytes.subarray(1, 4).equals(Buffer.from('PNG'))) return stripPng(bytes);
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return stripWebp(bytes);
  return undefined;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** A JPEG is a row of segments; after the first scan there may be more, and after its end whatever the camera left. */
function stripJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])];
  let at = 2;
  let orientation = 1;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!;
    if (marker === EOI) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation = orientationIn(segment.subarray(4)) ?? orientation;
    const scanEnd = marker === SOS ? endOfScan(bytes, end) : end;
    if (isPartOfPicture(marker, segment)) kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
  }
  kept.push(Buffer.from([0xff, EOI]));
  if (orientation !== 1) kept.splice(1, 0, orientationSegment(orientation));
  return Buffer.concat(kept);
}

/** JFIF, colour profile and Adobe's colour transform belong to the picture; all other application segments do not. */
function isPartOfPicture(marker: number, segment: Buffer): boolean {
  if (marker === APP2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
  if (marker === APP0 || marker === APP14) return true;
  return marker !== COMMENT && !(marker >= APP1 && marker <= APP15);
}

/** The scan's data end at the next marker; `FF 00` is data, and restart marks stand within. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    const isData = marker === 0 || marker === 0xff || (marker! >= 0xd0 && marker! <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
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

const PNG_HEAD = 8;
const PNG_TOLD: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function stripPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, PNG_HEAD)];
  let name = '';
  for (let at = PNG_HEAD; at + 12 <= bytes.length && name !== 'IEND';) {
    const end = at + 12 + bytes.readUInt32BE(at);
    name = bytes.toString('latin1', at + 4, at + 8);
    if (!PNG_TOLD.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

const RIFF_HEAD = 12;
const WEBP_HAS_XMP_OR_EXIF = 0x0c;

function stripWebp(bytes: Buffer): Buffer {
  const kept = [Buffer.from(bytes.subarray(0, RIFF_HEAD))];
  for (let at = RIFF_HEAD; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const name = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (name === 'VP8X') chunk[8]! &= ~WEBP_HAS_XMP_OR_EXIF;
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const stripped = Buffer.concat(kept);
  stripped.writeUInt32LE(stripped.length - 8, 4);
  return stripped;
}

/**
 * A picture that is offered for download as a file, without what it tells besides.
 * @returns where the clean file is: the cache, or its own place if there is nothing to take away
 */
export function cleanedFile(file: string, cacheDir: string): string {
  const bytes = readFileSync(file);
  const cleaned = bytes.length > 16 ? stripMetadata(bytes) : undefined;
  if (!cleaned || cleaned.length === bytes.length) return file;
  const name = `${createHash('sha256').update(cleaned).digest('hex').slice(0, 12)}-goc${path.extname(file).toLowerCase()}`;
  const target = cachedFile(cacheDir, name);
  mkdirSync(path.dirname(target), { recursive: true });
  if (!existsSync(target)) writeAtomically(target, cleaned);
  return target;
}
