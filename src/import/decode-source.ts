/** Bytes of a file to text; what is no text is refused with the reason. */
import { decodeBytes } from './decode-bytes.ts';

/** More than any page's text; keeps a wrong file from filling the memory. */
const MAX_BYTES = 32 * 1024 * 1024;
/** A capture may have a stray control character; a binary file has them everywhere. */
const MAX_CONTROL_SHARE = 0.01;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/** Marks that turn the reading direction; no Vietnamese text has them, and they can make a line lie. */
const DIRECTIONS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

export type Decoded =
  | {
      ok: true;
      text: string;
      dropped: number;
      /** What the text was read as, where that was not UTF-8 or not by its own mark; for the report. */
      encoding?: string;
    }
  | { ok: false; reason: string };

/**
 * Reads UTF-8, UTF-16 with its mark, windows-1258, TCVN3 and VNI, and text that mixes them; gives plain line ends, and
 * drops control characters. Markup in a font's encoding keeps its codes: the font's name decides there.
 */
export function decodeSource(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'tệp trống' };
  if (bytes.length > MAX_BYTES) return { ok: false, reason: 'tệp lớn hơn 32 MB, không thể là một trang tin' };
  const raw = decodeBytes(bytes);
  if (raw === undefined)
    return { ok: false, reason: 'không phải tệp văn bản (tệp nhị phân, hoặc mã chữ không nhận ra)' };
  const printable = raw.text.replace(CONTROLS, '');
  if (raw.text.length - printable.length > raw.text.length * MAX_CONTROL_SHARE)
    return { ok: false, reason: 'tệp nhị phân, không phải văn bản' };
  const text = printable.replace(DIRECTIONS, '');
  const dropped = raw.text.length - text.length;
  if (text.trim() === '') return { ok: false, reason: 'tệp trống' };
  return {
    ok: true,
    text: text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n'),
    dropped,
    ...(raw.encoding && { encoding: raw.encoding }),
  };
}
