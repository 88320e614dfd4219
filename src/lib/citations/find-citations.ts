/** Finds where a text cites official documents. See `citation.ts` for what is said of each. */
import { squeezeSpaces, normalizeText } from '../vietnamese-text.ts';
import { type Citation, type CitedIssuer, type Doubt, confidenceOf } from './citation.ts';
import { type ClauseAfter, type Span, readClauseAfter } from './clause-after.ts';
import { type ClauseBefore, readClauseBefore } from './clause-before.ts';
import { type FoundNumber, findNumbers } from './document-number.ts';
import { JOINT_CODES, JOINT_TYPES, LETTER_TYPES, isCodeOfType, isTypeCode } from './document-types.ts';
import { type Province, isGenericIssuer, issuerOfCode, resolveIssuer } from './issuer.ts';
import { type SourceMap, mapSource } from './source-map.ts';
import { readSummary } from './summary.ts';
import { type TypeOfNumber, type TypeWord, findTypeWords, readType } from './type-words.ts';
import { findUncited } from './uncited.ts';

export interface FindOptions {
  /** Whose site this is, so that `UBND tỉnh` gets its full name; a function where that changed with time. */
  province?: Province | ((date: string | undefined) => Province | undefined);
}

/** A citation while it is read; offsets are those of the easy copy. */
interface Draft {
  number: FoundNumber;
  type: TypeOfNumber;
  isTypeShared: boolean;
  after: ClauseAfter;
  before?: ClauseBefore;
  /** The last citation's end and this one's beginning have only commas and `và` between them. */
  followsInList: boolean;
  shared?: Span;
}

/**
 * Every citation of a numbered document in a text, in order, never overlapping. Linear in the text's length: each
 * number looks back and ahead over a bounded stretch. Addresses, e-mail, code in backticks and names of files are
 * passed over. Nothing is guessed: what does not stand in the text is absent and named in `doubts`.
 */
export function findCitations(text: string, options: FindOptions = {}): Citation[] {
  const source = mapSource(text);
  const drafts = readDrafts(source.text);
  giveDatesBack(drafts);
  shareIssuers(drafts);
  return drafts.map((draft) => finish(draft, source, text, options));
}

/** The distinct document numbers of a text, in order of appearance. */
export function findDocumentNumbers(text: string): string[] {
  return [...new Set(findCitations(text).map((citation) => citation.number))];
}

/** Between the documents of a list: `, ` `; ` ` và ` ` và các `. */
const LIST_GAP = /^ ?[,;]? ?(?:(?:và|cùng với|cùng|với|hoặc|hay) ?)?(?:các |những )?$/u;
const LONGEST_LIST_GAP = 16;

