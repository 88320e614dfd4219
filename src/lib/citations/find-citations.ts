/** Finds where a text cites official documents. See `citation.ts` for what is said of each. */
import { normalizeText, squeezeSpaces } from '../vietnamese-text.ts';
import { type Citation, type CitedIssuer, type Doubt, confidenceOf } from './citation.ts';
import { isCodeOfType, isTypeCode, type DocumentType } from './document-types.ts';
import type { FoundNumber } from './document-number.ts';
import { type Draft, readDrafts } from './draft.ts';
import { type Province, isGenericIssuer, issuerOfCode, resolveIssuer } from './issuer.ts';
import { giveDatesBack, shareIssuers } from './lists.ts';
import { type SourceMap, mapSource, mayHoldNumber } from './source-map.ts';
import { readSummary } from './summary.ts';

export interface FindOptions {
  /** Whose site this is, so that `UBND tỉnh` gets its full name; a function where that changed with time. */
  province?: Province | ((date: string | undefined) => Province | undefined);
}

/**
 * Every citation of a numbered document in a text, in order, never overlapping. Linear in the text's length: each
 * number looks back and ahead over a bounded stretch. Addresses, e-mail, code in backticks and names of files are
 * passed over. Nothing is guessed: what does not stand in the text is absent and named in `doubts`.
 */
export function findCitations(text: string, options: FindOptions = {}): Citation[] {
  if (!mayHoldNumber(text)) return [];
  const { source, drafts } = readText(text);
  return drafts.map((draft) => finish(draft, source, text, options));
}

interface ReadText {
  source: SourceMap;
  drafts: Draft[];
}

/** What was read last: the check and the site look at the same paragraphs, one after the other. Longer texts are no paragraphs. */
const recent = new Map<string, ReadText>();
const MOST_RECENT = 100;
const LONGEST_PARAGRAPH = 3000;

function readText(text: string): ReadText {
  const known = recent.get(text);
  if (known) return known;
  const source = mapSource(text);
  const drafts = readDrafts(source.text);
  giveDatesBack(drafts);
  shareIssuers(drafts);
  if (recent.size >= MOST_RECENT) recent.clear();
  if (text.length <= LONGEST_PARAGRAPH) recent.set(text, { source, drafts });
  return { source, drafts };
}

function finish(draft: Draft, source: SourceMap, text: string, options: FindOptions): Citation {
  const { number, after } = draft;
  const { start, type, from } = draft.type;
  const cited = after.date ?? draft.before?.date;
  const date = cited?.date;
  const issuer = issuerOf(draft, source, text, options, date);
  const summary = summaryOf(draft, source.text);
  const doubts = doubtsOf(draft, cited, issuer !== undefined);
  return {
    ...source.toSource(start, after.spanEnd),
    ...(type === undefined ? {} : { type }),
    typeFrom: draft.isTypeShared ? 'shared' : from,
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

function summaryOf({ type, before, after }: Draft, text: string): string | undefined {
  const isIssuer = type.name !== undefined && before?.issuer.end === type.name.end;
  return type.name && !isIssuer
    ? text.slice(type.name.start, type.name.end).trim()
    : readSummary(text, after.end);
}

function doubtsOf(
  draft: Draft,
  cited: { date?: string; doubt?: Doubt } | undefined,
  hasIssuer: boolean,
): Doubt[] {
  const { number } = draft;
  const doubts: Doubt[] = [];
  if (cited?.date === undefined) doubts.push(cited?.doubt ?? 'missing-date');
  else if (number.year !== undefined && number.year !== cited.date.slice(0, 4)) doubts.push('year-mismatch');
  if (!hasIssuer && issuerOfCode(number.issuerCode) === undefined) doubts.push('missing-issuer');
  doubts.push(...typeDoubts(draft));
  if (number.isMalformed) doubts.push('malformed-number');
  return doubts;
}

function typeDoubts({ number, type: { type, from }, isTypeShared }: Draft): Doubt[] {
  if (type === undefined) return ['unknown-type'];
  if (from === 'code' && !isTypeShared) return ['type-from-code'];
  return codeDoubts(number, type);
}

function codeDoubts({ typeCode, style }: FoundNumber, type: DocumentType): Doubt[] {
  if (typeCode === undefined) return [];
  if (style !== 'law' && !isTypeCode(typeCode)) return ['unknown-code'];
  return isCodeOfType(typeCode, type, style) ? [] : ['type-code-mismatch'];
}
