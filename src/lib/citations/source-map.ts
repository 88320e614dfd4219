/** A copy of a text that is easy to match on, and the way back to the text as it was written. */

export interface SourceMap {
  /** NFC, every run of white space one space, every dash `-`; `\n` stands only where a block of text ends. */
  text: string;
  /** The place in the source of a stretch of the copy that is not empty. */
  toSource(start: number, end: number): { start: number; end: number };
}

/** The marks of Vietnamese letters written as several characters (NFD); all stand in this block. */
const FIRST_MARK = 0x300;
const LAST_MARK = 0x36f;
/** No Vietnamese letter has more; the bound keeps composing linear whatever stands there. */
const MARKS_PER_LETTER = 4;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const SPACE = /\s/;

/** Characters that legacy fonts and keyboards put for another: Icelandic Ð for Đ, typographic dashes and slashes. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '\u00D0': 'Đ',
  '\u0189': 'Đ',
  '\u00F0': 'đ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2044': '/',
  '\u2215': '/',
  '\uFF0F': '/',
};

/** What begins a new block after a line break: a blank line, a list's item, a heading, a table's row. */
const BLOCK_START = /(?:[-*+•–]|#{1,6}|\d{1,3}[.)]|[a-zđ]\)) |\|/y;

const DASHES_AND_SLASHES = Object.entries(LOOKALIKES)
  .filter(([, plain]) => plain === '-' || plain === '/')
  .map(([written]) => written)
  .join('');
const BETWEEN = String.raw`[\s\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*`;

/** A digit, at most one letter, a dash or slash, a letter: what every number of a document has in its middle. */
const MIDDLE_OF_NUMBER = new RegExp(
  String.raw`\d${BETWEEN}(?:\p{L}${BETWEEN})?[-/${DASHES_AND_SLASHES}]${BETWEEN}\p{L}`,
  'u',
);

/** Whether it is worth while to look for numbers of documents; most paragraphs have none. */
export function mayHoldNumber(source: string): boolean {
  return MIDDLE_OF_NUMBER.test(source);
}

/** What the copy would have otherwise than the source; almost no text has any of it. */
const NEEDS_COPY = new RegExp(
  String.raw`[^\S ]| {2}|[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF${Object.keys(LOOKALIKES).join('')}]`,
);

/** Makes the copy in one pass over the text. */
export function mapSource(source: string): SourceMap {
  if (!NEEDS_COPY.test(source)) return { text: source, toSource: (start, end) => ({ start, end }) };
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (text: string, start: number, end: number): void => {
    for (let at = 0; at < text.length; at++) {
      out.push(text[at]!);
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  while (at < source.length) {
    const character = source[at]!;
    if (isPlain(source.charCodeAt(at)) && !isMark(source.charCodeAt(at + 1))) {
      push(character, at, at + 1);
      at++;
    } else if (SPACE.test(character)) {
      const end = skipSpaces(source, at);
      push(isBlockEnd(source, at, end) ? '\n' : ' ', at, end);
      at = end;
    } else if (INVISIBLE.test(character)) {
      at++;
    } else {
      const end = skipMarks(source, at + 1);
      const letter = end > at + 1 ? source.slice(at, end).normalize('NFC') : character;
      push(LOOKALIKES[letter] ?? letter, at, end);
      at = end;
    }
  }
  return {
    text: out.join(''),
    toSource: (start, end) => ({ start: starts[start]!, end: ends[end - 1]! }),
  };
}

function skipSpaces(source: string, from: number): number {
  let at = from;
  while (at < source.length && (SPACE.test(source[at]!) || INVISIBLE.test(source[at]!))) at++;
  return at;
}

function skipMarks(source: string, from: number): number {
  let at = from;
  while (at < source.length && at - from < MARKS_PER_LETTER && isMark(source.charCodeAt(at))) at++;
  return at;
}

/** Most characters are letters that stand for themselves; they are let through first, for speed. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x1ea0 && code <= 0x1ef9);
}

function isMark(code: number): boolean {
  return code >= FIRST_MARK && code <= LAST_MARK;
}

/** A single line break inside a paragraph is a space; authors break lines anywhere. */
function isBlockEnd(source: string, start: number, end: number): boolean {
  let breaks = 0;
  for (let at = start; at < end; at++) if (source[at] === '\n' || source[at] === '\u2029') breaks++;
  if (breaks !== 1) return breaks > 1;
  BLOCK_START.lastIndex = end;
  return BLOCK_START.test(source);
}
