/** Whether letters can be a Vietnamese syllable however it is typed: with its marks, with some of them or with none. */
import { isSyllable } from '../lib/vietnamese-syllable.ts';
import { foldMarks } from '../lib/vietnamese-text.ts';

const MARKED: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'ă', 'â'],
  e: ['e', 'ê'],
  o: ['o', 'ô', 'ơ'],
  u: ['u', 'ư'],
};
const MAX_LENGTH = 7;

/** `đường`, `đuờng`, `duong` and `DUONG` are plausible; `dduwowngf`, `daan` and `max` are not. */
export function isPlausibleSyllable(token: string): boolean {
  if (isSyllable(token)) return true;
  const bare = foldMarks(token).toLowerCase();
  return bare.length <= MAX_LENGTH && /^[a-z]+$/.test(bare) && markings(bare).some(isSyllable);
}

/** Every way to put marks on the vowels; a syllable has three at most, so there are few. */
function markings(bare: string): string[] {
  if ((bare.match(/[aeou]/g)?.length ?? 0) > 4) return [];
  return [...bare].reduce<string[]>(
    (starts, letter) =>
      starts.flatMap((start) => (MARKED[letter] ?? [letter]).map((marked) => start + marked)),
    [''],
  );
}
