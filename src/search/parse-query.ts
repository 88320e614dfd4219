/** A query as a person typed it, as the few word lists that the index is asked for. Pure and total: nothing throws. */
import { respellAbbreviations, ABBREVIATIONS, type Abbreviation } from './abbreviations.ts';
import { respellDate } from './date-words.ts';
import { encodeText, normalizeSpelling } from './encode.ts';
import { isDocumentNumber, joinNumbers } from './number-words.ts';
import { decodeKeys } from './typed-keys.ts';

/** One way of asking. */
export interface QueryVariant {
  /** The words as they read, for messages and marking. */
  words: readonly string[];
  /** The same as the index spells them. */
  encoded: readonly string[];
}

export interface ParsedQuery {
  /** Best first, at most three; none if there is nothing to search for. */
  variants: readonly QueryVariant[];
  /** Whether marks were typed (or keys that mean marks), so that words with other marks are worth less. */
  hasMarks: boolean;
  /** The numbers of documents in it, as the index spells them. */
  numbers: readonly string[];
}

/** Longer input is no question; it would only keep the reader waiting. */
const MAX_LENGTH = 500;
const MAX_WORDS = 60;
const MAX_VARIANTS = 3;
const OUTER_PUNCTUATION = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Takes a query apart. */
export function parseQuery(
  input: string,
  abbreviations: readonly Abbreviation[] = ABBREVIATIONS,
): ParsedQuery {
  const typed = splitWords(cutWhole(normalizeSpelling(input.slice(0, MAX_LENGTH * 4))));
  const words = joinNumbers(decodeKeys(typed)).slice(0, MAX_WORDS);
  const date = respellDate(words);
  const isDecoded = words.some((word) => hasMark(word)) && !typed.some((word) => hasMark(word));
  const readings = [
    words,
    ...(date ? [date] : []),
    ...respellAbbreviations(words, MAX_VARIANTS - 1, abbreviations),
    // Keys may have been words after all: `max`, `roof`.
    ...(isDecoded ? [typed] : []),
  ];
  return {
    variants: unique(readings.filter((reading) => reading.length > 0)).slice(0, MAX_VARIANTS),
    hasMarks: words.some(hasMark),
    numbers: words.filter(isDocumentNumber).map(encodeText),
  };
}

/** The ways a query is read, what was typed first, for marking its words in a text. */
export function readingsOf(input: string): string[][] {
  return parseQuery(input).variants.map(({ words }) => [...words]);
}

function splitWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map((token) => token.replace(OUTER_PUNCTUATION, ''))
    .flatMap((token) => token.split(/(?<=^s[ốo]):(?=\d)/iu))
    .filter((token) => token !== '');
}

function cutWhole(text: string): string {
  return text.length <= MAX_LENGTH ? text : text.slice(0, MAX_LENGTH).replace(/\S*$/, '');
}

function unique(readings: readonly (readonly string[])[]): QueryVariant[] {
  const variants = new Map<string, QueryVariant>();
  for (const words of readings) {
    const encoded = splitWords(encodeText(words.join(' '))).map((word) => word.toLowerCase());
    const key = encoded.join(' ');
    if (key !== '' && !variants.has(key)) variants.set(key, { words, encoded });
  }
  return [...variants.values()];
}

/** Whether a word carries Vietnamese marks. */
export function hasMark(word: string): boolean {
  return !/\d/.test(word) && /[đĐ]|\p{M}/u.test(word.normalize('NFD'));
}
