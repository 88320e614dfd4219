/**
 * Faults of wording that are reported and never changed, because only a person knows what was meant: doubled
 * words, unbalanced quotes, quotes without a space, two ways of placing tone marks. What may be mended without
 * asking is in `text-repair.ts`. Every search is one pass over the text.
 */
import { COMPOUNDS, DOUBLED_PHRASES, REDUPLICATIONS } from './vietnamese-doubles.ts';

/** Where a fault stands in the text that was given, and the words as they stand there. */
export interface TextFault {
  offset: number;
  length: number;
  text: string;
}

interface Word {
  text: string;
  folded: string;
  offset: number;
  /** Only white space stands between this word and the one before it. */
  follows: boolean;
  /** Begins a sentence, so that a capital says nothing. */
  opens: boolean;
}

/**
 * Finds words written twice in a row: `thi đua đua năm`, `thi đua thi đua`. Vietnamese doubles words on purpose
 * (`luôn luôn`, `song song`) and often ends one compound with the syllable that begins the next
 * (`Ủy ban ban hành`); both are left alone. So is a change of capitals inside a sentence (`cán bộ Bộ Tư pháp`).
 */
export function findDoubledWords(text: string): TextFault[] {
  if (!mayRepeat(text.normalize('NFC').toLowerCase())) return [];
  const words = readWords(text);
  const faults: TextFault[] = [];
  for (let at = 1; at < words.length; at++) {
    const length = repeatedLength(words, at);
    if (length === 0) continue;
    const first = words[at - length]!;
    const last = words[at + length - 1]!;
    const end = last.offset + last.text.length;
    faults.push({ offset: first.offset, length: end - first.offset, text: text.slice(first.offset, end) });
    at += length;
  }
  return faults;
}

/** Characters of two UTF-16 codes: some are letters. */
const PAIRS = /[\uD800-\uDFFF]/;

/** Whether a word, or a pair of words, is said twice in a row: almost never, and this is much faster than reading words. */
function mayRepeat(text: string): boolean {
  // Where the last three words begin and end.
  let before = 0;
  let beforeEnd = 0;
  let first = 0;
  let firstEnd = 0;
  let word = 0;
  let wordEnd = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Characters of two codes may be letters: whoever reads words shall see.
    if (code >= 0xd800 && code <= 0xdfff) return true;
    if (!isLetter(code)) continue;
    const start = at;
    while (at < text.length && isLetter(text.charCodeAt(at))) at++;
    if (isSameStretch(text, word, wordEnd, start, at)) return true;
    if (
      isSameStretch(text, first, firstEnd, start, at) &&
      isSameStretch(text, before, beforeEnd, word, wordEnd)
    )
      return true;
    before = first;
    beforeEnd = firstEnd;
    first = word;
    firstEnd = wordEnd;
    word = start;
    wordEnd = at;
  }
  return false;
}

/** 0: nobody asked yet, 1: a letter or a mark, 2: something else; by UTF-16 code. */
const knownLetters = new Uint8Array(0x10000);

/** Letters and marks that are one UTF-16 code. */
function isLetter(code: number): boolean {
  if (knownLetters[code] === 0) knownLetters[code] = /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return knownLetters[code] === 1;
}

