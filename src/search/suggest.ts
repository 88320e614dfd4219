/** What a word that stands nowhere may have been meant to be. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import { hasMark } from './parse-query.ts';
import { toWordKey } from './word-key.ts';

/** Longer words may be wrong in two places. */
const LONG = 6;

/**
 * The query with its unknown words replaced by the nearest known ones; `undefined` if one has none.
 * @param vocabulary known words in their commonest form, the commonest first
 */
export function suggestQuery(
  text: string,
  unknown: readonly string[],
  vocabulary: readonly string[],
): string | undefined {
  const keys = vocabulary.map((word) => [toWordKey(word), word] as const);
  let suggested = text.normalize('NFC');
  for (const word of unknown) {
    const found = findNearest(toWordKey(word), keys);
    if (found === undefined) return undefined;
    // Which marks were meant, somebody who types none has not said.
    const nearest = text.split(' ').some(hasMark) ? found : foldMarks(found);
    const typed = asWholeWord(word).exec(suggested);
    if (!typed) return undefined;
    suggested = suggested.slice(0, typed.index) + nearest + suggested.slice(typed.index + typed[0].length);
  }
  return unknown.length === 0 ? undefined : suggested;
}

/** Finds a word where it stands alone: `uyên` is a part of `chuyên` too. */
function asWholeWord(word: string): RegExp {
  const letters = word.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${letters}(?![\\p{L}\\p{N}\\p{M}])`, 'iu');
}

function findNearest(key: string, keys: readonly (readonly [string, string])[]): string | undefined {
  if (key.length < 2 || key.length > 30 || /\d/.test(key)) return undefined;
  return findSplit(key, keys) ?? findSimilar(key, keys);
}

/** `tuyendung` is two words. */
function findSplit(key: string, keys: readonly (readonly [string, string])[]): string | undefined {
  if (key.length < 5) return undefined;
  const known = new Map(keys.map(([own, word]) => [own, word]));
  for (let at = key.length - 2; at >= 2; at--) {
    const [first, second] = [known.get(key.slice(0, at)), known.get(key.slice(at))];
    if (first !== undefined && second !== undefined) return `${first} ${second}`;
  }
  return undefined;
}

function findSimilar(key: string, keys: readonly (readonly [string, string])[]): string | undefined {
  const most = key.length >= LONG ? 2 : 1;
  let best: { word: string; distance: number } | undefined;
  for (const [own, word] of keys) {
    if (Math.abs(own.length - key.length) > most) continue;
    const distance = editDistance(key, own);
    if (distance <= most && distance > 0 && distance < (best?.distance ?? Infinity))
      best = { word, distance };
  }
  return best?.word;
}

/** Letters to add, drop, change, or swap with the next (Damerau). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
