/** Pages can be told apart: a title each, one main heading. */
import type { Finding } from '../../lib/finding.ts';
import { tagsOf } from '../page-facts.ts';
import { finding, reminder, type SurveyRule } from '../rule.ts';

/** Articles may share a title: offices publish «Lịch tiếp công dân» every month. */
export function titles(): SurveyRule {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  const say = (file: string, message: string) =>
    findings.push(finding('titles', file, message, 'xem tiêu đề của trang trong src/pages'));
  return {
    see({ file, html }) {
      const [, title] = /<title>([^<]+)<\/title>/.exec(html) ?? [];
      if (title === undefined) say(file, 'trang không có tiêu đề');
      const headings = tagsOf(html).filter(({ name }) => name === 'h1').length;
      if (headings !== 1) say(file, `trang có ${headings} tiêu đề chính (h1), phải đúng một`);
      if (title === undefined || html.includes('content="article"')) return;
      const other = seen.get(title);
      if (other === undefined) seen.set(title, file);
      else findings.push(sameTitle(file, title, other));
    },
    conclude: () => findings,
  };
}

/** Two sections, albums or pages of one name: the check says where the names are written. */
function sameTitle(file: string, title: string, other: string): Finding {
  const mend = 'đặt tên khác cho một chuyên mục, trang hoặc album; npm run check chỉ chỗ ghi hai tên này';
  return reminder('titles', file, `trùng tiêu đề “${title}” với ${other}`, mend);
}
