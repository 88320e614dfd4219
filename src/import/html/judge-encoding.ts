/** Tells the encoding of a text by what it would say: Vietnamese words are syllables of a known shape. */
import { isSyllable } from '../../lib/vietnamese-syllable.ts';
import { fromLegacy, type LegacyEncoding } from './legacy-encodings.ts';

/** Enough of a text to judge it. */
const MAX_SAMPLE = 20_000;
/** Fewer marked words prove nothing. */
const MIN_WORDS = 3;
const GOOD = 0.8;
/** A text of which so much reads well is left alone. */
const DOUBTFUL = 0.6;

export interface Legibility {
  /** Words with letters beyond ASCII. */
  words: number;
  /** The share of them that can be Vietnamese. */
  share: number;
}

/** How much of a text's marked words can be Vietnamese, once it is read as `read` does. */
export function measureLegibility(text: string, read: (word: string) => string = (word) => word): Legibility {
  let words = 0;
  let good = 0;
  for (const [typed] of text.slice(0, MAX_SAMPLE).matchAll(/[^\s!-/:-@[-`{-~\u2010-\u2026“”‘’]{1,40}/g)) {
    // eslint-disable-next-line no-control-regex -- ASCII words are Vietnamese in every encoding
    if (/^[\u0000-\u007F]*$/.test(typed)) continue;
    words++;
    const word = read(typed).normalize('NFC');
    if (isSyllable(word) || /^\p{Lu}\p{Lu}{1,7}$/u.test(word)) good += /^\p{L}+$/u.test(word) ? 1 : 0;
  }
  return { words, share: words === 0 ? 1 : good / words };
}

/** The encoding before Unicode in which a text was typed; `undefined` where it reads well as it stands. */
export function judgeLegacy(text: string): LegacyEncoding | undefined {
  if (!/[\u00A1-\u00FF]/.test(text)) return undefined;
  const asIs = measureLegibility(text);
  if (asIs.words < MIN_WORDS || asIs.share > DOUBTFUL) return undefined;
  const candidates = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    ...measureLegibility(text, (word) => fromLegacy(word, encoding)),
  }));
  const best = candidates.sort((a, b) => b.share - a.share)[0]!;
  return best.share >= GOOD ? best.encoding : undefined;
}
