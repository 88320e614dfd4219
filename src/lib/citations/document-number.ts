/**
 * Numbers of documents: found on the easy copy of a text (`source-map.ts`), taken apart, written in one way. Every
 * repetition is bounded and every stretch of digits or letters is tried from its beginning only, so that the search
 * is linear whatever the text.
 */
import type { NumberStyle } from './citation.ts';
import { CODE_SPELLING, isTypeCode } from './document-types.ts';

export interface FoundNumber {
  /** Offsets in the copy. */
  start: number;
  end: number;
  number: string;
  style: NumberStyle;
  /** The year inside the number: `30/2020/NĐ-CP`. */
  year?: string;
  /** `KH`, `NQ`; for laws `QH`. Absent where the number has none, as in official letters. */
  typeCode?: string;
  /** What names the issuer: `VKS`, `UBND`, `BTC-BNV`, `QH13`. Empty where it is missing. */
  issuerCode: string;
  isMalformed: boolean;
  /** What must stand before it so that this is a number at all. */
  needs: 'nothing' | 'type-word' | 'letter-word' | 'date-or-type-word';
}

const SERIAL = String.raw`\d{1,6}[a-zđA-ZĐ]?(?:\.\d{1,3})?`;
/** `UBND`, `QH13`, `NN&PTNT`, `TTr`, `QyĐ`; the few codes that people also type in small letters. */
const CODE = String.raw`(?:\p{Lu}(?:[\p{Lu}\d&]|[a-zđ](?=\p{Lu})){0,19}[rgid]?|kh|nq|qđ|Qđ|nđ|ct|kl|tb|tt|hd|bc|cv|ubnd|hđnd|tu|tw|cp|ttg)(?![\p{L}\p{N}])`;
const NUMBER = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}/._\\@#=+-])|(?<=(?<!\p{L})[Ss]ố))(${SERIAL})(?: ?/ ?((?:19|20)\d{2}))?( ?[-/] ?)(${CODE})` +
    String.raw`(?:( ?[-/] ?)(${CODE}))?((?:[-/]${CODE}|- \p{Lu}\d{1,3}(?![\p{L}\p{N}])){0,6})`,
  'gu',
);
const LAW_CODE = /^(?:QH|UBTVQH)\d{0,2}$/;
/** What goes on behind a number where it is part of a file's name, an address or a longer code. */
const GOES_ON = /^(?:[_@\\=#]|[-/][\p{L}\p{N}]|\.(?:[a-z]{2,5}\d?)(?![\p{L}]))/u;

/** Every stretch that has the form of a number; whether it is one, what stands before it may decide. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const number = readNumber(match);
    if (number && !GOES_ON.test(text.slice(number.end, number.end + 8))) found.push(number);
  }
  return found;
}

function readNumber(match: RegExpExecArray): FoundNumber | undefined {
  const [whole, serial, year, first, code, second, secondCode, rest] = match as unknown as [
    string,
    string,
    string | undefined,
    string,
    string,
    string | undefined,
    string | undefined,
    string,
  ];
  const codes = [code, ...(secondCode === undefined ? [] : [secondCode]), ...rest.split(/[-/]/).slice(1)].map(
    spellCode,
  );
  const separators = [first.trim(), ...(second === undefined ? [] : [second.trim()])];
  const kind = classify(codes, separators, year !== undefined);
  if (!kind) return undefined;
  // «số111/2008/QĐ-UBND» and «số 0 1/QĐ-VKSTC»: in the second a part of the number stays outside.
  const isTorn = /(?:số|\d )$/iu.test(match.input.slice(Math.max(0, match.index - 2), match.index));
  const tail = codes.slice(2).map((part) => `-${part}`);
  const body = `${separators[0]}${codes[0]}${codes.length > 1 ? `${separators[1]}${codes[1]}` : ''}${tail.join('')}`;
  return {
    start: match.index,
    end: match.index + whole.length,
    number: `${spellSerial(serial)}${year === undefined ? '' : `/${year}`}${body}`,
    ...(year === undefined ? {} : { year }),
    ...kind,
    isMalformed: kind.isMalformed || isTorn || whole.includes(' '),
  };
}

type Kind = Pick<FoundNumber, 'style' | 'typeCode' | 'issuerCode' | 'isMalformed' | 'needs'>;

/** Says what a number with these parts is, or that it is none. */
function classify(codes: string[], separators: string[], hasYear: boolean): Kind | undefined {
  const [first, ...others] = codes as [string, ...string[]];
  const isParty = separators[0] === '-';
  if (!isParty && LAW_CODE.test(first) && others.length === 0) return hasYear ? lawNumber(first) : undefined;
  if (isTypeCode(first)) return typedNumber(first, others, separators, hasYear);
  return isParty ? unknownPartyNumber(first, others, separators) : letterNumber(first, others, hasYear);
}

function lawNumber(code: string): Kind {
  return {
    style: 'law',
    typeCode: code.replace(/\d+$/, ''),
    issuerCode: code,
    isMalformed: false,
    needs: 'nothing',
  };
}

function typedNumber(typeCode: string, others: string[], [first, second]: string[], hasYear: boolean): Kind {
  const isParty = first === '-';
  const isBare = others.length === 0;
  // «TTLT/BTC-BNN» is how joint circulars were written for years.
  const isRightSecond = second === (isParty ? '/' : '-') || (typeCode === 'TTLT' && second === '/');
  const stateOrLaw = LAW_CODE.test(others[0] ?? '') ? 'law' : 'state';
  return {
    style: isParty ? 'party' : stateOrLaw,
    typeCode,
    issuerCode: others.join('-'),
    isMalformed: isBare || !isRightSecond || (isParty && hasYear),
    needs: isBare || (isParty && second === '-') ? 'type-word' : 'nothing',
  };
}

/** With a type code that no table knows, only the word beside it says that this is a document. */
function unknownPartyNumber(typeCode: string, others: string[], separators: string[]): Kind | undefined {
  if (others.length === 0 || separators[1] !== '/') return undefined;
  return { style: 'party', typeCode, issuerCode: others.join('-'), isMalformed: false, needs: 'type-word' };
}

function letterNumber(issuerCode: string, others: string[], hasYear: boolean): Kind | undefined {
  if (others.length > 0)
    return { style: 'letter', issuerCode, isMalformed: hasYear, needs: 'date-or-type-word' };
  return issuerCode.length < 2
    ? undefined
    : { style: 'letter', issuerCode, isMalformed: true, needs: 'letter-word' };
}

/** Capitals, but for the codes whose official spelling has a small letter: `TTr`, `CTr`, `TTg`. */
function spellCode(code: string): string {
  const upper = code.trim().toUpperCase();
  if (upper === 'TTG') return 'TTg';
  return CODE_SPELLING.get(upper) ?? upper;
}

function spellSerial(serial: string): string {
  return serial.toLowerCase();
}

/**
 * What two spellings of one number share: no leading zeros, no difference of capitals or separators, so that
 * `09-CT/TU` and `9-CT/TU` meet.
 */
export function numberKey(number: string): string {
  return number
    .normalize('NFC')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
    .replace(/[-/]+/g, '-');
}

/** The year that a number carries: `30/2020/NĐ-CP` → `2020`. */
export function yearOfNumber(number: string): string | undefined {
  return /^[^/-]+\/(\d{4})\//.exec(number)?.[1];
}
