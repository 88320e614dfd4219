/** Finds out the encoding of bytes: by their mark, as UTF-8, by what the page declares, by what the text would say. */
import { judgeLegacy, measureLegibility } from './html/judge-encoding.ts';
import { fromLegacy } from './html/legacy-encodings.ts';
import { mendMojibake } from './html/mojibake.ts';

export interface DecodedBytes {
  text: string;
  /** Absent for UTF-8 and UTF-16. */
  encoding?: string;
}

/** Binary files have zeros; no text in an encoding of one byte has. */
const HEAD = 4096;
/** As a share of marked words, what a reading must make sense of to be believed. */
const ENOUGH = 0.7;
const LEGACY_NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,40})/i;
const MARKUP = /<(?:!doctype|html|head|body|meta|table|div|p|\?xml)[\s>]/i;

/** `undefined` where the bytes are no text that anything makes sense of. */
export function decodeBytes(bytes: Uint8Array): DecodedBytes | undefined {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return { text: marked };
  const utf8 = decodeExactly('utf-8', bytes);
  if (utf8 !== undefined) return readFontEncoding(mendTwice(utf8));
  if (bytes.subarray(0, HEAD).includes(0)) return undefined;
  const text = chooseReading(bytes) ?? decodeByLine(bytes);
  return text && readFontEncoding(text);
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeExactly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeExactly('utf-16be', bytes);
  return undefined;
}

function decodeExactly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // `fatal` throws on the first byte that is no text, and on encodings that nobody knows: the next reading is tried.
    return undefined;
  }
}

/** The one-byte encoding in which the text reads best; what the page declares is only a first guess. */
function chooseReading(bytes: Uint8Array): DecodedBytes | undefined {
  // Windows-1252 gives each byte the code that fonts' encodings are told by.
  const western = decodeExactly('windows-1252', bytes);
  const declared = western && readDeclared(western);
  const readings = [declared, 'windows-1258', 'windows-1252'].flatMap((encoding) => {
    const text = encoding && !/^utf-?(?:8|16)/i.test(encoding) ? decodeExactly(encoding, bytes) : undefined;
    return text === undefined ? [] : [{ text, encoding: encoding!.toLowerCase(), share: judge(text) }];
  });
  const best = readings.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= ENOUGH ? { text: best.text, encoding: best.encoding } : undefined;
}

function judge(text: string): number {
  const visible = visibleText(text);
  const legacy = judgeLegacy(visible);
  return measureLegibility(visible, legacy && ((word) => fromLegacy(word, legacy))).share;
}

/** A page put together from pieces in several encodings: each line is read by itself. */
function decodeByLine(bytes: Uint8Array): DecodedBytes | undefined {
  const lines: string[] = [];
  let legacy = 0;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    const utf8 = decodeExactly('utf-8', line);
    if (utf8 === undefined) legacy++;
    lines.push(utf8 ?? chooseReading(line)?.text ?? new TextDecoder('windows-1258').decode(line));
    start = end;
  }
  const { text } = mendTwice(lines.join(''));
  if (judge(text) < ENOUGH) return undefined;
  return { text, encoding: `UTF-8, riêng ${legacy} dòng theo mã cũ` };
}

function mendTwice(text: string): DecodedBytes {
  const mended = mendMojibake(text);
  return mended === text ? { text } : { text: mended, encoding: 'UTF-8, có đoạn từng bị đọc nhầm mã' };
}

function readDeclared(text: string): string | undefined {
  const match = DECLARED.exec(text.slice(0, HEAD));
  return match?.[1] ?? match?.[2];
}

/** Plain text knows no fonts: all of it was typed in one encoding. Markup is read later, by its fonts. */
function readFontEncoding(decoded: DecodedBytes): DecodedBytes {
  if (MARKUP.test(decoded.text.slice(0, HEAD))) return decoded;
  const legacy = judgeLegacy(decoded.text);
  return legacy ? { text: fromLegacy(decoded.text, legacy), encoding: LEGACY_NAMES[legacy] } : decoded;
}

function visibleText(text: string): string {
  return MARKUP.test(text.slice(0, HEAD))
    ? text.replace(
        /<(script|style)[^>]{0,500}>[^]*?<\/\1\s*>|<!--[^]*?-->|<[^<>]{0,5000}>|&#?\w{1,8};/gi,
        ' ',
      )
    : text;
}
