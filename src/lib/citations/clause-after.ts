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
export function readClauseAfter(text: string, numberEnd: number, limit: number, isJoint: boolean): ClauseAfter {
  const last = Math.min(limit, numberEnd + LONGEST_CLAUSE);
  const attached = within(readAttachedDate(text, numberEnd), last);
  const spanEnd = attached?.end ?? numberEnd;
  const apart = attached ? undefined : within(readDateApart(text, numberEnd), last);
  const from = skipYear(text, apart?.end ?? spanEnd);
  const issuer = readIssuerAfter(text, from, last, isJoint);
  const known = attached ?? apart;
  // «… của Bộ Chính trị ngày 15/5/2016 về …»; with a comma the date opens the next clause.
  const late =
    known || !issuer || text[issuer.end] === ','
      ? undefined
      : within(readAttachedDate(text, issuer.end) ?? readDateApart(text, issuer.end), last);
  const date = known ?? late;
  const comma = attached && /^ ?,/.test(text.slice(numberEnd, numberEnd + 2));
  return {
    spanEnd,
    end: late?.end ?? issuer?.end ?? from,
    ...(date ? { date } : {}),
    ...(comma ? { dateAfterComma: numberEnd } : {}),
    ...(issuer ? { issuer: { start: issuer.start, end: issuer.nameEnd } } : {}),
  };
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
