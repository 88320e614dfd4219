/** Headings, tables, notes and indents that are not what they were written for. */
import type { Leftover } from '../leftovers.ts';
import { atLine, type Remark } from '../findings.ts';
import type { EntryRule } from '../context.ts';

export const rawMarkdown: EntryRule = ({ entries, bodyOf }) =>
  entries.flatMap((entry) =>
    bodyOf(entry).leftovers.flatMap((leftover) => {
      const remark = explain(leftover);
      return remark ? [atLine(entry.file, leftover.line, remark)] : [];
    }),
  );

function explain(leftover: Leftover): Remark | undefined {
  switch (leftover.kind) {
    case 'footnote':
      return footnote(leftover.id);
    case 'lost-footnote':
      return lostFootnote(leftover.id);
    case 'heading':
      return warning(
        'raw-heading',
        'thiếu dấu cách sau dấu #, nên dòng này không thành đề mục',
        `viết ${leftover.text}`,
      );
    case 'table':
      return table(leftover);
    case 'indented':
      return warning(
        'indented-code',
        `dòng “${leftover.text.slice(0, 60)}” thụt vào bằng Tab hoặc bốn dấu cách, nên hiện trong khung như mã máy tính`,
        'xoá khoảng trắng ở đầu dòng: đoạn văn không cần thụt đầu dòng',
      );
    // Another rule's.
    case 'link':
      return undefined;
  }
}

function footnote(id: string): Remark {
  return {
    severity: 'error',
    rule: 'raw-footnote',
    message: `chú thích [^${id}] không có nội dung, bạn đọc thấy nguyên chữ “[^${id}]”`,
    mend: `thêm ở cuối bài, sau một dòng trống: [^${id}]: nội dung chú thích; hoặc xoá [^${id}]`,
  };
}

function lostFootnote(id: string): Remark {
  return warning(
    'unused-footnote',
    `chú thích [^${id}]: … không hiện trên trang, vì trong bài không có chỗ nào ghi [^${id}]`,
    `ghi [^${id}] vào chỗ cần chú thích trong bài, hoặc xoá dòng này`,
  );
}

function table({ cells, ruler }: Extract<Leftover, { kind: 'table' }>): Remark {
  const line = `|${' --- |'.repeat(cells)}`;
  const mends: Readonly<Record<typeof ruler, string>> = {
    none: `thêm một dòng ngay dưới hàng đầu của bảng: ${line}; nếu đây là hàng tiếp theo của bảng ở trên thì xoá dòng trống ngay trên`,
    here: 'các hàng của một bảng phải liền nhau: xoá dòng trống ngay trên dòng này',
    below: `đổi dòng kẻ ngay dưới thành ${line} (hàng đầu có ${cells} cột)`,
  };
  return warning(
    'raw-table',
    'dòng này giống hàng của bảng mà không thành bảng, bạn đọc thấy nguyên các dấu |',
    mends[ruler],
  );
}

function warning(rule: string, message: string, mend: string): Remark {
  return { severity: 'warning', rule, message, mend };
}
