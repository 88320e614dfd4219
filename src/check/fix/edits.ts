/** Changes to a text at places of it: what is taken out, what is put in. */
import { mayNeedSpaces, repairText } from '../../lib/text-repair.ts';
import { normalizeText } from '../../lib/vietnamese-text.ts';
import type { ProseLine } from '../prose-lines.ts';

export interface Edit {
  start: number;
  end: number;
  insert: string;
}

/** @param edits that do not overlap, in any order */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, insert } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, start) + insert;
    done = end;
  }
  return result + text.slice(done);
}

/** The spaces that a line of prose has too many or too few, as edits of its source. */
export function spacingEdits(line: ProseLine): Edit[] {
  if (!mayNeedSpaces(line.text)) return [];
  // Letters that only come together once the markup between them is gone are two letters.
  if (normalizeText(line.text) !== line.text) return [];
  const repaired = repairText(line.text);
  return repaired === line.text
    ? []
    : compareSpaces(line.text, repaired).flatMap((edit) => toSource(edit, line));
}

/**
 * The differences of two texts that differ in spaces only.
 * @throws Error where they differ in more: nothing but spaces is ever changed
 */
export function compareSpaces(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    if (before[from] === after[to]) {
      from++;
      to++;
    } else if (before[from] === '\t' && after[to] === ' ')
      edits.push({ start: from++, end: from, insert: after[to++]! });
    else if (isSpace(before[from])) edits.push({ start: from++, end: from, insert: '' });
    else if (isSpace(after[to])) edits.push({ start: from, end: from, insert: after[to++]! });
    else throw new Error(`“${before}” and “${after}” differ in more than spaces`);
  }
  return edits;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** An insertion between two pieces is left out: on which side of the markup it belongs is not known. */
function toSource(edit: Edit, { pieces }: ProseLine): Edit[] {
  const isInsertion = edit.start === edit.end;
  const piece = pieces.find(
    ({ at, length }) => (isInsertion ? at < edit.start : at <= edit.start) && edit.end <= at + length,
  );
  if (!piece || (isInsertion && edit.start === piece.at + piece.length)) return [];
  const shift = piece.start - piece.at;
  return [{ start: edit.start + shift, end: edit.end + shift, insert: edit.insert }];
}
