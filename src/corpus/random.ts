/** Randomness that can be repeated: the same seed gives the same numbers on every machine. */

export interface Random {
  /** A number from 0 up to, but without, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Earlier entries far more often than later ones (Zipf's law), as words and citations are used. */
  pickZipf<T>(list: readonly T[]): T;
  /** A rank from 0 to `count - 1` by Zipf's law. */
  zipf(count: number): number;
}

/** @param seed any text; `seed/12` and `seed/13` give unrelated numbers */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  // mulberry32: 32 bits of state are plenty for prose, and it needs nothing but integer arithmetic.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const zipf = (count: number) => Math.min(count - 1, Math.floor((count + 1) ** next()) - 1);
  return {
    next,
    int,
    zipf,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    pickZipf: (list) => list[zipf(list.length)]!,
  };
}

/** FNV-1a, then stirred so that neighbouring seeds start far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return Math.imul(value ^ (value >>> 13), 0xc2b2ae35) ^ (value >>> 16);
}
