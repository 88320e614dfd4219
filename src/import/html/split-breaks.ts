/** `<br>`: in old pages the end of a paragraph, of a line of verse, or of nothing at all. */
import { LIST_MARKER } from '../list-marker.ts';
import type { Piece } from './inline-pieces.ts';

export type BreakOrPiece = Piece | 'break';

export interface Segment {
  pieces: Piece[];
  /** Blank lines stood before it. */
  gapBefore: boolean;
}

const ENDS_SENTENCE = /[.!?:;…|]["”’»)\]]*\s*$/;

/**
 * Splits a block at its breaks. A single break is only a line's end where the sentence plainly goes on after it.
 * @param isPreformatted every line end in the source is a break
 */
export function splitAtBreaks(parts: readonly BreakOrPiece[], isPreformatted: boolean): Segment[] {
  const segments: Segment[] = [{ pieces: [], gapBefore: true }];
  let breaks = 0;
  for (const part of isPreformatted ? parts.flatMap(splitLines) : parts) {
    if (part === 'break') {
      breaks++;
      continue;
    }
    if (breaks > 0 && part.text.trim() === '') continue;
    const current = segments.at(-1)!;
    if (breaks > 0 && current.pieces.length > 0) {
      if (breaks === 1 && goesOn(current.pieces, part))
        current.pieces.push({ ...part, text: `\n${part.text}` });
      else segments.push({ pieces: [part], gapBefore: breaks > 1 });
    } else current.pieces.push(part);
    breaks = 0;
  }
  return segments.filter(({ pieces }) => pieces.length > 0);
}

function goesOn(before: readonly Piece[], next: Piece): boolean {
  const end = before
    .slice(-3)
    .map(({ text }) => text)
    .join('')
    .slice(-24);
  const start = next.text.trimStart();
  return /^\p{Ll}/u.test(start) && !ENDS_SENTENCE.test(end) && !LIST_MARKER.test(start.slice(0, 8));
}

function splitLines(part: BreakOrPiece): BreakOrPiece[] {
  if (part === 'break') return [part];
  return part.text.split('\n').flatMap((text, index): BreakOrPiece[] => {
    const piece = { ...part, text, line: part.line + index };
    return index === 0 ? [piece] : ['break', piece];
  });
}
