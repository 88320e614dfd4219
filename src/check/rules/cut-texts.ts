/** Text in the fields that ends early: what follows ` #` is a note to YAML, and readers never see it. */
import { normalizeText } from '../../lib/vietnamese-text.ts';
import { splitFrontMatter } from '../../store/front-matter.ts';
import { quoted, readRow } from '../../store/yaml-row.ts';
import type { Finding } from '../../lib/finding.ts';
import type { AnyEntry, EntryRule } from '../context.ts';
import { isProseField, type FieldText } from '../fields.ts';
import { atPlace } from '../findings.ts';
import { parseTree, visitScalars } from '../fix/fix-yaml.ts';

export const cutTexts: EntryRule = ({ entries }) => entries.flatMap(inEntry);

interface Cut extends Pick<FieldText, 'path'> {
  /** Index of the row of the fields on which it stands. */
  row: number;
  lost: string;
}

function inEntry({ file, raw }: AnyEntry): Finding[] {
  const parts = raw.includes('#') ? splitFrontMatter(raw) : null;
  if (!parts) return [];
  const { yamlLine } = parts;
  // As it is read: an odd space before the mark is a space.
  const texts = normalizeText(parts.yaml).split(/\r?\n/);
  // Nearly no file has one.
  if (!texts.some((row) => /[^\s#][ \t]+#/.test(row))) return [];
  return findCuts(texts.join('\n')).map(({ path, row, lost }) =>
    atPlace(
      file,
      { line: row + yamlLine, field: path.join('.') },
      {
        severity: 'warning',
        rule: 'cut-text',
        message: `phần từ dấu # trở đi bị bỏ: “${excerpt(lost)}”`,
        mend: mend(texts[row]),
      },
    ),
  );
}

function findCuts(yaml: string): Cut[] {
  const document = parseTree(yaml);
  if (document.errors.length > 0) return [];
  const cuts: Cut[] = [];
  visitScalars(document.contents, [], ({ value, type, range }, path) => {
    if (!range || type !== 'PLAIN' || !isProseField(path)) return;
    const end = range[1];
    // What follows an empty field, or a number, is a note, unless it is one word: `#SơnHà`.
    const note =
      typeof value === 'string' ? /^[ \t]+(#.*)/ : value === null ? /^[ \t]*(#[^\s#].*)/ : undefined;
    const lost = note?.exec(yaml.slice(end))?.[1];
    if (lost !== undefined) cuts.push({ path, row: yaml.slice(0, end).split('\n').length - 1, lost });
  });
  return cuts;
}

function mend(row: string | undefined): string {
  const parts = readRow(row);
  const quote = parts ? quoted(parts) : 'đặt cả giá trị trong dấu ngoặc kép "…"';
  return `nếu là ghi chú thì chuyển lên một dòng riêng ở trên; nếu bạn đọc cần thấy thì ${quote}`;
}

function excerpt(text: string): string {
  const plain = text.trim();
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}
