/** Tables pasted from Word or Excel: their columns are parted by tabs, which a page shows as spaces. */
import type { Finding } from '../../lib/finding.ts';
import { lineAt, type BodyBlock } from '../body.ts';
import { atLine } from '../findings.ts';
import type { EntryRule } from '../context.ts';

export const pastedTables: EntryRule = ({ entries, bodyOf }) =>
  entries.flatMap((entry) => bodyOf(entry).blocks.flatMap((block) => findTable(entry.file, block) ?? []));

/** One row with a tab may be anything; two that follow each other are a table. */
function findTable(file: string, block: BodyBlock): Finding | undefined {
  if (!block.text.includes('\t')) return undefined;
  const rows = block.text.split('\n').map(cellsOf);
  const first = rows.findIndex((cells, index) => cells.length > 1 && (rows[index + 1]?.length ?? 0) > 1);
  if (first < 0) return undefined;
  const end = rows.findIndex((cells, index) => index > first && cells.length === 1);
  const table = rows.slice(first, end < 0 ? rows.length : end);
  const offset = block.text.split('\n').slice(0, first).join('\n').length + Math.min(first, 1);
  return atLine(file, lineAt(block, offset), {
    severity: 'warning',
    rule: 'pasted-table',
    message: `${table.length} dòng từ đây có phím Tab giữa các cột: trang không hiện thành bảng mà thành một đoạn chữ liền`,
    mend: explain(table),
  });
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .split('\t')
    .map((cell) => cell.trim());
}

function explain(table: readonly (readonly string[])[]): string {
  const width = Math.max(...table.map((cells) => cells.length));
  const draw = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => (cells[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = draw(Array.from({ length: width }, () => '---'));
  return `kẻ bảng bằng dấu |: viết dòng này thành ${draw(table[0]!)} rồi thêm ngay dưới nó dòng ${rule} và viết mỗi dòng sau như ${draw(table[1]!)} ; để một dòng trống trước và sau bảng`;
}
