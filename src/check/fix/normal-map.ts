/** Text in its normal form, with the way back to what stands on disk. */
import { normalizeText } from '../../lib/vietnamese-text.ts';

export interface NormalText {
  /** NFC, plain spaces, nothing invisible. */
  text: string;
  /** The offset in the text as it was, of an offset in `text`. */
  rawOffset(offset: number): number;
}

/** A character and the marks that combine with it: the smallest piece that can be normalized by itself. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** @returns `undefined` where pieces and whole normalize differently (ancient Hangul): such text is left alone */
export function normalizeWithMap(raw: string): NormalText | undefined {
  const text = normalizeText(raw);
  if (text === raw) return { text, rawOffset: (offset) => offset };
  const offsets: number[] = [];
  let joined = '';
  for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
    const normal = normalizeText(cluster);
    for (let unit = 0; unit < normal.length; unit++) offsets.push(index);
    joined += normal;
  }
  if (joined !== text) return undefined;
  return { text, rawOffset: (offset) => offsets[offset] ?? raw.length };
}
