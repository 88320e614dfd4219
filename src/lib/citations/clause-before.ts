/** What stands before a citation: `ngày 30/3/2020, Đảng ủy Sở Tư pháp ban hành Kế hoạch số 50-KH/ĐU`. */
import { type CitedDate, readDateAtEnd } from './cited-date.ts';
import type { Span } from './clause-after.ts';
import { LONGEST_NAME, headAt, readIssuer } from './issuer-reader.ts';

export interface ClauseBefore {
  issuer: Span;
  date?: CitedDate & { start: number };
}

/** Who signs (`ký`) is a person, and who carries out (`triển khai`) is somebody else: neither says who issued. */
const VERB =
  /(?: (?:đã|vừa|mới|cũng|tiếp tục|kịp thời|chính thức|sẽ))* (?:ban hành|thông qua|công bố|phát hành|có|ra)(?: (?:các|những|thêm|tiếp))? ?$/u;
const LONGEST_VERB = 48;
const LONGEST_DATE = 40;

/**
 * The body that a sentence says issued the document whose citation begins at `start`.
 * @param from nothing before this offset belongs to the clause
 */
export function readClauseBefore(text: string, start: number, from: number): ClauseBefore | undefined {
  const tailFrom = Math.max(from, start - LONGEST_VERB);
  const verb = VERB.exec(text.slice(tailFrom, start));
  if (!verb) return undefined;
  const verbStart = tailFrom + verb.index;
  // «Sở Tư pháp ngày 30/3/2020 ban hành …»
  const between = dateEndingAt(text, verbStart, from);
  const nameEnd = between ? trimEnd(text, between.start) : verbStart;
  const issuer = findNameEndingAt(text, nameEnd, from);
  if (!issuer) return undefined;
  const date = between ?? dateEndingAt(text, issuer.start, from);
  return { issuer, ...(date ? { date } : {}) };
}

function dateEndingAt(text: string, end: number, from: number): (CitedDate & { start: number }) | undefined {
  const windowStart = Math.max(from, end - LONGEST_DATE);
  const date = readDateAtEnd(text.slice(windowStart, end));
  return date ? { ...date, start: windowStart + date.start, end } : undefined;
}

/** The first place from which a body's name runs exactly to the verb. */
function findNameEndingAt(text: string, end: number, from: number): Span | undefined {
  for (let at = Math.max(from, end - LONGEST_NAME); at < end; at++) {
    if (at > 0 && /[\p{L}\p{N}-]/u.test(text[at - 1]!)) continue;
    if (headAt(text, at) && readIssuer(text, at, end) === end) return { start: at, end };
  }
  return undefined;
}

function trimEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === ',')) at--;
  return at;
}
