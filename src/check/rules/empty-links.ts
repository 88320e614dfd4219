/** A link has words to click on: without them nobody sees it, and a screen reader spells out its address. */
import { atLine } from '../findings.ts';
import type { EntryRule } from '../context.ts';

export const emptyLinks: EntryRule = ({ entries, bodyOf }) =>
  entries.flatMap((entry) =>
    bodyOf(entry)
      .links.filter(({ isEmpty }) => isEmpty)
      .map(({ url, line }) =>
        atLine(entry.file, line, {
          severity: 'error',
          rule: 'empty-link',
          message: `liên kết tới “${url}” không có chữ nào để bấm`,
          mend: `viết chữ vào giữa [ và ], ví dụ [tên trang](${url}), hoặc xoá liên kết`,
        }),
      ),
  );
