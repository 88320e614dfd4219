/** One file beside a saved page, looked at and made ready to be published. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { ATTACHMENT_TYPES, extensionOf } from '../../lib/attachment-type.ts';
import { sniffFile } from '../sources/sniff.ts';
import { preparePicture } from './prepare-picture.ts';

const PICTURE_TYPES: ReadonlySet<string> = new Set([
  'jpg',
  'jpeg',
  'png',
  'webp',
  'avif',
  'gif',
  'bmp',
  'tif',
  'tiff',
  'jfif',
]);
const MAX_PICTURE_BYTES = 100 * 1024 * 1024;

export type ReadyFile =
  | {
      ok: true;
      extension: string;
      /** The bytes to write, or the file to copy as it is. */
      content: Buffer | { copyOf: string };
      written: string;
      changes: string[];
    }
  | { ok: false; reason: string };

/** A picture by its content, whatever its name says. */
export async function readyPicture(file: string): Promise<ReadyFile> {
  if (statSync(file).size > MAX_PICTURE_BYTES) return { ok: false, reason: 'ảnh lớn hơn 100 MB' };
  const prepared = await preparePicture(readFileSync(file));
  if (!prepared.ok) return prepared;
  const { bytes, extension, changes } = prepared;
  return { ok: true, extension, content: bytes, written: hashBytes(bytes), changes };
}

/** A download; pictures among them go the way of pictures, so that they do not tell where they were taken. */
export async function readyAttachment(file: string): Promise<ReadyFile> {
  const extension = extensionOf(file);
  if (PICTURE_TYPES.has(extension)) return readyPicture(file);
  if (!Object.hasOwn(ATTACHMENT_TYPES, extension))
    return { ok: false, reason: `loại tệp .${extension} không được đăng` };
  const kind = sniffFile(file);
  if (kind === 'empty') return { ok: false, reason: 'tệp trống' };
  if (kind === 'html')
    return { ok: false, reason: 'tên là tài liệu nhưng bên trong là một trang HTML (lần tải trước có lỗi)' };
  return { ok: true, extension, content: { copyOf: file }, written: await hashFile(file), changes: [] };
}

export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
