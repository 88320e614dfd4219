/** Type words (`Kế hoạch`, `Công văn`, `Luật`) in a text, and which of them stands with a number. */
import {
  type DocumentType,
  GENERIC_WORDS,
  TYPE_OF_WORD,
  isCodeOfType,
  typeOfCode,
} from './document-types.ts';
import type { FoundNumber } from './document-number.ts';

export interface TypeWord {
  start: number;
  end: number;
  /** Absent for words that stand for any document (`văn bản`). */
  type?: DocumentType;
  isCapitalised: boolean;
}

const longestFirst = [...TYPE_OF_WORD.keys(), ...GENERIC_WORDS].sort((a, b) => b.length - a.length);
/** «pháp luật», «kỷ luật» and «mệnh lệnh» end in a type word and are none. */
const WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|(?:pháp|kỷ|kỉ|quy|mệnh|hiệu) )(?:${longestFirst.join('|')})(?![\p{L}\p{N}])`,
  'giu',
);

/** Every type word of a text, in order. */
export function findTypeWords(text: string): TypeWord[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const type = TYPE_OF_WORD.get(match[0].toLowerCase());
    const first = match[0][0]!;
    return {
      start: match.index,
      end: match.index + match[0].length,
      ...(type === undefined ? {} : { type }),
      isCapitalised: first !== first.toLowerCase(),
    };
  });
}

export interface TypeOfNumber {
  /** Where the citation begins. */
  start: number;
  type?: DocumentType;
  from: 'word' | 'code';
  hasWord: boolean;
  /** The words between the type and `số`: a law's name, or `của` and who issued it. */
  name?: { start: number; end: number };
}

/** Between a type word and its number: `số`, `số:`, `: số`, `(số`, `số hiệu`, or nothing but a space. */
const DIRECT_GAP = /^(?:[:,]? ?\(? ?(?:[Ss]ố|SỐ)(?: hiệu)?(?: ?: ?| )?|:? ?\(?)$/u;
/** A name in between: `Luật Đất đai số …`, `Kế hoạch phòng, chống thiên tai số …`; no sentence may end in it. */
const NAMED_GAP = /^ (?=[\p{L}])[\p{L}\p{N} ,/&()-]{2,110}? số:? ?$/u;
const LONGEST_GAP = 120;
const SO_BEFORE = /(?<!\p{L})(?:[Ss]ố|SỐ)(?: hiệu)?(?: ?: ?| )?$/u;
/** Codes used as words: `NĐ số 30/2020/NĐ-CP`, `CV 119-CV/TU`. */
const SHORT_WORD = /(?<![\p{L}\p{N}/-])(NQ|QĐ|CT|KH|KL|HD|TB|TT|TTLT|NĐ|CV|CĐ|BC|TTr)(?: (?:số:?)?)? ?$/u;
const LONGEST_SHORT_WORD = 16;

/**
 * Says what type a number has and where its citation begins.
 * @param words the type words before the number, nearest last
 * @param from nothing before this offset belongs to this citation
 */
export function readType(
  text: string,
  number: FoundNumber,
  words: readonly TypeWord[],
  from: number,
): TypeOfNumber {
  const nearest = words.at(-1);
  if (nearest && nearest.start >= from && DIRECT_GAP.test(gapBefore(text, nearest, number))) {
    return withWord(number, nearest);
  }
  const named = findNamed(text, number, words, from);
  if (named) return { ...withWord(number, named), name: nameIn(text, named.end, number.start) };
  const before = text.slice(Math.max(from, number.start - LONGEST_SHORT_WORD), number.start);
  const short = SHORT_WORD.exec(before);
  const start =
    number.start - (before.length - (short ?? SO_BEFORE.exec(before) ?? { index: before.length }).index);
  const type = typeOfCode(short?.[1] ?? number.typeCode ?? '', number.style);
  return {
    start,
    ...(type === undefined ? {} : { type }),
    from: short && type !== undefined ? 'word' : 'code',
    hasWord: short !== null,
  };
}

/** The gap, or something that fits no gap where it is too long to look at. */
function gapBefore(text: string, word: TypeWord, number: FoundNumber): string {
  return number.start - word.end > LONGEST_GAP ? '\n' : text.slice(word.end, number.start);
}

/** Small type words may be part of a name: `Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13`. */
function findNamed(
  text: string,
  number: FoundNumber,
  words: readonly TypeWord[],
  from: number,
): TypeWord | undefined {
  for (const word of words.toReversed()) {
    if (word.start < from) return undefined;
    if (isNameBetween(gapBefore(text, word, number), number, word)) return word;
    if (word.isCapitalised) return undefined;
  }
  return undefined;
}

function withWord(number: FoundNumber, word: TypeWord): TypeOfNumber {
  if (word.type !== undefined) return { start: word.start, type: word.type, from: 'word', hasWord: true };
  // «Văn bản số 123/UBND-NC» is an official letter, the one type without a code.
  const type = number.style === 'letter' ? 'Công văn' : typeOfCode(number.typeCode ?? '', number.style);
  return { start: word.start, ...(type === undefined ? {} : { type }), from: 'code', hasWord: true };
}

/** Only where word and code agree: `ban hành Kế hoạch và giao tại số 12/QĐ-UBND` has another subject between. */
function isNameBetween(gap: string, number: FoundNumber, word: TypeWord): boolean {
  if (word.type === undefined || !word.isCapitalised || number.typeCode === undefined) return false;
  return isCodeOfType(number.typeCode, word.type, number.style) && NAMED_GAP.test(gap);
}

function nameIn(text: string, from: number, to: number): { start: number; end: number } {
  const gap = text.slice(from, to).replace(/ số:? ?$/u, '');
  return { start: from + 1, end: from + gap.length };
}
