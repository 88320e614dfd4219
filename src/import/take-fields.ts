/** The fields of an article that single lines give, with what a person must know of them. */
import { excerpt, type ArticleReport } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { hasFamilyName, isPersonName, type Byline } from './find-byline.ts';
import { findSection } from './find-section.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { ImportedArticle } from './read-article.ts';
import { readViews } from './read-views.ts';
import type { ContentParts } from './sort-content.ts';

type Part = Partial<ImportedArticle>;

export function takeSection(
  blocks: readonly ClassifiedBlock[],
  title: number,
  page: PageEvidence,
  report: ArticleReport,
): Part {
  const { section, candidates } = findSection(blocks, title, page.claims ?? []);
  if (!section) {
    report.doubts.push({
      field: 'section',
      message: 'không tìm thấy chuyên mục, tạm xếp vào tin-tuc',
      candidates,
    });
    return {};
  }
  report.found.push({ field: 'section', value: section.name, line: section.line, reason: section.reason });
  return { sectionName: section.name };
}

/** The fields that whole lines of the content give: summary, author, source; captions are reported here too. */
export function takeMarked(
  { summary, byline: signed, source, captions, doubts }: ContentParts,
  page: PageEvidence,
  report: ArticleReport,
): Part {
  const byline = signed ?? claimedAuthor(page);
  report.doubts.push(...doubts);
  if (summary)
    report.found.push({
      field: 'summary',
      value: excerpt(summary.text),
      line: summary.line,
      reason: summary.reason,
    });
  if (byline) {
    report.found.push({ field: 'author.name', value: byline.name, line: byline.line, reason: byline.reason });
    if (byline.unit)
      report.found.push({
        field: 'author.unit',
        value: byline.unit,
        line: byline.line,
        reason: 'đi cùng tên người viết',
      });
  } else report.doubts.push({ field: 'author', message: 'không thấy tên người viết' });
  if (source)
    report.found.push({
      field: 'source',
      value: source.url ? `${source.name} (${source.url})` : source.name,
      line: source.line,
      reason: source.reason,
    });
  for (const { caption, line, reason } of captions)
    report.found.push({ field: 'images.caption', value: caption, line, reason });
  return {
    ...(summary && { summary: summary.text }),
    ...(byline && { author: { name: byline.name, ...(byline.unit && { unit: byline.unit }) } }),
    ...(source && { source: { name: source.name, ...(source.url && { url: source.url }) } }),
  };
}

/** Meta tags name the account that posted as often as the writer: only a person's name is taken. */
function claimedAuthor({ claims = [] }: PageEvidence): (Byline & { line: number }) | undefined {
  const claim = claims.find(
    ({ field, value }) => field === 'author' && isPersonName(value) && hasFamilyName(value),
  );
  return claim && { name: claim.value, line: claim.line, reason: claim.reason };
}

export function takeViews(blocks: readonly ClassifiedBlock[], end: number, report: ArticleReport): Part {
  const block = blocks.slice(0, end).find(({ kind, text }) => kind === 'stamp' && readViews(text));
  const views = block && readViews(block.text);
  if (!views) return {};
  report.found.push({
    field: 'legacy.views',
    value: String(views.count),
    line: block.line,
    reason: `từ “${views.text}”`,
  });
  return { views: views.count };
}
