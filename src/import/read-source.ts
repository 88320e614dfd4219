/** A source's text, decoded. */
import { readFileSync, statSync } from 'node:fs';
import { decodeSource, type Decoded } from './decode-source.ts';

/** More than any page's text; the reader refuses it with the reason, and nothing is read into memory before. */
const MAX_BYTES = 32 * 1024 * 1024;

export function readSource(file: string): Decoded {
  try {
    if (statSync(file).size > MAX_BYTES)
      return { ok: false, reason: 'tệp lớn hơn 32 MB, không thể là một trang tin' };
    return decodeSource(readFileSync(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { ok: false, reason: code === 'ENOENT' ? 'không có tệp này' : `không đọc được tệp: ${message}` };
  }
}
