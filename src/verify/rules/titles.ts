/** Pages can be told apart: a title each, one main heading. */
import type { Finding } from '../../lib/finding.ts';
import { finding, type SurveyRule } from '../rule.ts';

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
      const headings = html.match(/<h1[ >]/g)?.length ?? 0;
      if (headings !== 1) say(file, `trang có ${headings} tiêu đề chính (h1), phải đúng một`);
      if (title === undefined || html.includes('content="article"')) return;
      const other = seen.get(title);
      if (other !== undefined) say(file, `trùng tiêu đề “${title}” với ${other}`);
      else seen.set(title, file);
    },
    conclude: () => findings,
  };
}
