/** Headings go down one level at a time, and say something: people who do not see the page find their way by them. */
import type { Finding } from '../../lib/finding.ts';
import type { BodyHeading } from '../body.ts';
import { atLine, type Remark } from '../findings.ts';
import type { EntryRule } from '../context.ts';

export const headings: EntryRule = ({ entries, bodyOf }) =>
  entries.flatMap((entry) => {
    const listed = bodyOf(entry).headings;
    return listed.flatMap((heading, index): Finding[] => {
      const remark = heading.isEmpty ? empty() : judge(heading, listed[index - 1]);
      return remark ? [atLine(entry.file, heading.line, remark)] : [];
    });
  });

function judge({ depth, text }: BodyHeading, before: BodyHeading | undefined): Remark | undefined {
  // Above the first heading stands the title of the page.
  const above = before?.depth ?? 1;
  if (depth <= above + 1) return undefined;
  const steps = depth - above - 1;
  const under = before ? `dưới đề mục “${before.text}”` : 'ngay dưới tiêu đề bài';
  return {
    severity: 'warning',
    rule: 'heading-level',
    message: `đề mục “${text}” nhảy ${steps} cấp ${under}: người dùng trình đọc màn hình tưởng thiếu một phần`,
    mend: `bớt ${steps} dấu # ở đề mục này và các đề mục cùng cấp với nó`,
  };
}

function empty(): Remark {
  return {
    severity: 'warning',
    rule: 'empty-heading',
    message: 'đề mục không có chữ nào',
    mend: 'viết tên đề mục sau dấu #, hoặc xoá dòng này',
  };
}
