/** Tables of data as tables; tables that only place things on the page are none. */
import type { Element } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import { repairText } from '../../lib/text-repair.ts';
import { countWords } from '../../lib/vietnamese-text.ts';
import { hrefOf } from './read-link.ts';
import type { PageLink } from './block-builder.ts';
import { namesOf } from './element-names.ts';
import { readInline, type Piece } from './inline-pieces.ts';
import { isBlock } from './measure-page.ts';
import { attribute, childrenOf, findAll, isElement, lineOf, textOf, type AnyNode } from './tree.ts';

const MAX_SPAN = 40;
const MAX_CELLS = 20_000;
/** A cell of so many words is text that was placed, not data. */
const MAX_CELL_WORDS = 120;
const MAX_MEAN_WORDS = 25;

/** Rows, columns and short cells, and lines around them or a head: what only looks so is layout. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  if (rows.length < 2 || columns < 2 || cells.length > MAX_CELLS || findAll(table, 'table').length > 1)
    return false;
  if (findAll(table, 'img').length * 2 > cells.length) return false;
  const words = cells.map((cell) => countWords(textOf(cell)));
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  if (Math.max(...words) > MAX_CELL_WORDS || mean > MAX_MEAN_WORDS) return false;
  const isRegular = rows.filter((row) => cellsOf(row).length === columns).length * 2 > rows.length;
  return (
    hasLines(table, cells) ||
    cells.some(({ tagName }) => tagName === 'th') ||
    (isRegular && rows.length >= 4 && columns >= 3)
  );
}

function hasLines(table: Element, cells: readonly Element[]): boolean {
  const border = Number.parseInt(attribute(table, 'border') ?? '0', 10);
  if (
    border > 0 ||
    / (?:table bordered|bordered|mso table grid|grid|table striped|tbl border) /.test(namesOf(table))
  )
    return true;
  const bordered = cells.filter((cell) =>
    /border(?!-collapse|-spacing)[\w-]*\s*:\s*(?!none|0)/i.test(attribute(cell, 'style') ?? ''),
  );
  return (
    bordered.length * 2 > cells.length || /border\s*:\s*[^;]*solid/i.test(attribute(table, 'style') ?? '')
  );
}

function rowsOf(table: Element): Element[] {
  return findAll(table, 'tr');
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isElement(child, 'td', 'th'));
}

export function readTable(
  element: Element,
  pairs: () => ReadonlySet<string>,
): { table: Table; text: string; links: PageLink[] } {
  const links: PageLink[] = [];
  const grid = rowsOf(element).map((row) =>
    cellsOf(row).flatMap((cell): TableCell[] => {
      const pieces = piecesOf(cell);
      for (const { href, text, line } of pieces) if (href) links.push({ href, title: text.trim(), line });
      const { text, inline } = readInline(pieces, pairs);
      const said: TableCell = {
        type: 'tableCell',
        children: inline ?? (text ? [{ type: 'text', value: repairText(text) }] : []),
      };
      const span = Math.min(Number(attribute(cell, 'colSpan') ?? 1) || 1, MAX_SPAN);
      return [said, ...Array.from({ length: span - 1 }, emptyCell)];
    }),
  );
  fillRowSpans(element, grid);
  const columns = Math.max(...grid.map((row) => row.length));
  const rows = grid.map((row): TableRow => ({
    type: 'tableRow',
    children: [...row, ...Array.from({ length: columns - row.length }, emptyCell)],
  }));
  const text = rowsOf(element)
    .flatMap(cellsOf)
    .map((cell) => readInline(piecesOf(cell), pairs).text)
    .join(' ');
  return { table: { type: 'table', children: rows }, text, links };
}

function emptyCell(): TableCell {
  return { type: 'tableCell', children: [] };
}

/** A cell that reaches down leaves empty cells below it, so that columns stay columns. */
function fillRowSpans(element: Element, grid: TableCell[][]): void {
  rowsOf(element).forEach((row, at) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      const width = Math.min(Number(attribute(cell, 'colSpan') ?? 1) || 1, MAX_SPAN);
      const height = Math.min(Number(attribute(cell, 'rowSpan') ?? 1) || 1, MAX_SPAN);
      for (let below = at + 1; below < Math.min(at + height, grid.length); below++)
        grid[below]!.splice(column, 0, ...Array.from({ length: width }, emptyCell));
      column += width;
    }
  });
}

/** A cell's content in one line: Markdown's cells have no paragraphs. */
function piecesOf(cell: Element): Piece[] {
  const pieces: Piece[] = [];
  const visit = (node: AnyNode, around: Omit<Piece, 'text' | 'line'>) => {
    if (node.type === 'text') pieces.push({ ...around, text: node.value, line: lineOf(node) });
    if (!isElement(node) || ['script', 'style'].includes(node.tagName)) return;
    const separates = node !== cell && (isBlock(node) || node.tagName === 'br');
    const gap = { ...around, text: ' ', line: lineOf(node) };
    if (separates) pieces.push(gap);
    const href = node.tagName === 'a' ? hrefOf(node) : undefined;
    const inner = {
      ...around,
      ...(href && { href }),
      isStrong: around.isStrong || isElement(node, 'b', 'strong', 'th'),
      isEmphasis: around.isEmphasis || isElement(node, 'i', 'em'),
    };
    for (const child of childrenOf(node)) visit(child, inner);
    if (separates) pieces.push(gap);
  };
  visit(cell, { isStrong: false, isEmphasis: false });
  return pieces;
}
