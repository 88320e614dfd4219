/** Reads the name of an issuing body from running text: where it begins is known, where it ends is found word by word. */
import {
  ABBREVIATIONS_WITH_STOP,
  BODY_HEADS,
  NAMES_WITH_COMMA,
  NAMES_WITH_DASH,
  NAME_ENDS_AFTER_AND,
  NOT_HEADS,
  NO_ISSUERS,
  SMALL_WORDS,
  STOP_PAIRS,
  STOP_WORDS,
} from './issuer-words.ts';
import { PROVINCES } from './issuer-names.ts';
import { TYPE_OF_WORD } from './document-types.ts';

/** No name is longer; the bound keeps reading linear. */
export const LONGEST_NAME = 140;

type Kind = keyof typeof BODY_HEADS;

const KINDS = ['strict', 'named', 'free'] as const satisfies readonly Kind[];
const kindOf: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => BODY_HEADS[kind].map((head) => [head.toLowerCase(), kind] as const)),
);
const heads = [...kindOf.keys()].sort((a, b) => b.length - a.length);
const HEAD = new RegExp(
  `(?!(?:${NOT_HEADS.join('|')})(?!\\p{L}))(?:${heads.join('|')})(?![\\p{L}\\p{N}])`,
  'iuy',
);
/** How many small words complete a capital in names of the kind `named`: `Giao thông vận tải`. */
const COMPLETING = 3;
/** `VNPT`, `EVN`, `STP`: a body by its letters alone. */
const INITIALS = /\p{Lu}[\p{Lu}\d&.-]+(?![\p{L}\p{N}])/uy;
const WORD = /([("'“”‘’«»[]{0,3})([\p{L}\p{N}&./-]{0,40}[\p{L}\p{N}&])?([^ \n]{0,8})/uy;
const TYPE_AHEAD = new RegExp(
  `(?:${[...TYPE_OF_WORD.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
  'iuy',
);
const NUMBER_AHEAD = /(?:số:? ?)?\d/iuy;

interface Word {
  text: string;
  start: number;
  end: number;
  /** A bracket or a quote stands before it. */
  opens: boolean;
  /** The marks behind it. */
  marks: string;
}

interface Head {
  kind: Kind;
  end: number;
}

/** How far a name is read, and how its next small words are taken. */
interface Reading {
  end: number;
  kind: Kind;
  /** So many small words may follow without being known. */
  completing: number;
  /** Only the head was read, and it says nothing alone. */
  isOpen: boolean;
}

/**
 * The end of the body's name that begins at `at`.
 * @param limit the name ends here at the latest
 * @param isJoint several bodies issued it together, so that `và` or a comma and another body belong to the name
 * @param mayBeSmall `của tỉnh ủy`: heads in small letters count
 */
export function readIssuer(
  text: string,
  at: number,
  limit: number,
  { isJoint = false, mayBeSmall = false }: { isJoint?: boolean; mayBeSmall?: boolean } = {},
): number | undefined {
  const head = headAt(text, at, mayBeSmall);
  const last = Math.min(limit, at + LONGEST_NAME);
  if (!head || head.end > last) return undefined;
  let reading = readHead(head);
  for (;;) {
    const next = readNext(text, reading, isJoint);
    if (!next || next.end > last) break;
    reading = next;
  }
  return NO_ISSUERS.has(text.slice(at, reading.end)) ? undefined : reading.end;
}

/** Whether a body's name may begin at a place. */
export function headAt(text: string, at: number, mayBeSmall = false): Head | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(text)?.[0];
  if (head !== undefined) {
    const kind = kindOf.get(head.toLowerCase())!;
    const isSmall = head[0] === head[0]!.toLowerCase();
    // «của tỉnh ủy» is a body, «của sở», «của ban tổ chức hội thi» may be any.
    const counts = !isSmall || (mayBeSmall && head.includes(' ') && kind !== 'free');
    return counts ? { kind, end: at + head.length } : undefined;
  }
  INITIALS.lastIndex = at;
  const initials = INITIALS.exec(text)?.[0].replace(/[.-]+$/, '');
  return initials === undefined ? undefined : { kind: 'strict', end: at + initials.length };
}

/** Heads that are not strict say nothing without the words behind them, which may be small: `Sở tư pháp`. */
function readHead({ kind, end }: Head): Reading {
  return { end, kind, completing: kind === 'strict' ? 0 : 2, isOpen: kind !== 'strict' };
}

/** The name with its next word, or nothing where it ends. */
function readNext(text: string, reading: Reading, isJoint: boolean): Reading | undefined {
  const { end } = reading;
  if (text[end] !== ' ' || text.startsWith(' - ', end)) return afterMark(text, reading, isJoint);
  const word = wordAt(text, end + 1);
  if (!word || word.opens) return undefined;
  const lower = word.text.toLowerCase();
  if (lower === 'và' || lower === '&') return afterAnd(text, word, reading, isJoint);
  if (word.text === lower && !/^\d/.test(lower)) return smallWord(text, word, reading);
  // «… của Tỉnh ủy Kế hoạch số …»: a comma was forgotten.
  if (isTypeWithNumber(text, word.start)) return undefined;
  return capital(text, word, reading);
}

/** Names hold names: what follows `Đảng ủy Sở` is read as a department's name is. */
function capital(text: string, word: Word, reading: Reading): Reading {
  const head = headWithin(text, word);
  if (head) return readHead(head);
  return { ...reading, end: word.end, completing: reading.kind === 'named' ? COMPLETING : 0, isOpen: false };
}

/** Initials inside a name are part of it and change nothing. */
function headWithin(text: string, word: Word): Head | undefined {
  HEAD.lastIndex = word.start;
  return HEAD.test(text) ? headAt(text, word.start) : undefined;
}

function smallWord(text: string, word: Word, reading: Reading): Reading | undefined {
  if (STOP_WORDS.has(word.text)) return undefined;
  const next = word.marks === '' ? wordAt(text, word.end + 1) : undefined;
  if (next && !reading.isOpen && STOP_PAIRS.has(`${word.text} ${next.text}`)) return undefined;
  const fits =
    reading.completing > 0 ||
    reading.kind === 'free' ||
    SMALL_WORDS.has(word.text) ||
    completesProvince(text, word);
  return fits
    ? { ...reading, end: word.end, completing: Math.max(0, reading.completing - 1), isOpen: false }
    : undefined;
}

/** `Tỉnh ủy Quảng trị`: the second half of a province's name typed small. */
function completesProvince(text: string, word: Word): boolean {
  const before = /[\p{L}]+ $/u.exec(text.slice(Math.max(0, word.start - 10), word.start))?.[0] ?? '';
  return PROVINCES.has(before.toLowerCase() + word.text);
}

/** `và` joins the halves of one name (`Giáo dục và Đào tạo`) and, in joint documents only, two bodies. */
function afterAnd(text: string, and: Word, reading: Reading, isJoint: boolean): Reading | undefined {
  if (and.marks !== '') return undefined;
  const from = and.end + 1;
  const known = NAME_ENDS_AFTER_AND.find((name) => text.startsWith(name, from));
  if (known !== undefined) return { ...reading, end: from + known.length };
  const next = wordAt(text, from);
  if (!next || next.opens || next.text === next.text.toLowerCase() || isTypeAhead(text, from))
    return undefined;
  if (!isJoint && headAt(text, from)) return undefined;
  return capital(text, next, reading);
}

/** Over a comma, a dash or an abbreviation's full stop, where the name goes on behind it. */
function afterMark(text: string, reading: Reading, isJoint: boolean): Reading | undefined {
  const { end } = reading;
  if (text[end] === '.') return afterFullStop(text, reading);
  const isDash = text.startsWith(' - ', end);
  const from = isDash ? end + 3 : text.startsWith(', ', end) ? end + 2 : text[end] === ',' ? end + 1 : end;
  if (from === end) return undefined;
  const pairs = isDash ? NAMES_WITH_DASH : NAMES_WITH_COMMA;
  const pair = pairs.find(([before, after]) => text.endsWith(before, end) && text.startsWith(after, from));
  if (pair)
    return { ...reading, end: Math.max(from + pair[1].length, wordAt(text, from)!.end), completing: 2 };
  const head = isJoint ? headAt(text, from) : undefined;
  return head && readHead(head);
}

function afterFullStop(text: string, reading: Reading): Reading | undefined {
  const { end } = reading;
  const before = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, end - 5), end))?.[0].toLowerCase() ?? '';
  if (!ABBREVIATIONS_WITH_STOP.has(before)) return undefined;
  const word = wordAt(text, text[end + 1] === ' ' ? end + 2 : end + 1);
  if (!word || word.opens || word.text === word.text.toLowerCase()) return undefined;
  return { ...reading, end: word.end };
}

function wordAt(text: string, at: number): Word | undefined {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (match?.[2] === undefined) return undefined;
  const start = at + match[1]!.length;
  return { text: match[2], start, end: start + match[2].length, opens: match[1] !== '', marks: match[3]! };
}

function isTypeAhead(text: string, at: number): boolean {
  TYPE_AHEAD.lastIndex = at;
  return TYPE_AHEAD.test(text);
}

/** `Kế hoạch số 5`, `Chỉ thị 34`; not the `Kế hoạch` of `Phòng Tài chính - Kế hoạch huyện`. */
function isTypeWithNumber(text: string, at: number): boolean {
  if (!isTypeAhead(text, at)) return false;
  NUMBER_AHEAD.lastIndex = TYPE_AHEAD.lastIndex + 1;
  return NUMBER_AHEAD.test(text);
}