function readDrafts(text: string): Draft[] {
  const numbers = findNumbers(text);
  if (numbers.length === 0) return [];
  const isUncited = findUncited(text);
  const words = findTypeWords(text);
  const drafts: Draft[] = [];
  let word = 0;
  for (const [index, number] of numbers.entries()) {
    while (word < words.length && words[word]!.end <= number.start) word++;
    if (isUncited(number.start)) continue;
    const draft = readDraft(text, number, words.slice(Math.max(0, word - 5), word), drafts.at(-1), numbers[index + 1]?.start);
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
  const from = previous?.after.spanEnd ?? 0;
  const own = readType(text, number, words, from);
  const listFrom = previous?.after.end ?? 0;
  const followsInList =
    previous !== undefined &&
    own.start >= listFrom &&
    own.start - listFrom <= LONGEST_LIST_GAP &&
    LIST_GAP.test(text.slice(listFrom, own.start));
  const isTypeShared = followsInList && !own.hasWord && sharesType(number, previous);
  const type = isTypeShared && previous.type.type !== undefined ? { ...own, type: previous.type.type } : own;
  const isJoint = JOINT_CODES.has(number.typeCode ?? '') || (type.type !== undefined && JOINT_TYPES.has(type.type));
  const after = readClauseAfter(text, number.end, nextNumber, isJoint);
  if (!isCitation(number, type, isTypeShared, after)) return undefined;
  const before = after.issuer ? undefined : readClauseBefore(text, type.start, from);
  return { number, type, isTypeShared, after, followsInList, ...(before ? { before } : {}) };
}

/** `các Nghị quyết số 1/NQ-HĐND, số 2/NQ-HĐND`: one word for all, as long as the codes do not say otherwise. */
function sharesType(number: FoundNumber, previous: Draft): boolean {
  return number.typeCode === previous.number.typeCode && number.style === previous.number.style;
}

/** Whether what stands around a number is enough for it to be one. */
function isCitation(number: FoundNumber, type: TypeOfNumber, isTypeShared: boolean, after: ClauseAfter): boolean {
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

/** `…, ngày 30/3/2020, X ban hành Kế hoạch …`: a date claimed from both sides belongs to what it stands before. */
function giveDatesBack(drafts: Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const claimed = drafts[index + 1]?.before?.date;
    const { dateAfterComma } = draft.after;
    if (!claimed || dateAfterComma === undefined || claimed.start >= draft.after.spanEnd) continue;
    const { date: _given, dateAfterComma: _comma, ...rest } = draft.after;
    draft.after = { ...rest, spanEnd: draft.number.end };
  }
}

/** Documents of one list and one issuer's code share the issuer that stands with the last, or before the first. */
function shareIssuers(drafts: Draft[]): void {
  for (let at = drafts.length - 2; at >= 0; at--) {
    const next = drafts[at + 1]!;
    if (mayShare(drafts[at]!, next)) share(drafts[at]!, next.after.issuer ?? next.shared);
  }
  for (let at = 1; at < drafts.length; at++) {
    const last = drafts[at - 1]!;
    const draft = drafts[at]!;
    if (mayShare(last, draft) && !draft.after.issuer && !draft.before) {
      share(draft, last.before?.issuer ?? (last.shared && !last.after.issuer ? last.shared : undefined));
    }
  }
}

function mayShare(first: Draft, second: Draft): boolean {
  const code = first.number.issuerCode;
  return second.followsInList && code !== '' && code === second.number.issuerCode;
}

function share(draft: Draft, issuer: Span | undefined): void {
  if (issuer && !draft.after.issuer && !draft.before && !draft.shared) draft.shared = issuer;
}

function finish(draft: Draft, source: SourceMap, text: string, options: FindOptions): Citation {
  const { number, type, after } = draft;
  const cited = after.date ?? draft.before?.date;
  const date = cited?.date;
  const issuer = issuerOf(draft, source, text, options, date);
  const summary = summaryOf(draft, source.text);
  const doubts = doubtsOf(draft, cited, issuer !== undefined);
  return {
    ...source.toSource(type.start, after.spanEnd),
    ...(type.type === undefined ? {} : { type: type.type }),
    typeFrom: draft.isTypeShared ? 'shared' : type.from,
    number: number.number,
    style: number.style,
    ...(date === undefined ? {} : { date }),
    ...(issuer ? { issuer } : {}),
    ...(summary === undefined ? {} : { summary }),
    confidence: confidenceOf(doubts),
    doubts,
  };
}

function issuerOf(
  draft: Draft,
  source: SourceMap,
  text: string,
  { province }: FindOptions,
  date: string | undefined,
): CitedIssuer | undefined {
  const span = draft.after.issuer ?? draft.before?.issuer ?? draft.shared;
  if (!span) return undefined;
  const place = source.toSource(span.start, span.end);
  const name = squeezeSpaces(normalizeText(text.slice(place.start, place.end)));
  return {
    text: name,
    ...place,
    from: draft.after.issuer ? 'after' : draft.before ? 'before' : 'shared',
    isGeneric: isGenericIssuer(name),
    name: resolveIssuer(name, typeof province === 'function' ? province(date) : province),
  };
}

function summaryOf(draft: Draft, text: string): string | undefined {
  const { name } = draft.type;
  return name ? text.slice(name.start, name.end).trim() : readSummary(text, draft.after.end);
}

function doubtsOf(draft: Draft, cited: { date?: string; doubt?: Doubt } | undefined, hasIssuer: boolean): Doubt[] {
  const { number, type, isTypeShared } = draft;
  const doubts: Doubt[] = [];
  if (cited?.date === undefined) doubts.push(cited?.doubt ?? 'missing-date');
  else if (number.year !== undefined && number.year !== cited.date.slice(0, 4)) doubts.push('year-mismatch');
  if (!hasIssuer && issuerOfCode(number.issuerCode) === undefined) doubts.push('missing-issuer');
  if (type.type === undefined) doubts.push('unknown-type');
  else if (type.from === 'code' && !isTypeShared) doubts.push('type-from-code');
  else if (number.typeCode !== undefined) doubts.push(...codeDoubts(number, type.type));
  if (number.isMalformed) doubts.push('malformed-number');
  return doubts;
}

function codeDoubts(number: FoundNumber, type: NonNullable<TypeOfNumber['type']>): Doubt[] {
  const code = number.typeCode!;
  if (number.style !== 'law' && !isTypeCode(code)) return ['unknown-code'];
  return isCodeOfType(code, type, number.style) ? [] : ['type-code-mismatch'];
}
