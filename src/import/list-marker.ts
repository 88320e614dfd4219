/** Lists that people type by hand: `- `, `* `, `+ `, `• `, `1. `, `2) `. */

/** A dash may touch its text where that begins with a capital (`-Tiếp tục`); a star may not (`*Ghi chú`). */
export const LIST_MARKER = /^(?:[-–—+*•·●▪◦](?:\s+(?=\S)|$)|[-–+•●▪](?=\p{Lu})|\d{1,3}[.)]\s+(?=\S))/u;

export interface ListMarker {
  /** What tells one level from another: `-`, `*`, `1.`, `1)`. */
  style: string;
  /** The number of a numbered item. */
  number?: number;
  /** The item without its marker. */
  rest: string;
}

/** Splits a hand-typed list item; `undefined` where the text is no item. */
export function splitListMarker(text: string): ListMarker | undefined {
  const typed = LIST_MARKER.exec(text)?.[0];
  if (typed === undefined || typed.length === text.length) return undefined;
  const rest = text.slice(typed.length);
  const marker = typed.trim();
  const numbered = /^(\d+)([.)])$/.exec(marker);
  if (numbered) return { style: `1${numbered[2]}`, number: Number(numbered[1]), rest };
  // The three dashes are one marker, typed or corrected by a word processor.
  return { style: /[-–—]/.test(marker) ? '-' : marker, rest };
}
