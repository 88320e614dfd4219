/** What `check --fix` changed, as people read it. */
import type { FixedFile, FixedLine } from './fix-content.ts';

/** How much of a line is shown around its first change. */
const BEFORE = 16;
const AFTER = 24;

/** One line a change: place, and the words around it before and after; invisible characters are made visible. */
export function formatFixes(files: readonly FixedFile[], contentDirLabel: string): string {
  if (files.length === 0) return 'Không có gì để sửa tự động.\n';
  const lines = files.flatMap(({ file, changes }) =>
    changes.map((change) => formatChange(`${contentDirLabel}/${file}`, change)),
  );
  return `Đã sửa ${lines.length} dòng trong ${files.length} tệp:\n${lines.join('\n')}\n`;
}

function formatChange(label: string, { line, before, after }: FixedLine): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const excerpt = (text: string) => makeVisible(text.slice(Math.max(0, at - BEFORE), at + AFTER)).trim();
  return `  ${label}:${line}  “${excerpt(before)}” → “${excerpt(after)}”`;
}

function makeVisible(text: string): string {
  return text
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, '⍽')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '∅')
    .replace(/\t/g, '→');
}
