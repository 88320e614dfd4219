/** An article's text as Markdown: paragraphs, headings, and the lists that people typed by hand. */
import { escapeMarkdown } from './escape-markdown.ts';
import type { ListMarker } from './list-marker.ts';

/** A part of the text, in order. */
export interface BodyPart {
  text: string;
  isHeading?: boolean;
  marker?: ListMarker;
  /** Blank lines stood before it in the source. */
  gapBefore: boolean;
}

interface Level {
  style: string;
  /** The number that Markdown will show next in this list. */
  next: number;
  /** How far what belongs to the current item is indented. */
  indent: number;
}

/**
 * Writes the parts as Markdown. Lists keep their typed numbers: a number that does not follow the one before it
 * stays plain text, because Markdown would renumber it. In a list, another marker begins a list inside the last item
 * (`* Đối với các Chi bộ:` with its `- …`), and a marker seen before returns to its level. The end mark `./.` is text
 * like any other and stays: it is no defect, and the import may not change words or marks.
 */
export function writeBody(parts: readonly BodyPart[]): string {
  const lines: string[] = [];
  let levels: Level[] = [];
  for (const part of parts) {
    const isFirst = lines.length === 0;
    const level = part.marker && placeInLists(levels, part.marker);
    if (!level || !part.marker) {
      levels = [];
      if (!isFirst) lines.push('');
      lines.push(part.isHeading ? `## ${escapeMarkdown(part.text)}` : escapeMarkdown(part.text));
      continue;
    }
    // A list that begins with another number than 1 needs a blank line to begin at all.
    const needsGap = levels.length === 0 || (level.isNewList && (part.marker.number ?? 1) !== 1);
    levels = level.levels;
    if (!isFirst && (needsGap || part.gapBefore)) lines.push('');
    lines.push(`${' '.repeat(level.indent)}${level.marker} ${escapeMarkdown(part.marker.rest)}`);
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

interface Placed {
  levels: Level[];
  isNewList: boolean;
  indent: number;
  marker: string;
}

/** `undefined` where Markdown has no way to show this item with its number. */
function placeInLists(levels: readonly Level[], marker: ListMarker): Placed | undefined {
  const at = levels.findIndex(({ style }) => style === marker.style);
  const kept = at < 0 ? [...levels] : levels.slice(0, at);
  const current = levels[at];
  if (current && marker.number !== undefined && marker.number !== current.next) return undefined;
  const indent = kept.at(-1)?.indent ?? 0;
  const shown = marker.number === undefined ? '-' : `${marker.number}${marker.style.at(-1)}`;
  const level = { style: marker.style, next: (marker.number ?? 0) + 1, indent: indent + shown.length + 1 };
  return { levels: [...kept, level], isNewList: current === undefined, indent, marker: shown };
}
