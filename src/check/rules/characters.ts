/** Characters that look right and are not: letters in pieces (NFD), odd spaces, and what cannot be seen at all. */
import { INVISIBLE, ODD_SPACE } from '../../lib/vietnamese-text.ts';
import type { Finding } from '../../lib/finding.ts';
import { atLine } from '../findings.ts';
import { normalizeProse } from '../fix/fix-text.ts';
import type { AnyEntry, EntryRule } from '../context.ts';

const MEND = 'chạy `npm run check -- --fix`';

/** One finding a line and kind, only where `--fix` would change something: code and addresses are left out. */
export const characters: EntryRule = ({ entries }) => entries.flatMap(inEntry);

function inEntry({ file, raw, format }: AnyEntry): Finding[] {
  const normal = normalizeProse(raw, format);
  if (normal === raw) return [];
  const after = normal.split('\n');
  return raw.split('\n').flatMap((row, index) => {
    const kept = after[index] ?? '';
    return row === kept
      ? []
      : explain(row, kept).map((remark) =>
          atLine(file, index + 1, { severity: 'warning', ...remark, mend: MEND }),
        );
  });
}

function explain(row: string, kept: string): { rule: string; message: string }[] {
  const oddSpaces = count(row, ODD_SPACE) - count(kept, ODD_SPACE);
  const invisible = count(row, INVISIBLE) - count(kept, INVISIBLE);
  const isDecomposed = bare(row) !== bare(kept);
  return [
    ...(oddSpaces > 0
      ? [
          {
            rule: 'text-nbsp',
            message: `có ${oddSpaces} dấu cách không ngắt (NBSP) thay cho dấu cách thường`,
          },
        ]
      : []),
    ...(invisible > 0
      ? [{ rule: 'text-zero-width', message: `có ${invisible} ký tự vô hình, làm hỏng tìm kiếm` }]
      : []),
    ...(isDecomposed
      ? [{ rule: 'text-nfd', message: 'có chữ viết bằng dấu rời (NFD), tìm kiếm không thấy' }]
      : []),
  ];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function bare(text: string): string {
  return text.replace(INVISIBLE, '').replace(ODD_SPACE, ' ');
}
