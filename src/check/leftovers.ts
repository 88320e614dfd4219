/**
 * Markdown that nobody understood: what stands in a text as links, pictures, notes or tables are written, and was read
 * as plain words. Readers would see its brackets.
 */
import type { Nodes, Paragraph, Root } from 'mdast';
import { walkTree } from '../store/body-tree.ts';
import { OBJECT_MARK, offsetsOf } from './prose-lines.ts';

export type Leftover = Meant & { line: number };

type Meant =
  | ({ kind: 'link' } & LeftoverLink)
  /** `câu[^2]`, and no note of this name; or a note that nothing leads to. */
  | { kind: 'footnote' | 'lost-footnote'; id: string }
  /** `##Kết quả`; the text as it should be. */
  | { kind: 'heading'; text: string }
  /** A row between strokes; how many cells it has, and where something like the line below a head stands. */
  | { kind: 'table'; cells: number; ruler: 'none' | 'here' | 'below' }
  /** A paragraph that begins with four spaces or a tab. */
  | { kind: 'indented'; text: string };

/** With its offset in the source. */
type Found = Meant & { at: number };

export interface LeftoverLink {
  isPicture: boolean;
  /** Between the brackets. */
  label: string;
  /** Between the parentheses; to the end of the line where they are not closed. */
  target: string;
  isClosed: boolean;
  /** A space stands between `]` and `(`. */
  isApart: boolean;
}

/** @param firstLine the file's line on which the source begins */
export function readLeftovers(root: Root, source: string, firstLine: number): Leftover[] {
  const found: Found[] = [];
  walkTree(root, (node) => {
    if (node.type === 'paragraph') found.push(...inParagraph(node, source));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      found.push(...inBlock(node, source));
    if (node.type === 'code') found.push(...indented(offsetsOf(node).start, node.value, source));
  });
  return withLines([...found, ...lostNotes(root)], source, firstLine);
}

function withLines(found: readonly Found[], source: string, firstLine: number): Leftover[] {
  let line = firstLine;
  let counted = 0;
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ...rest }) => {
      for (; counted < at; counted++) if (source[counted] === '\n') line++;
      return { ...rest, line };
    });
}

/** What was understood; a bare address stays, since it may stand in a link that was not. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  'inlineCode',
  'image',
  'imageReference',
  'linkReference',
  'footnoteReference',
  'html',
  'mdxTextExpression',
]);

/** The source of a block, as long as it is, in which what was understood is blotted out. */
function plainSource(block: Nodes, source: string): string {
  const { start, end } = offsetsOf(block);
  const parts: string[] = [];
  let seen = start;
  walkTree(block, (node) => {
    const place = offsetsOf(node);
    const isLink = node.type === 'link' && source[place.start] === '[';
    if (!isLink && !UNDERSTOOD.has(node.type)) return true;
    parts.push(source.slice(seen, place.start), OBJECT_MARK.repeat(place.end - place.start));
    seen = place.end;
    return false;
  });
  return [...parts, source.slice(seen, end)].join('');
}

/** No label and no address is longer; without a bound a thousand brackets would cost their square. */
const LONGEST = 500;
/** `[…](` and `![…] (`. */
const LINK = /(?<!\\)(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\]){0,500})\]([ \t]?)\(/gs;
const FOOTNOTE = /(?<!\\)\[\^([^\]\s^]{1,50})\]/g;

function inBlock(block: Nodes, source: string): Found[] {
  const { start } = offsetsOf(block);
  const text = plainSource(block, source);
  const links = [...text.matchAll(LINK)].map((match): Found => {
    const [whole, bang = '', label = '', gap = ''] = match;
    const { target, isClosed } = readTarget(text, match.index + whole.length);
    const link = { isPicture: bang !== '', label, target, isClosed, isApart: gap !== '' };
    return { kind: 'link', at: start + match.index, ...link };
  });
  const notes = [...text.matchAll(FOOTNOTE)].map((match): Found => ({
    kind: 'footnote',
    at: start + match.index,
    id: match[1]!,
  }));
  return [...links, ...notes];
}

/** What stands between the parenthesis before an offset and its counterpart on the same line. */
function readTarget(text: string, from: number): { target: string; isClosed: boolean } {
  let depth = 1;
  for (let at = from; at < from + LONGEST && at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0)
      return { target: text.slice(from, at).trim(), isClosed: true };
  }
  return {
    target: text
      .slice(from, from + LONGEST)
      .split('\n', 1)[0]!
      .trim(),
    isClosed: false,
  };
}

const GLUED_HEADING = /^(#{2,6})([^\s#].*)$/;
const TABLE_ROW = /^\|.*\|.*\|$/;
const TABLE_RULER = /^\|?[\s:|-]*-[\s:|-]*\|?$/;

function inParagraph(paragraph: Paragraph, source: string): Found[] {
  const { start } = offsetsOf(paragraph);
  let at = start;
  const rows = plainSource(paragraph, source)
    .split('\n')
    .map((row) => {
      const place = { at, text: row.replace(/^[ \t>]*/, '').trimEnd() };
      at += row.length + 1;
      return place;
    });
  const headings = rows.flatMap((row): Found[] => {
    const [, marks, words] = GLUED_HEADING.exec(row.text) ?? [];
    return marks ? [{ kind: 'heading', at: row.at, text: `${marks} ${words}` }] : [];
  });
  const first = rows.findIndex(({ text }) => TABLE_ROW.test(text));
  if (first < 0) return headings;
  const { at: place, text } = rows[first]!;
  const cells = text.split(/(?<!\\)\|/).length - 2;
  const isRuler = (row: { text: string } | undefined) => TABLE_RULER.test(row?.text ?? '');
  const ruler = isRuler(rows[first]) ? 'here' : isRuler(rows[first + 1]) ? 'below' : 'none';
  return [...headings, { kind: 'table', at: place, cells, ruler }];
}

/** Code is fenced on purpose; spaces before a line were most likely meant for the eye. */
function indented(start: number, value: string, source: string): Found[] {
  const isFenced = /^[ \t]*(?:```|~~~)/.test(source.slice(start, start + 200));
  return isFenced ? [] : [{ kind: 'indented', at: start, text: value.trim().split('\n', 1)[0]! }];
}

function lostNotes(root: Root): Found[] {
  const asked = new Set<string>();
  const notes: { id: string; at: number }[] = [];
  walkTree(root, (node) => {
    if (node.type === 'footnoteReference') asked.add(node.identifier);
    if (node.type === 'footnoteDefinition') notes.push({ id: node.identifier, at: offsetsOf(node).start });
  });
  return notes.flatMap(({ id, at }): Found[] => (asked.has(id) ? [] : [{ kind: 'lost-footnote', at, id }]));
}
