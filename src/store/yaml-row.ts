/** One row of YAML as staff write it: taken apart, and put together again with its value in quotes. */

export interface YamlProblem {
  /** 1-based, in the file. */
  line: number;
  message: string;
  mend: string;
}

/** A problem by the index of its row in the text. */
export interface RowProblem extends Omit<YamlProblem, 'line'> {
  row: number;
}

/** A row `  - title: Hội nghị`, taken apart; an item of a list may have no name. */
export interface WrittenRow {
  indent: string;
  /** `- `, or nothing. */
  dash: string;
  name: string;
  value: string;
}

const FIELD = /^( *)((?:- +)?)([A-Za-z]\w*):[ \t]+(\S.*)$/;
const ITEM = /^( *)(- +)()(\S.*)$/;

/** A row that is a field with its value, or an item of a list. */
export function readRow(row: string | undefined): WrittenRow | undefined {
  const [, indent, dash, name, value] = FIELD.exec(row ?? '') ?? ITEM.exec(row ?? '') ?? [];
  return value === undefined
    ? undefined
    : { indent: indent!, dash: dash!, name: name!, value: value.trimEnd() };
}

/** What no plain value may begin with. */
const SPECIAL = /^(?:[[\]{}*&!@%`>|#,]|[?-](?=\s|$))/;

/** The mark of YAML that a plain value begins with, if it does. */
export function leadingMark(value: string): string | undefined {
  return SPECIAL.exec(value)?.[0];
}

/** YAML takes what stands before such a colon for a field's name. */
export function holdsColon(value: string): boolean {
  return /:(?:\s|$)/.test(value);
}

/** Whether YAML would read a value otherwise than as the text that it is. */
export function needsQuotes(value: string): boolean {
  return leadingMark(value) !== undefined || holdsColon(value) || / #/.test(value) || /^["']/.test(value);
}

/** What stands between the outermost quotes, if they are a pair around all of the value: `"Hội nghị "A" năm 2026"`. */
export function inner(value: string): string {
  const quote = value[0]!;
  if (value.length < 2 || !value.endsWith(quote)) return value;
  const between = value.slice(1, -1);
  const next = between.indexOf(quote);
  // In `"A" và "B"` the second one closes: it stands right behind a word.
  const closes = next >= 0 && /[^\s(]/.test(between[next - 1] ?? ' ');
  return closes ? value : between;
}

/** Says how to put a row's value in quotes. @param text the value, if it is to be another one */
export function quoted({ indent, dash, name, value }: WrittenRow, text = value): string {
  const safe = quoteYaml(text);
  const marks = safe.startsWith("'") ? "dấu nháy đơn '…'" : 'dấu ngoặc kép "…"';
  return `đặt cả giá trị trong ${marks}: ${rewrite(`${indent}${dash}${name === '' ? '' : `${name}: `}${safe}`)}`;
}

/** Says what a row should be. */
export function rewrite(row: string): string {
  const hint = row.startsWith(' ') ? ' (giữ nguyên các dấu cách ở đầu dòng)' : '';
  return `viết lại dòng này${hint} thành ${row.trim()}`;
}

/** A text as a value of YAML in quotes that it does not end itself. */
export function quoteYaml(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
