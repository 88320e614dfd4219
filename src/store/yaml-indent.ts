/** Rows of YAML that begin at the wrong column. */
import type { YAMLError } from 'yaml';
import { holdsColon, readRow, type RowProblem } from './yaml-row.ts';

const TAB = {
  message: 'dòng thụt vào bằng phím Tab',
  mend: 'xoá phím Tab ở đầu dòng, thụt vào bằng dấu cách',
};

/** Every row that is indented by a tab. */
export function explainTabs(rows: readonly string[]): RowProblem[] {
  return rows.flatMap((text, row) => (/^ *\t\s*\S/.test(text) ? [{ row, ...TAB }] : []));
}

/** A row that is further in than the one it belongs beside. */
export function explainIndent(
  code: YAMLError['code'],
  rows: readonly string[],
  row: number,
): RowProblem | undefined {
  const first = rows.findIndex((text) => /^\s*[^\s#]/.test(text));
  if (code === 'UNEXPECTED_TOKEN' && row > first && isIndentedField(rows[first])) return outdent(rows, first);
  const below = code === 'BLOCK_AS_IMPLICIT_KEY' ? row + 1 : code === 'BAD_INDENT' ? row : undefined;
  if (below === undefined || !isIndentedField(rows[below])) return undefined;
  const above = readRow(rows[below - 1]);
  // A value that is broken by itself is mended first; a group may well have rows further in.
  const column = (above?.indent.length ?? 0) + (above?.dash.length ?? 0);
  if (!above || holdsColon(above.value) || indentOf(rows[below]!) <= column) return undefined;
  return outdent(rows, below, column);
}

function outdent(rows: readonly string[], row: number, to = 0): RowProblem {
  const wanted = rows[row]!.trim();
  return {
    row,
    message: 'dòng này thụt vào sâu hơn dòng trên, nên bị coi là một phần của dòng trên',
    mend:
      to === 0
        ? `xoá các dấu cách ở đầu dòng, để dòng bắt đầu ngay bằng: ${wanted}`
        : `chỉ để lại ${to} dấu cách ở đầu dòng, trước ${wanted}`,
  };
}

function isIndentedField(row: string | undefined): boolean {
  return /^ +[A-Za-z]\w* *:(?:\s|$)/.test(row ?? '');
}

function indentOf(row: string): number {
  return row.search(/\S|$/);
}
