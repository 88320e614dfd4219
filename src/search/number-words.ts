/** Numbers of documents in a query, however they are typed, as the one word that the index has for them. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import { isPlausibleSyllable } from './plausible-syllable.ts';

const SERIAL = /^\d{1,6}\p{L}?$/u;
const YEAR = /^(?:19|20)\d{2}$/;
const CODE = /^\p{L}[\p{L}\d&]{0,9}$/u;
/** Issuers whose codes read like a syllable. */
const SYLLABIC_ISSUERS = new Set(['tu', 'du', 'bca', 'ub', 'ban', 'hu', 'dukt']);
/** No number has more codes: `12/KHPH-CA-VKS-TA`. */
const MOST_CODES = 4;
/** The one type of document («Lệnh») whose code is a letter. All types are known elsewhere, as a kilobyte of words. */
const CODE_OF_ONE_LETTER = 'L';

/** Whether a word can be the number of a document: `2426/KH-VKS`, `80/2015/QH13`. */
export function isDocumentNumber(word: string): boolean {
  return /^\d{1,6}\p{L}?(?:[/-](?:19|20)\d{2})?[/-]?\p{L}[\p{L}\d&/-]*$/u.test(word) && /[/-]/.test(word);
}

/** `số 2426 / KH - VKS`, `2426 kh vks` → `2426/KH-VKS`; other words stay as they are. */
export function joinNumbers(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  const parts = mendTorn(tokens);
  for (let at = 0; at < parts.length;) {
    const codes = codesFrom(parts, at);
    const number = codes === undefined ? undefined : parts.slice(at, codes);
    const word = number === undefined ? parts[at]! : writeNumber(number);
    if (isDocumentNumber(word) && isNumberSign(joined.at(-1))) joined.pop();
    joined.push(word);
    at = codes ?? at + 1;
  }
  return joined;
}

/** Where the number that begins here ends, if its parts stand apart. */
function codesFrom(tokens: readonly string[], start: number): number | undefined {
  if (!SERIAL.test(tokens[start] ?? '')) return undefined;
  const first = YEAR.test(tokens[start + 1] ?? '') ? start + 2 : start + 1;
  let end = first;
  while (end < tokens.length && end - first < MOST_CODES && isCode(tokens[end]!, end === first)) end++;
  return end > first ? end : undefined;
}

function isCode(token: string, isFirst: boolean): boolean {
  if (!CODE.test(token)) return false;
  const bare = foldMarks(token).toLowerCase();
  const upper = token.toUpperCase();
  const isWrittenSmall = token !== upper;
  // «32 ca mắc»: what can be a word and is written as one is no code.
  if (isPlausibleSyllable(token) && isWrittenSmall) return !isFirst && SYLLABIC_ISSUERS.has(bare);
  return token.length >= 2 || upper === CODE_OF_ONE_LETTER;
}

function writeNumber([serial, ...rest]: readonly string[]): string {
  const year = YEAR.test(rest[0] ?? '') ? rest.shift() : undefined;
  return [serial, ...(year === undefined ? [] : [year]), rest.join('-')].join('/');
}

/** `2426 / KH - VKS` and `2426/ KH-VKS`: a lone separator, or one at a part's edge, joins what it stands between. */
function mendTorn(tokens: readonly string[]): string[] {
  const text = tokens.join(' ');
  return text
    .replace(/(?<=\d) ?\/ ?(?=[\p{L}\d])|(?<=\d) - (?=\p{Lu})/gu, (found) => found.trim())
    .replace(/(?<=\d[/-]\p{Lu}{1,10}) ?([/-]) ?(?=\p{Lu})/gu, '$1')
    .split(' ')
    .filter((token) => token !== '');
}

function isNumberSign(word: string | undefined): boolean {
  return word !== undefined && /^s[ốo]:?$/i.test(word);
}
