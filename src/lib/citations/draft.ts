/** Numbers of a text with what stands around each, as read one after the other. */
import { type ClauseAfter, type Span, readClauseAfter } from './clause-after.ts';
import { type ClauseBefore, readClauseBefore } from './clause-before.ts';
import { type FoundNumber, findNumbers } from './document-number.ts';
import { JOINT_CODES, JOINT_TYPES, LETTER_TYPES } from './document-types.ts';
import { readIssuer } from './issuer-reader.ts';
import { type TypeOfNumber, type TypeWord, findTypeWords, readType } from './type-words.ts';
import { findUncited } from './uncited.ts';

/** A citation while it is read; offsets are those of the easy copy. */
export interface Draft {
  number: FoundNumber;
  type: TypeOfNumber;
  isTypeShared: boolean;
  after: ClauseAfter;
  before?: ClauseBefore;
  /** The last citation's end and this one's beginning have only commas and `và` between them. */
  followsInList: boolean;
  /** An issuer that stands with another document of the list. */
  shared?: Span;
}

/** Between the documents of a list: `, ` `; ` ` và ` ` và các `. */
const LIST_GAP = /^ ?[,;]? ?(?:(?:và|cùng với|cùng|với|hoặc|hay) ?)?(?:các |những )?$/u;
const LONGEST_LIST_GAP = 16;
/** So many type words before a number may be parts of a law's name. */
const WORDS_BEFORE = 5;

/** Reads every number of the easy copy that is one. */
export function readDrafts(text: string): Draft[] {
  const numbers = findNumbers(text);
  if (numbers.length === 0) return [];
  const isUncited = findUncited(text);
  const words = findTypeWords(text);
  const drafts: Draft[] = [];
  let word = 0;
  for (const [index, number] of numbers.entries()) {
    while (word < words.length && words[word]!.end <= number.start) word++;
    if (isUncited(number.start)) continue;
    const near = words.slice(Math.max(0, word - WORDS_BEFORE), word);
    const draft = readDraft(text, number, near, drafts.at(-1), numbers[index + 1]?.start);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function readDraft(
  text: string,
  number: FoundNumber,
  words: TypeWord[],
  previous: Draft | undefined,
  nextNumber = text.length,
): Draft | undefined {
  const own = readType(text, number, words, previous?.after.spanEnd ?? 0);
  const followsInList = previous !== undefined && isListGap(text, previous.after.end, own.start);
  const isTypeShared = followsInList && !own.hasWord && sharesType(number, previous.number);
  const sharedType = isTypeShared ? previous.type.type : undefined;
  const type = sharedType === undefined ? own : { ...own, type: sharedType };
  const after = readClauseAfter(text, number.end, nextNumber, isJoint(number, type));
  if (!isCitation(number, type, isTypeShared, after)) return undefined;
  const draft = { number, type, isTypeShared, after, followsInList };
  if (after.issuer) return draft;
  // A date behind a comma may turn out to be this citation's: «…, ngày 30/3/2020, X ban hành …».
  const before =
    readIssuerInside(text, type) ?? readClauseBefore(text, type.start, previous?.number.end ?? 0);
  return before ? { ...draft, before } : draft;
}

/** `Quyết định của Thủ tướng Chính phủ số 1521/QĐ-TTg`: what stands before the number is no name but the issuer. */
function readIssuerInside(text: string, { name }: TypeOfNumber): ClauseBefore | undefined {
  const by = 'của ';
  if (!name || !text.startsWith(by, name.start)) return undefined;
  const start = name.start + by.length;
  return readIssuer(text, start, name.end) === name.end ? { issuer: { start, end: name.end } } : undefined;
}

function isListGap(text: string, from: number, to: number): boolean {
  return to >= from && to - from <= LONGEST_LIST_GAP && LIST_GAP.test(text.slice(from, to));
}

function isJoint({ typeCode }: FoundNumber, { type }: TypeOfNumber): boolean {
  return (
    (typeCode !== undefined && JOINT_CODES.has(typeCode)) || (type !== undefined && JOINT_TYPES.has(type))
  );
}

/** `các Nghị quyết số 1/NQ-HĐND, số 2/NQ-HĐND`: one word for all, as long as the codes do not say otherwise. */
function sharesType(number: FoundNumber, previous: FoundNumber): boolean {
  return number.typeCode === previous.typeCode && number.style === previous.style;
}

/** Whether what stands around a number is enough for it to be one. */
function isCitation(
  number: FoundNumber,
  type: TypeOfNumber,
  isTypeShared: boolean,
  after: ClauseAfter,
): boolean {
  const hasWord = type.hasWord || isTypeShared;
  switch (number.needs) {
    case 'nothing':
      return true;
    case 'type-word':
      return hasWord;
    case 'letter-word':
      return hasWord && type.type !== undefined && LETTER_TYPES.has(type.type);
    case 'date-or-type-word':
      return hasWord || after.date?.date !== undefined;
  }
}
