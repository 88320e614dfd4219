/** An article's text as Markdown: paragraphs, headings, tables, pictures, and lists, real ones and typed by hand. */
import type { PhrasingContent, Table } from 'mdast';
import { escapeMarkdown } from './escape-markdown.ts';
import type { ListMarker } from './list-marker.ts';
import type { MarkupItem, PageImage } from './page-evidence.ts';
import { writeFigure, writeInline, writeTable } from './write-markup.ts';

/** A part of the text, in order. */
export interface BodyPart {
  text: string;
  isHeading?: boolean;
  /** 2…6; a heading without it is of the second level. */
  depth?: number;
  marker?: ListMarker;
  /** An item of a list that was a list in the source. */
  item?: MarkupItem;
  /** The text with its links and emphasis, where it has any; the typed list marker is not in it. */
  inline?: PhrasingContent[];
  table?: Table;
  images?: PageImage[];
  isQuote?: boolean;
  /** Blank lines stood before it in the source. */
  gapBefore: boolean;
}

interface Level {
  style: string;
  /** The number that Markdown will show next in this list. */
  next: number;
  /** How far what belongs to the current item is indented. */
  indent: number;
  /** The mark as it was written. */
  shown: string;
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
    if (part.item?.continues && levels.length > 0) {
      lines.push('', `${' '.repeat(levels.at(-1)!.indent)}${writeText(part)}`);
      continue;
    }
    const placed = placePart(levels, part);
    if (!placed) {
      levels = [];
      if (!isFirst) lines.push('');
      lines.push(writeBlock(part));
      continue;
    }
    if (!isFirst && needsGap(levels, placed, part)) lines.push('');
    levels = placed.levels;
    lines.push(`${' '.repeat(placed.indent)}${placed.marker} ${writeItem(part)}`);
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

/** `undefined` for what is no item of a list. */
function placePart(levels: readonly Level[], { marker, item, text }: BodyPart): Placed | undefined {
  if (marker) return placeInLists(levels, marker);
  return item && placeItem(levels, markerOf(item, text), item);
}

/** A list that begins with another number than 1 needs a blank line to begin at all. */
function needsGap(levels: readonly Level[], placed: Placed, { marker, item, gapBefore }: BodyPart): boolean {
  const number = (marker ?? item)?.number ?? 1;
  return levels.length === 0 || (placed.isNewList && number !== 1) || (gapBefore && !item);
}

function writeBlock(part: BodyPart): string {
  if (part.table) return writeTable(part.table);
  if (part.images) return writeFigure(part.images);
  const text = writeText(part);
  if (part.isHeading) return `${'#'.repeat(part.depth ?? 2)} ${text}`;
  return part.isQuote ? `> ${text}` : text;
}

/** A part whose typed marker cannot become a list's keeps it as text. */
function writeText({ text, inline, marker }: BodyPart): string {
  if (!inline) return escapeMarkdown(text);
  const typed = marker ? text.slice(0, text.length - marker.rest.length) : '';
  return writeInline(typed === '' ? inline : [{ type: 'text', value: typed }, ...inline]);
}

function writeItem({ inline, marker, text }: BodyPart): string {
  return inline ? writeInline(inline) : escapeMarkdown(marker?.rest ?? text);
}

/** Real lists take part in the same levels as typed ones; each list of the source is a level of its own. */
function markerOf({ depth, number, list }: MarkupItem, text: string): ListMarker {
  return {
    style: `${depth}:${list}${number === undefined ? '-' : '.'}`,
    ...(number !== undefined && { number }),
    rest: text,
  };
}

/** A real list stands at its own depth; one that follows another there is told apart by its marks. */
function placeItem(levels: readonly Level[], marker: ListMarker, { depth, number }: MarkupItem): Placed {
  const known = placeInLists(levels, marker);
  if (known && !known.isNewList) return known;
  const sibling = levels[depth];
  const kept = levels.slice(0, depth);
  const indent = kept.at(-1)?.indent ?? 0;
  const isAlternate = sibling !== undefined && /[-.]$/.test(sibling.shown);
  const shown = number === undefined ? (isAlternate ? '*' : '-') : `${number}${isAlternate ? ')' : '.'}`;
  const level = { style: marker.style, next: (number ?? 0) + 1, indent: indent + shown.length + 1, shown };
  return { levels: [...kept, level], isNewList: true, indent, marker: shown };
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
  const end = current ? current.shown.at(-1)! : marker.style.at(-1)!;
  const shown = marker.number === undefined ? (current?.shown ?? '-') : `${marker.number}${end}`;
  const level = {
    style: marker.style,
    next: (marker.number ?? 0) + 1,
    indent: indent + shown.length + 1,
    shown,
  };
  return { levels: [...kept, level], isNewList: current === undefined, indent, marker: shown };
}
