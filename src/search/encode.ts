/**
 * The form in which text goes into the index and queries ask it. Whatever changes what a reader would see can be
 * taken back (`decodeText`), so that titles and excerpts show what the article says.
 *
 * What the search engine cannot do by itself:
 * - fold `đ`: it has no decomposition in Unicode, so `ď`, which has one and is no Vietnamese letter, stands for it;
 * - see that `sỹ` and `sĩ` are one word: an `i` with a combining mark stands for the `y`, and folds to an `i`;
 * - see that `1/10/2021` and `01/10/2021` are one date: a zero with a combining mark is added, which folds to a zero;
 * - tell a document from those that cite it: the number that a page bears itself has a mark, and is a form of its own;
 * - tell that a dash between spaces is no word, or that `số:2426` and `đua“Cả` are two: invisible marks say so.
 */
import { isSyllable } from '../lib/vietnamese-syllable.ts';
import { normalizeText } from '../lib/vietnamese-text.ts';
import { BEFORE_I, BEFORE_Y } from './single-y.ts';
import { placeTones } from './tone-placement.ts';

/** U+0338 stands in no Vietnamese word; folding drops it and leaves the zero. */
const ADDED_ZERO = '0\u0338';
/**
 * Behind an `i` that stands for a `y` (or the other way round), and behind the first figures of a number that the page
 * bears itself. Folding drops it too, and it counts as a letter: the engine does not index a word twice that has it.
 */
const TRACE = '\u0345';
/** In place of a space: the dash behind it belongs to the word before it. */
const HELD_DASH = '\u2060';
/** Before what is searched with a text and is no part of it: names of its unit and section. */
const END_OF_TEXT = '\u2064';
/** Before an added space. */
const ADDED_SPACE = '\u2063 ';

const DATE = /(?<![\d\p{L}/.-])(?:\d{1,2}[/.-])?\d{1,2}[/.-](?:19|20)\d{2}(?![\d\p{L}]|[/-][\d\p{L}])/gu;
const DAY_AND_MONTH = /(?<![\d\p{L}/.,-])(\d{1,2})([/-])(\d{1,2})(?![\d\p{L}/]|[.,-]\d)/gu;
const SPELT_DATE = /(?<=ngày )(\d{1,2})(?= tháng \d)|(?<=tháng )(\d{1,2})(?= năm \d)/giu;
const NUMBER_OF_DOCUMENT = /(?<![\d\p{L}/.,-])(\d)(?=[/-]\p{L}|\/\d{4}\/\p{L})/gu;
const LONE_DASH = / (?=[-–—•|] )/g;
const GLUED = /(?<=\p{L}[,;:!?…“”"‘’()]{1,2}|:)(?=\p{L})|(?<=\p{L}:)(?=\d)/gu;
/** The rarer of two spellings; the commoner stays as it is, and so do parts of `mi-crô`, which is one word. */
const RARE_SPELLING = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}]|\\p{L}[-–])((?:${BEFORE_Y})(?=[iìíỉĩị])|(?:${BEFORE_I})(?=[yỳýỷỹỵ]))(.)(?![\\p{L}\\p{N}\\p{M}]|[-–]\\p{L})`,
  'giu',
);
const HYPHENED = /(?<![\p{L}\d/&-])\p{L}{2,7}(?:[-–]\p{L}{2,7}){1,3}(?![\p{L}\d/&-])/gu;

/** Encodes text for the index; queries go the same way. */
export function encodeText(text: string): string {
  return normalizeSpelling(text)
    .replace(DATE, padAll)
    .replace(DAY_AND_MONTH, (date: string, day: string, _, month: string) =>
      isDay(day, month) ? padAll(date) : date,
    )
    .replace(SPELT_DATE, pad)
    .replace(NUMBER_OF_DOCUMENT, pad)
    .replace(LONE_DASH, HELD_DASH)
    .replace(GLUED, ADDED_SPACE)
    .replace(HYPHENED, splitSyllables)
    .replace(RARE_SPELLING, (_, before: string, letter: string) => before + swapLetter(letter) + TRACE)
    .replace(/đ/g, 'ď')
    .replace(/Đ/g, 'Ď');
}

/** What `encodeText` wrote, as the article has it (but for the placing of tones). Leaves `<mark>` as it is. */
export function decodeText(encoded: string): string {
  return (
    encoded
      .replaceAll(/ď/g, 'đ')
      .replaceAll(/Ď/g, 'Đ')
      .replaceAll(/0\u0338/g, '')
      .replaceAll(/(.)\u0345/g, (_, letter: string) => swapLetter(letter))
      // The engine puts its marks around whole words, so one may stand between the two characters.
      .replaceAll(/\u2063((?:<\/mark>)?) ?/g, '$1')
      .replaceAll(/\u2060/g, ' ')
  );
}

/** Encodes a text that ends with the number that its page bears itself. */
export function encodeBorne(text: string): string {
  return encodeText(text).replace(/(?<!\S)[\d\u0338]+(?=\S*$)/u, `$&${TRACE}`);
}

/** Whether a form of a word of the index is the number of the pages that have it, and not one that they cite. */
export function isBorne(form: string): boolean {
  return form.includes(TRACE);
}

/** Encodes what is searched with a text and never shown as a part of it. */
export function encodeBesides(text: string): string {
  return `${END_OF_TEXT}${encodeText(text)}`;
}

/** The text itself of what was indexed, decoded. */
export function decodeWithoutBesides(encoded: string): string {
  const end = encoded.indexOf(END_OF_TEXT);
  return decodeText(end < 0 ? encoded : encoded.slice(0, end)).trim();
}

/** One spelling of one text: NFC, plain spaces, nothing invisible, tones in one place. */
export function normalizeSpelling(text: string): string {
  return placeTones(normalizeText(text).replace(/[\u2060\u2063\u2064]|[\u0338\u0345]/g, ''));
}

/** `ỹ` → `ĩ`, `Í` → `Ý`; others stay as they are. */
function swapLetter(letter: string): string {
  const swapped = letter.normalize('NFD').replace(/[iy]/i, (bare) => 'yiYI'['iyIY'.indexOf(bare)]!);
  return swapped.normalize('NFC');
}

function pad(number: string): string {
  return number.length === 1 ? `${ADDED_ZERO}${number}` : number;
}

function padAll(numbers: string): string {
  return numbers.replace(/(?<!\d)\d(?!\d)/g, pad);
}

function isDay(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** `Bắc-Nam` are two words; `KT-XH` and `Wi-Fi` are one. */
function splitSyllables(compound: string): string {
  const parts = compound.split(/[-–]/);
  const isVietnamese = parts.every((part) => /\p{Ll}/u.test(part) && isSyllable(part));
  return isVietnamese ? compound.replace(/[-–]/g, `$&${ADDED_SPACE}`) : compound;
}
