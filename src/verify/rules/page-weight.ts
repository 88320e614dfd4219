/** What a page weighs: first of all the text has to arrive. */
import type { Finding } from '../../lib/finding.ts';
import { FRAME_BYTES, PAGE_BUDGETS } from '../../lib/page-budgets.ts';
import { tagsOf } from '../page-facts.ts';
import { pageKind } from '../page-kind.ts';
import { finding, reminder, type PageRule } from '../rule.ts';
import { bytesOver } from '../weigh.ts';

/** A long text, a long table or many long titles make a page heavy: that is said, and stops nothing. */
export const pageWeight: PageRule = ({ file, url, html }) => [
  ...heavyStyle(file, html),
  ...heavyPage(file, html, PAGE_BUDGETS[pageKind({ url, html })].hard),
];

function heavyPage(file: string, html: string, limit: number): Finding[] {
  const bytes = bytesOver(html, limit);
  if (bytes === undefined) return [];
  const message = `trang nặng ${bytes} byte sau khi nén, quá mức ${limit} byte`;
  const mend =
    'xem bảng dài, danh sách dài hoặc bài quá dài trên trang; tách bài, hoặc đưa phần dài vào tệp đính kèm';
  return [reminder('page-weight', file, message, mend)];
}

/** What no content can bring about: the style that stands in every page. */
function heavyStyle(file: string, html: string): Finding[] {
  const style = tagsOf(html)
    .filter(({ name }) => name === 'style')
    .map(({ text }) => text)
    .join('\n');
  const bytes = bytesOver(style, FRAME_BYTES);
  if (bytes === undefined) return [];
  const message = `kiểu trình bày nặng ${bytes} byte sau khi nén, quá mức ${FRAME_BYTES} byte`;
  return [finding('style-weight', file, message, 'xem src/styles và src/layouts/page-style.ts')];
}
