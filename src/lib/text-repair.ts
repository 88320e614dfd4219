/**
 * The mechanical repairs that the import and `check --fix` may make to text, and no others: NFC, NBSP and
 * zero-width characters, runs of spaces, space before or missing after `, ; :` outside numbers and URLs, and
 * words split over two lines. Whatever needs judgement is reported instead: see `text-faults.ts`.
 */
import { normalizeText } from './vietnamese-text.ts';
import { isSyllable } from './vietnamese-syllable.ts';

/**
 * What must not be torn apart: addresses with a scheme, e-mails, host names, character references.
 * Every quantifier is bounded, so that the search stays linear on any text.
 */
const PROTECTED =
  /(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.|(?:mailto|javascript):)[^\s<>"“”]{1,4096}|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}|(?<![\p{L}\p{N}.-])(?:[a-z0-9-]{1,63}\.){1,6}(?:vn|com|net|org|gov|edu|info)(?![\p{L}\p{N}])(?::\d{1,5})?(?:\/[^\s<>"“”]{0,4096})?|&(?:[a-z]{1,32}|#\d{1,7}|#x[\da-f]{1,6});/giu;

/** Punctuation at an address's end belongs to the sentence. */
const TRAILING_PUNCTUATION = new Set(',;:.!?…)]');

const DIGIT = /\d/;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const ENDS_A_WORD = /[\p{L}\p{M}\p{N}%”’»"')\]]/u;
const BEGINS_A_WORD = /[\p{L}\p{N}“‘«([]/u;

/**
 * Repairs a fragment of plain text (no Markdown): a paragraph, a title, the text between two marks. Line breaks
 * stay, the ends are not trimmed, and repairing twice is repairing once.
 */
export function repairText(text: string): string {
  return repairPunctuation(squeezeRuns(normalizeText(text)));
}

function squeezeRuns(text: string): string {
  return text.replace(/[ \t]*\t[ \t]*| {2,}/g, ' ');
}

/** Whether `repairText` may change more than characters; most lines are right, and this is soon seen. */
export function mayNeedSpaces(text: string): boolean {
  return /\t| {2}/.test(text) || MAY_BE_SPACED_WRONGLY.test(text);
}

/** Only where a mark has a space before it, or none before a word behind it, there is anything to judge. */
const MAY_BE_SPACED_WRONGLY = / [,;:]|[,;:][\p{L}\p{N}“‘«([]/u;

function repairPunctuation(text: string): string {
  if (!MAY_BE_SPACED_WRONGLY.test(text)) return text;
  const isProtected = protectedOffsets(text);
  return text.replace(/ ?[,;:]/g, (match, offset: number) => {
    const mark = offset + match.length - 1;
    return isProtected(mark) ? match : spaceMark(text, offset, mark);
  });
}

/**
 * The mark with the spaces it should have.
 * @param start where the mark, or the one space before it, begins
 */
function spaceMark(text: string, start: number, mark: number): string {
  const before = text[start - 1] ?? '';
  const after = text[mark + 1] ?? '';
  const asTyped = text.slice(start, mark + 1);
  if (!ENDS_A_WORD.test(before)) return asTyped;
  const spaced = mark > start;
  if (spaced && isRatio(text, before, mark)) return asTyped;
  const canDropSpace = /^(?:\s|$)/.test(after) || BEGINS_A_WORD.test(after);
  if (spaced && !canDropSpace) return asTyped;
  return text[mark]! + (needsSpaceAfter(text, before, start, mark) ? ' ' : '');
}

/** `3 : 2`, `1 ,5`: a space before the mark may be part of a number. */
function isRatio(text: string, before: string, mark: number): boolean {
  const next = text[mark] === ':' ? /^\s?\d/ : /^\d/;
  return DIGIT.test(before) && next.test(text.slice(mark + 1, mark + 3));
}

function needsSpaceAfter(text: string, before: string, start: number, mark: number): boolean {
  const after = text[mark + 1] ?? '';
  if (!BEGINS_A_WORD.test(after)) return false;
  if (DIGIT.test(after) && text[mark] === ':') return !wordBefore(text, start).match(DIGIT);
  if (DIGIT.test(after)) return !DIGIT.test(before);
  // `:(` is a face unless something is said inside it.
  return after !== '(' || WORD.test(text[mark + 2] ?? '');
}

/** The word that ends at `end`; times as `16h:30` and `9001:2015` are told by its digits. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 32 && WORD.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}

/** Tells whether an offset lies in a protected span; offsets must be asked for in rising order. */
function protectedOffsets(text: string): (offset: number) => boolean {
  const spans = text.matchAll(PROTECTED);
  let span = nextSpan(spans);
  return (offset) => {
    while (span && span.end <= offset) span = nextSpan(spans);
    return span !== undefined && offset >= span.start;
  };
}

function nextSpan(spans: Iterator<RegExpExecArray, undefined>): { start: number; end: number } | undefined {
  const match = spans.next().value;
  if (!match) return undefined;
  const [address] = match;
  let length = address.length;
  while (!address.startsWith('&') && TRAILING_PUNCTUATION.has(address[length - 1]!)) length--;
  return { start: match.index, end: match.index + length };
}

/** The pairs of neighbouring words of a text, lower case: what `isSplitWord` takes as evidence. */
export function wordPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  let previous = '';
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    pairs.add(`${previous} ${word}`);
    previous = word;
  }
  return pairs;
}

/**
 * Whether the break between two lines stands inside a word (`… Thị Bắc, Ủ` / `y viên …`). The halves must make
 * one syllable. They are one word if either half alone is no syllable, or if the text elsewhere has the whole
 * word before the same neighbour (`Ủy viên`).
 * @param pairs `wordPairs` of the whole text
 */
export function isSplitWord(line: string, next: string, pairs: ReadonlySet<string>): boolean {
  const first = /[\p{L}\p{M}]{1,7}$/u.exec(line.slice(-8))?.[0];
  const second = /^\p{Ll}[\p{L}\p{M}]{0,6}(?![\p{L}\p{M}])/u.exec(next.slice(0, 9))?.[0];
  if (!first || !second || !isSyllable(first + second)) return false;
  if (!isSyllable(first) || !isSyllable(second)) return true;
  const neighbour = /^[\p{L}\p{M}]+\s+([\p{L}\p{M}]+)/u.exec(next.slice(0, 40))?.[1];
  if (!neighbour) return false;
  return pairs.has(`${first}${second} ${neighbour}`.toLowerCase());
}
