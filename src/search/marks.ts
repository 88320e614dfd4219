/**
 * Where the words of a question stand in a text, for marking: `dan van` is found in `dân vận`. The one rule for titles
 * and excerpts among the results and for the article that is opened from them, so that a reader sees the same words
 * marked everywhere. Articles load it alone: it needs no index, and next to nothing.
 */
import { BEFORE_I, BEFORE_Y } from './single-y.ts';

/** Half open, in UTF-16 units of the text: `text.slice(start, end)`. */
export interface TextRange {
  start: number;
  end: number;
}

interface Atom extends TextRange {
  /** The letters as they are, in lower case, and without their marks. */
  exact: string;
  folded: string;
}

/** Words are as the search understood them: `['dân', 'vận']`, `['2426/KH-VKS']`. */
type Words = readonly string[];

/**
 * A part of a word: letters and figures without what may join them. A lone mark belongs to the letter before it, as
 * in text that is not composed.
 */
const ATOM = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Between the parts of one number, `2426 / KH - VKS`. */
const JOINED = /^\s?[/.&–-]?\s?$/u;
/** Between neighbours: little, and no end of a sentence. */
const NEIGHBOUR = /^[^\p{L}\p{N}.!?;\n]{1,3}$/u;
/** A day and the rest of its date: the `1` of `1/10` is no answer to «ngày 1 tháng 9». */
const REST_OF_DATE = /^\/\d/;

/**
 * The places to mark. Neighbours in the question that are neighbours in the text are marked; single words of several
 * only where the text has no neighbours at all, and most of the words: a lone `dân` is no trace of `dân vận khéo`.
 * @param readings ways to read the question, the first one preferred
 */
export function findMarks(text: string, readings: readonly Words[]): TextRange[] {
  const atoms = toAtoms(text);
  const found = readings.map((words) => findReading(text, atoms, words));
  const best = found.filter(({ isRun }) => isRun);
  return join(text, best.length > 0 ? best.flatMap(({ matches }) => matches) : (found[0]?.matches ?? []));
}

interface Found {
  matches: Match[];
  /** Whether more than scattered single words was found. */
  isRun: boolean;
}

function findReading(text: string, atoms: readonly Atom[], words: Words): Found {
  const wanted = words.map(toAtoms).filter((parts) => parts.length > 0);
  // First with the marks as typed; if the text has them nowhere, with any.
  for (const isExact of [true, false]) {
    const matches = findWords(text, atoms, wanted, isExact);
    const runs = matches.filter((match) => match.isNeighbour || wanted.length === 1 || match.atoms > 1);
    if (runs.length > 0) return { matches: runs, isRun: true };
    const found = new Set(matches.map(({ word }) => word)).size;
    if (!isExact && found * 2 > wanted.length) return { matches, isRun: false };
  }
  return { matches: [], isRun: false };
}

interface Match extends TextRange {
  word: number;
  atoms: number;
  isNeighbour: boolean;
}

function findWords(
  text: string,
  atoms: readonly Atom[],
  wanted: readonly Atom[][],
  isExact: boolean,
): Match[] {
  const matches: Match[] = [];
  const byFirst = new Map<string, number[]>();
  for (const [word, [first]] of wanted.entries()) {
    byFirst.set(first!.folded, [...(byFirst.get(first!.folded) ?? []), word]);
  }
  let before: Match[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const here: Match[] = [];
    for (const word of byFirst.get(atoms[at]!.folded) ?? []) {
      const parts = wanted[word]!;
      if (!hasParts(text, atoms, at, parts, isExact)) continue;
      const { start } = atoms[at]!;
      const { end } = atoms[at + parts.length - 1]!;
      const match = { word, atoms: parts.length, start, end, isNeighbour: false };
      for (const former of before) {
        if (former.word + 1 !== word || !NEIGHBOUR.test(text.slice(former.end, start))) continue;
        former.isNeighbour = match.isNeighbour = true;
      }
      here.push(match);
    }
    matches.push(...here);
    // A number spans several parts: what begins inside it is looked at, but its neighbour comes after its end.
    before = [...before.filter(({ end }) => end > atoms[at]!.end), ...here];
  }
  return matches;
}

function hasParts(
  text: string,
  atoms: readonly Atom[],
  at: number,
  parts: Atom[],
  isExact: boolean,
): boolean {
  const { folded, end } = atoms[at]!;
  if (parts.length === 1 && /^\d/.test(folded) && REST_OF_DATE.test(text.slice(end, end + 2))) return false;
  return parts.every((part, offset) => {
    const atom = atoms[at + offset];
    if (!atom || atom.folded !== part.folded) return false;
    // A word typed without marks stands for every word with its letters.
    if (isExact && part.exact !== part.folded && atom.exact !== part.exact) return false;
    return offset === 0 || JOINED.test(text.slice(atoms[at + offset - 1]!.end, atom.start));
  });
}

/** Neighbours become one mark, the space between them too. */
function join(text: string, matches: readonly Match[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (start <= last.end || /^[\s–-]$/.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function toAtoms(text: string): Atom[] {
  return [...text.matchAll(ATOM)].map((match) => {
    // `01/10` and `1/10` are one date.
    const exact = placeTone(
      match[0]
        .toLowerCase()
        .normalize('NFD')
        .replace(/^0+(?=\d)/, ''),
    ).replace(SINGLE_Y, '$1i');
    const folded = exact.replace(/\p{M}/gu, '').replace(/đ/g, 'd');
    return { exact, folded, start: match.index, end: match.index + match[0].length };
  });
}

/** With the tone at the end. No look behind: older browsers would drop the whole program for it. */
const SINGLE_Y = new RegExp(`^(${BEFORE_Y}|${BEFORE_I})y(?=\\p{M}*$)`, 'u');

/** `hoà` and `hòa`, `thuỷ` and `thủy` are one word: the tone is compared wherever it stands. */
function placeTone(decomposed: string): string {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(decomposed)?.[0] ?? '';
  return decomposed.replace(tone, '') + tone;
}
