/** Drafts and scheduled articles are nowhere in what is published: not as a page, not in a list, feed or index. */
import type { Finding } from '../../lib/finding.ts';
import { escapeHtml } from '../../lib/html.ts';
import { toInstant, type LocalTime } from '../../lib/local-time.ts';
import type { Content } from '../../store/content.ts';
import type { BuiltSite } from '../built-site.ts';
import { finding, type SurveyRule } from '../rule.ts';

const MEND = 'dựng lại trang bằng npm run build rồi kiểm tra lại; đừng đưa bản này lên';

/** @param now when the site was built: what was scheduled for later must not be there */
export function unpublished(content: Content, now: LocalTime, { files }: BuiltSite): SurveyRule {
  const hidden = content.articles.filter(
    ({ data }) => data && (data.draft || toInstant(data.publishedAt) > toInstant(now)),
  );
  const shown = new Set(
    content.articles.filter((one) => !hidden.includes(one)).map(({ data }) => data?.title),
  );
  // A title that a published article has as well says nothing.
  const titles = hidden
    .map(({ data }) => data!.title)
    .filter((title) => !shown.has(title))
    .map((title) => ({ title, written: escapeHtml(title) }));
  const findings: Finding[] = [];
  return {
    see({ file, html }) {
      for (const { title, written } of titles)
        if (html.includes(written))
          findings.push(finding('unpublished', file, `có bài chưa đến lúc đăng: “${title}”`, MEND));
    },
    conclude() {
      const folders = new Set([...files.keys()].flatMap((file) => file.split('/').slice(-2, -1)));
      const pages = hidden.filter(({ slug }) => folders.has(slug));
      return [
        ...findings,
        ...pages.map(({ slug, file }) =>
          finding('unpublished', slug, `bài chưa đến lúc đăng đã có trang: ${file}`, MEND),
        ),
      ];
    },
  };
}
