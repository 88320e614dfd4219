/** Bytes of a file to text; what is no text is refused with the reason. */

/** More than any page's text; keeps a wrong file from filling the memory. */
const MAX_BYTES = 32 * 1024 * 1024;
/** A capture may have a stray control character; a binary file has them everywhere. */
const MAX_CONTROL_SHARE = 0.01;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/** Marks that turn the reading direction; no Vietnamese text has them, and they can make a line lie. */
const DIRECTIONS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

export type Decoded = { ok: true; text: string; dropped: number } | { ok: false; reason: string };

/** Reads UTF-8 (UTF-16 with its mark), gives plain line ends, and drops control characters. */
export function decodeSource(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'tệp trống' };
  if (bytes.length > MAX_BYTES) return { ok: false, reason: 'tệp lớn hơn 32 MB, không thể là một trang tin' };
  const raw = decodeBytes(bytes);
  if (raw === undefined)
    return { ok: false, reason: 'không phải tệp văn bản UTF-8 (tệp nhị phân hoặc mã chữ khác)' };
  const printable = raw.replace(CONTROLS, '');
  if (raw.length - printable.length > raw.length * MAX_CONTROL_SHARE)
    return { ok: false, reason: 'tệp nhị phân, không phải văn bản' };
  const text = printable.replace(DIRECTIONS, '');
  const dropped = raw.length - text.length;
  if (text.trim() === '') return { ok: false, reason: 'tệp trống' };
  return { ok: true, text: text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n'), dropped };
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // `fatal` throws on the first byte that is no text: the caller says so to the person.
    return undefined;
  }
}