function isSameStretch(text: string, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false;
  for (let at = 0; at < aEnd - a; at++) if (text.charCodeAt(a + at) !== text.charCodeAt(b + at)) return false;
  return true;
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const gap = text.slice(end, match.index);
    words.push({
      text: match[0],
      folded: match[0].normalize('NFC').toLowerCase(),
      offset: match.index,
      follows: words.length > 0 && /^\s+$/.test(gap),
      opens: words.length === 0 || /[.!?:\n“"]/.test(gap),
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** How many words before `at` are said again from `at` on: 0, 1 or 2. */
function repeatedLength(words: readonly Word[], at: number): 0 | 1 | 2 {
  const [before, first, word, next] = [words[at - 2], words[at - 1]!, words[at]!, words[at + 1]];
  if (!word.follows) return 0;
  if (isSame(first, word)) return isMeantDouble(word, next) ? 0 : 1;
  if (!before || !next || !first.follows || !next.follows) return 0;
  const isPhrase = isSame(before, word) && isSame(first, next);
  return isPhrase && !DOUBLED_PHRASES.has(`${word.folded} ${next.folded}`) ? 2 : 0;
}

function isSame(first: Word, second: Word): boolean {
  // Single letters are sizes, marks, initials: `A- A A+`.
  if (first.folded !== second.folded || first.folded.length === 1) return false;
  return first.opens || first.text.normalize('NFC') === second.text.normalize('NFC');
}

function isMeantDouble(word: Word, next: Word | undefined): boolean {
  if (REDUPLICATIONS.has(word.folded)) return true;
  return next !== undefined && next.follows && COMPOUNDS.has(`${word.folded} ${next.folded}`);
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '"': '"' };

/**
 * Finds quotes without their partner; a pair of two styles (`‘…”`) counts as one fault, at its opening mark.
 * Quotes may be nested. Give one paragraph at a time: a quote ends where the paragraph does.
 */
export function findUnbalancedQuotes(text: string): TextFault[] {
  const faults: TextFault[] = [];
  const open: { mark: string; offset: number }[] = [];
  const report = (offset: number) => faults.push({ offset, length: 1, text: text[offset]! });
  for (const { 0: mark, index } of text.matchAll(/[“”‘’«»"]/g)) {
    if (mark === '’' && isApostrophe(text, index)) continue;
    const top = open.at(-1);
    if (mark === '"' ? !top || isOpeningPlace(text, index, top.mark) : mark in CLOSING) {
      open.push({ mark, offset: index });
    } else if (!top) {
      report(index);
    } else {
      open.pop();
      if (CLOSING[top.mark] !== mark) report(top.offset);
    }
  }
  for (const { offset } of open) report(offset);
  return faults.sort((a, b) => a.offset - b.offset);
}

function isApostrophe(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
}

/** A straight quote opens after a space and before a word, unless a straight quote is open already. */
function isOpeningPlace(text: string, at: number, openMark: string): boolean {
  return openMark !== '"' && /^$|[\s(]/.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/** Finds curly quotes that touch the word outside them: `thi đua“Cả nước`, `phát triển”phong trào`. */
export function findTightQuotes(text: string): TextFault[] {
  if (!text.includes('“') && !text.includes('”')) return [];
  const tight = text.matchAll(/(?<=[\p{L}\p{N}])“|”(?=[\p{L}\p{N}])/gu);
  return Array.from(tight, ({ index, 0: mark }) => ({ offset: index, length: 1, text: mark }));
}

/** `hoà`, `hoé`, `uỷ` carry the tone on the last vowel, `hòa`, `hóe`, `ủy` on the first. */
const TONE_ON_LAST = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/;
const TONE_ON_FIRST = /(?:[òóỏõọ][ae]|[ùúủũụ]y)$/;
/** Either, at the end of any word. */
const TONE_AT_END = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}])/giu;

/**
 * Finds the words whose tone mark is placed in the way that the text uses less often (`uỷ` beside three `ủy`);
 * of two ways that are equally frequent, the older one. Nothing is found in a text that keeps to one way.
 */
export function findMixedTonePlacement(text: string): TextFault[] {
  const onLast: TextFault[] = [];
  const onFirst: TextFault[] = [];
  for (const { 0: typed, index } of listTonedWords(text)) {
    const word = typed.normalize('NFC').toLowerCase();
    // In `quý` the u belongs to the consonant: there is only one place for the tone.
    if (/^q[uùúủũụ]/.test(word)) continue;
    const fault = { offset: index, length: typed.length, text: typed };
    if (TONE_ON_LAST.test(word)) onLast.push(fault);
    else if (TONE_ON_FIRST.test(word)) onFirst.push(fault);
  }
  return onFirst.length < onLast.length ? onFirst : onFirst.length > 0 ? onLast : [];
}

/** Every word that has such a tone, and in texts that are unusual every word. */
function listTonedWords(text: string): Iterable<{ 0: string; index: number }> {
  const isUsual = !PAIRS.test(text) && text === text.normalize('NFC');
  return isUsual ? placedTones(text) : text.matchAll(/[\p{L}\p{M}]+/gu);
}

/** The words that end in a vowel with two places for its tone; found by their ends, which are rare. */
function* placedTones(text: string): Generator<{ 0: string; index: number }> {
  for (const { 0: ending, index } of text.matchAll(TONE_AT_END)) {
    let start = index;
    while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
    yield { 0: text.slice(start, index + ending.length), index: start };
  }
}
