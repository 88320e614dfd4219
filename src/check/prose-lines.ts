/** The prose of a body line by line, with its place in the source: what may be repaired, and nothing else. */
import type { Image, Nodes, Root } from 'mdast';
import { walkTree } from '../store/body-tree.ts';

/** One line of prose without its markup. Markup between two pieces (`**`, `](…)`) is not part of the text. */
export interface ProseLine {
  text: string;
  /** Where the pieces of `text` stand in the source, by rising offset. */
  pieces: readonly ProsePiece[];
}

export interface ProsePiece {
  /** Offset in the line's text. */
  at: number;
  /** Offset in the source. */
  start: number;
  length: number;
}

/** Stands for code, pictures and addresses inside a line, so that the words around them do not touch. */
export const OBJECT_MARK = '\uFFFC';

/** The marks of quotes and the indentation of lists, before the second and later lines of a text. */
const CONTAINER_PREFIX = /^[ \t>]*/;

/** A link that Markdown could not read is no prose: a space put into its address would break it further. */
const BROKEN_LINK = /(?<!\\)\]\(|!\[[^\]]{0,500}\] \(/;

/** Reads the prose of a tree; text nodes keep their source's spelling, escapes and entities included. */
export function readProseLines(root: Root, source: string): ProseLine[] {
  const lines: ProseLine[] = [];
  walkTree(root, (node) => {
    if (node.type === 'image') lines.push(...altLine(node, source));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      lines.push(...blockLines(node, source));
  });
  return lines;
}

function blockLines(block: Nodes, source: string): ProseLine[] {
  const lines: { text: string; pieces: ProsePiece[] }[] = [{ text: '', pieces: [] }];
  const add = (text: string, start: number) => {
    const line = lines.at(-1)!;
    if (text !== '') line.pieces.push({ at: line.text.length, start, length: text.length });
    line.text += text;
  };
  walkTree(block, (node) => {
    if (node.type === 'break') lines.push({ text: '', pieces: [] });
    if (isObject(node, source)) {
      lines.at(-1)!.text += OBJECT_MARK;
      return false;
    }
    if (node.type !== 'text') return true;
    for (const [index, row] of rowsOf(node, source).flatMap(cellsOf).entries()) {
      if (index > 0) lines.push({ text: '', pieces: [] });
      add(row.text, row.start);
    }
    return true;
  });
  return lines.filter(({ pieces, text }) => pieces.length > 0 && !BROKEN_LINK.test(text));
}

/** Bare addresses are links whose source does not begin with `[`; references are found again by their text. */
export function isObject(node: Nodes, source: string): boolean {
  if (node.type === 'link') return source[node.position?.start.offset ?? 0] !== '[';
  return (
    node.type === 'inlineCode' ||
    node.type === 'image' ||
    node.type === 'imageReference' ||
    node.type === 'linkReference'
  );
}

/** The lines of a text node, without the marks of the quotes and lists around it. */
export function rowsOf(node: Nodes, source: string): { text: string; start: number }[] {
  const { start, end } = offsetsOf(node);
  let offset = start;
  return source
    .slice(start, end)
    .split('\n')
    .map((row, index) => {
      const indent = index === 0 ? 0 : CONTAINER_PREFIX.exec(row)![0].length;
      const text = row.slice(indent).trimEnd();
      const place = { text, start: offset + indent };
      offset += row.length + 1;
      return place;
    });
}

/** The tabs of a table pasted from Word or Excel part its columns: what stands between two of them is a line by itself. */
function cellsOf({ text, start }: { text: string; start: number }): { text: string; start: number }[] {
  if (!text.includes('\t')) return [{ text, start }];
  return [...text.matchAll(/[^\t]+|^(?=\t)/g)].map(({ 0: cell, index }) => {
    const indent = cell.length - cell.trimStart().length;
    return { text: cell.trim(), start: start + index + indent };
  });
}

/** A picture's alt text, where it is written plainly. */
function altLine(image: Image, source: string): ProseLine[] {
  const { start } = offsetsOf(image);
  const { alt } = image;
  if (!alt || alt.includes('\n') || !source.startsWith(`![${alt}](`, start)) return [];
  return [{ text: alt, pieces: [{ at: 0, start: start + 2, length: alt.length }] }];
}

export function offsetsOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
