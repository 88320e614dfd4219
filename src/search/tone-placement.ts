/** One place for the tone: `hoà` and `hòa`, `uỷ` and `ủy` are one word written by two schools. */

const TONE = '([\\u0300\\u0301\\u0303\\u0309\\u0323])';
const WORD_END = '(?![\\p{L}\\p{M}])';

/** On decomposed text, so that one rule serves every tone and both cases. Each swaps a letter and the tone beside it. */
const RULES = [
  `(o)([ae])${TONE}${WORD_END}`,
  `(?<!q)(u)(y)${TONE}${WORD_END}`,
  // Typed wrongly by either school, but often.
  `(o)${TONE}([ae]\\u0306?)(?=[a-z])`,
  `(?<=q)(u)${TONE}([a-z][\\u0302\\u0306]?)`,
].map((rule) => new RegExp(rule, 'giu'));

/** Writes every tone where the older, commoner school does: `hoà` → `hòa`, `thuỷ` → `thủy`, `hòan` → `hoàn`, `qúy` → `quý`. */
export function placeTones(text: string): string {
  return RULES.reduce((placed, rule) => placed.replace(rule, '$1$3$2'), text.normalize('NFD')).normalize(
    'NFC',
  );
}
