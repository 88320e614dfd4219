/**
 * A text's signature, by which thousands of texts are compared in nearly linear time: MinHash over runs of words.
 * Of two signatures, the share of equal places estimates the share of word runs that the texts have in common.
 */
import { foldMarks } from '../../lib/vietnamese-text.ts';

const PLACES = 64;
const WORDS_IN_RUN = 4;
/** Places per band: texts meet in a bucket where a whole band is equal. */
const BAND = 4;

/** Odd multipliers and offsets of the hash of each place, the same in every run. */
const [MULTIPLIERS, OFFSETS] = makeMixers(PLACES);

/** @param text plain text or Markdown; marks, case and signs do not count */
export function signText(text: string): Uint32Array {
  const words =
    foldMarks(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const signature = new Uint32Array(PLACES).fill(0xffffffff);
  for (let at = 0; at <= Math.max(0, words.length - WORDS_IN_RUN); at++) {
    const run = hashRun(words, at);
    for (let place = 0; place < PLACES; place++) {
      const mixed = (Math.imul(run, MULTIPLIERS[place]!) + OFFSETS[place]!) | 0;
      const value = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
      if (value < signature[place]!) signature[place] = value;
    }
  }
  return signature;
}

/** The estimated share of common word runs, 0 to 1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let place = 0; place < PLACES; place++) if (a[place] === b[place]) equal++;
  return equal / PLACES;
}

/**
 * Keys under which texts of more than half their runs in common almost surely meet; that others meet there too, now
 * and then, costs a comparison.
 */
export function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: PLACES / BAND }, (_, band) => {
    let key = 0x811c9dc5 ^ band;
    for (let place = band * BAND; place < (band + 1) * BAND; place++)
      key = Math.imul(key ^ signature[place]!, 0x01000193) ^ (key >>> 13);
    return key;
  });
}

/** FNV-1a over the words of one run. */
function hashRun(words: readonly string[], at: number): number {
  let hash = 0x811c9dc5;
  const end = Math.min(words.length, at + WORDS_IN_RUN);
  for (let index = at; index < end; index++) {
    const word = words[index]!;
    for (let place = 0; place < word.length; place++)
      hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash;
}

function makeMixers(count: number): [Int32Array, Int32Array] {
  let state = 0x9e3779b9;
  const next = () => {
    state = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    state = Math.imul(state ^ (state >>> 15), 0x735a2d97) + 0x9e3779b9;
    return state | 0;
  };
  return [Int32Array.from({ length: count }, () => next() | 1), Int32Array.from({ length: count }, next)];
}
