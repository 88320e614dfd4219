/** What stands behind a number: its date, who issued it, what it is about. */
import { type CitedDate, readAttachedDate, readDateApart } from './cited-date.ts';
import { readIssuer } from './issuer-reader.ts';

export interface Span {
  start: number;
  end: number;
}

export interface ClauseAfter {
  /** Where the citation's own span ends: the number, or the date right behind it. */
  spanEnd: number;
  /** Where everything that was read here ends; a list may go on from there. */
  end: number;
  date?: CitedDate;
  /** Where the date's words begin, if they stand right behind a comma: they may belong to what follows. */
  dateAfterComma?: number;
  issuer?: Span;
}

/** `Quyết định số 1234/QĐ-UBND năm 2021 của …`: a year alone is no date. */
const YEAR_ONLY = / năm \d{4}(?!\d)/y;
const BY = / ?,? ?\(?(của|giữa|do|(?:đã )?được) /iuy;
const ISSUED = / (?:đã )?(?:ban hành|ký ban hành|thông qua|công bố|phát hành)(?!\p{L})/uy;
const LONGEST_CLAUSE = 240;

/**
 * Reads on from the end of a number.
 * @param limit where the next citation begins
 */
export function readClauseAfter(
  text: string,
  numberEnd: number,
  limit: number,
  isJoint: boolean,
): ClauseAfter {
  const last = Math.min(limit, numberEnd + LONGEST_CLAUSE);
  const attached = within(readAttachedDate(text, numberEnd), last);
  const early = attached ?? within(readDateApart(text, numberEnd), last);
  const spanEnd = attached?.end ?? numberEnd;
  const rest = readIssuerAndDate(text, skipYear(text, early?.end ?? numberEnd), last, isJoint);
  const date = early ?? rest.date;
  const followsComma = attached !== undefined && /^ ?,/.test(text.slice(numberEnd, numberEnd + 2));
  return {
    spanEnd,
    ...rest,
    ...(date ? { date } : {}),
    ...(followsComma ? { dateAfterComma: numberEnd } : {}),
  };
}

function readIssuerAndDate(
  text: string,
  from: number,
  limit: number,
  isJoint: boolean,
): Pick<ClauseAfter, 'end' | 'issuer' | 'date'> {
  const found = readIssuerAfter(text, from, limit, isJoint);
  if (!found) return { end: from };
  const issuer = { start: found.start, end: found.nameEnd };
  const date = readLateDate(text, found.end, limit);
  return date ? { end: date.end, issuer, date } : { end: found.end, issuer };
}

/** `… của Bộ Chính trị ngày 15/5/2016 về …`; with a comma the date opens the next clause. */
function readLateDate(text: string, at: number, limit: number): CitedDate | undefined {
  if (text[at] === ',') return undefined;
  return within(readAttachedDate(text, at) ?? readDateApart(text, at), limit);
}

function within(date: CitedDate | undefined, limit: number): CitedDate | undefined {
  return date && date.end <= limit ? date : undefined;
}

function skipYear(text: string, at: number): number {
  YEAR_ONLY.lastIndex = at;
  const match = YEAR_ONLY.exec(text);
  return match ? at + match[0].length : at;
}

/** `end` lies behind the verb where one is asked for: `do UBND tỉnh ban hành`. */
function readIssuerAfter(
  text: string,
  at: number,
  limit: number,
  isJoint: boolean,
): (Span & { nameEnd: number }) | undefined {
  BY.lastIndex = at;
  const by = BY.exec(text);
  if (!by) return undefined;
  const start = at + by[0].length;
  const word = by[1]!.toLowerCase();
  const end = readIssuer(text, start, limit, { isJoint: isJoint || word === 'giữa', mayBeSmall: true });
  if (end === undefined) return undefined;
  if (word === 'của' || word === 'giữa') return { start, end, nameEnd: end };
  // «được UBND tỉnh phê duyệt», «do Sở Tư pháp soạn thảo» do not say who issued it.
  ISSUED.lastIndex = end;
  const verb = ISSUED.exec(text);
  return verb ? { start, end: end + verb[0].length, nameEnd: end } : undefined;
}
