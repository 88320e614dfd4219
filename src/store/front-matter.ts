/** Front matter: the block of fields between two `---` lines at the head of a Markdown file. */
import type { FindingInFile } from './entry-findings.ts';

export interface FrontMatterParts {
  yaml: string;
  /** 1-based line of the first line of `yaml`. */
  yamlLine: number;
  body: string;
  /** 1-based line of the first line of `body`. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;

/** Splits a file; `null` where there is no closed block of fields at its head. */
export function splitFrontMatter(text: string): FrontMatterParts | null {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) return null;
  const match = FENCE.exec(text.slice(start));
  if (!match || match.index !== 0) return null;
  const head = match[0];
  return {
    yaml: match[1]!,
    yamlLine: 2,
    body: text.slice(start + head.length),
    bodyLine: head.split('\n').length,
  };
}

/** Says of a file in which `splitFrontMatter` finds no fields what is missing. */
export function explainNoFields(text: string): FindingInFile {
  const finding = { severity: 'error', rule: 'front-matter', line: 1 } as const;
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!/^---[ \t]*$/.test(rows[0]!))
    return {
      ...finding,
      message: 'tệp không có phần khai báo ở đầu',
      mend: 'bắt đầu tệp bằng một dòng ---, rồi các trường (title, kind …), rồi một dòng --- nữa',
    };
  const end = endOfFields(rows);
  return {
    ...finding,
    message: 'phần khai báo ở đầu tệp chưa có dòng --- đóng lại',
    mend: NEARLY_A_FENCE.test(rows[end] ?? '')
      ? `sửa dòng ${end + 1} thành đúng ba dấu gạch ngang, sát lề trái: ---`
      : `thêm một dòng --- ngay dưới trường cuối cùng (dưới dòng ${end})`,
  };
}

/** Too many or too few dashes, indented, or the long dash that Word makes of them. */
const NEARLY_A_FENCE = /^\s*(?:-{2,}|[–—]+-?)\s*$/;
/** A comment, or what stands below a field. */
const BELONGS_TO_FIELD = /^(?:[ \t]+\S|- |#)/;

/** The index of the first row that is no field any more. A row that is empty ends them if no field follows. */
function endOfFields(rows: readonly string[]): number {
  let end = 1;
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at]!;
    const isFence = NEARLY_A_FENCE.test(row);
    const isField = !isFence && (/^[A-Za-z]\w*:/.test(row) || (at === end && BELONGS_TO_FIELD.test(row)));
    if (isField) end = at + 1;
    else if (isFence || row.trim() !== '') return isFence ? at : end;
  }
  return end;
}
