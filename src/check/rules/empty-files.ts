/** A download has something in it: an empty one was never copied whole. Of pictures the rule on photos says it. */
import type { Finding } from '../../lib/finding.ts';
import type { Rule } from '../context.ts';

export const emptyFiles: Rule = ({ disk, fileUses }) => {
  const empty = new Set(
    disk.files.filter(({ kind, size }) => kind === 'file' && size === 0).map(({ path }) => path),
  );
  return fileUses().flatMap(({ as, file, written, report }): Finding[] => {
    if (as !== 'download' || !empty.has(file)) return [];
    return [
      report({
        severity: 'error',
        rule: 'empty-file',
        message: `tệp “${written}” rỗng (0 byte): bạn đọc tải về không mở được`,
        mend: 'chép lại tệp từ máy đã soạn nó, hoặc bỏ tệp khỏi bài',
      }),
    ];
  });
};
