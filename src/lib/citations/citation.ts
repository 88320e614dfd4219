/** What the recogniser says about one place of a text that cites an official document. */
import type { LocalTime } from '../local-time.ts';
import type { DocumentType } from './document-types.ts';

/** How the number is built: `2426/KH-VKS`, `54-KL/TU`, `80/2015/QH13`, `1778/BTTTT-THH`. */
export type NumberStyle = 'state' | 'party' | 'law' | 'letter';

/**
 * Why a citation is not beyond doubt.
 * - `missing-date`, `incomplete-date` (`ngày 23/8`), `impossible-date` (31/02): `date` is absent
 * - `year-mismatch`: the number's year is not the date's
 * - `missing-issuer`: none stands there, and the number does not name one by itself as `NĐ-CP` does
 * - `type-code-mismatch`: the word and the code disagree, `Kế hoạch số 5/QĐ-UBND`; the word holds
 * - `type-from-code`: no type word stands there, or one that says nothing (`văn bản`)
 * - `unknown-type`: no type word, and the code may mean two types (party `QĐ`)
 * - `malformed-number`: spaces inside, a part missing, another separator than the rule asks for
 * - `unknown-code`: the type code is none that the state's and the party's rules know
 */
export type Doubt =
  | 'missing-date'
  | 'incomplete-date'
  | 'impossible-date'
  | 'year-mismatch'
  | 'missing-issuer'
  | 'type-code-mismatch'
  | 'type-from-code'
  | 'unknown-type'
  | 'malformed-number'
  | 'unknown-code';

/** `low`: a person should look. `medium`: a part is missing. `high`: nothing is in doubt. */
export type Confidence = 'high' | 'medium' | 'low';

export interface CitedIssuer {
  /** As written, in NFC with plain single spaces. */
  text: string;
  /** Where it stands in the source; a shared issuer stands beside another citation. */
  start: number;
  end: number;
  /** `after`: `… của X`. `before`: `X ban hành …`. `shared`: with the next or the last one of a list. */
  from: 'after' | 'before' | 'shared';
  /** `UBND tỉnh`, `Tỉnh ủy`: which province's the text leaves open. */
  isGeneric: boolean;
  /** `text`, with the site's province added where it is generic and the caller said which province that is. */
  name: string;
}

/**
 * One citation. The span runs from the type word (or `số`, or the number, where no type word stands) to the number,
 * and over the date where that follows at once: `Kế hoạch số 38-KH/TU ngày 28/9/2021`. It reads well as the text
 * of a link and names the document in a list of links. The issuer stays outside: it may be long, shared by several
 * citations or stand before, and is often a link of its own.
 */
export interface Citation {
  /** Offsets into the text that was given: `text.slice(start, end)` is what is cited, as written. */
  start: number;
  end: number;
  /** Absent where no word says it and the code may mean two types. */
  type?: DocumentType;
  typeFrom: 'word' | 'shared' | 'code';
  /** NFC, no spaces, plain hyphens and slashes, codes in their official capitals: `01/2018/TT-BTC`, `45/QĐ-TTg`. */
  number: string;
  style: NumberStyle;
  /** Only where a whole date of the calendar stands with the citation. */
  date?: LocalTime;
  issuer?: CitedIssuer;
  /** What it is about: the words after `về`, in quotes, or a law's name. Cut to 200 characters. */
  summary?: string;
  confidence: Confidence;
  doubts: Doubt[];
}

const GRAVE: ReadonlySet<Doubt> = new Set([
  'impossible-date',
  'year-mismatch',
  'type-code-mismatch',
  'unknown-type',
  'unknown-code',
]);

/** How sure a citation with these doubts is. */
export function confidenceOf(doubts: readonly Doubt[]): Confidence {
  if (doubts.some((doubt) => GRAVE.has(doubt))) return 'low';
  return doubts.length > 0 ? 'medium' : 'high';
}
