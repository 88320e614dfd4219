/**
 * A page's evidence to an article: which blocks are the article's, and what each of them is. Reads no file and
 * writes none; the same evidence gives the same article.
 */
import { hasTime, type LocalTime } from '../lib/local-time.ts';
import { excerpt, type ArticleReport } from './article-report.ts';
import { classifyBlocks, type ClassifiedBlock } from './classify-blocks.ts';
import { findEventDate } from './find-event-date.ts';
import { findPublishedAt } from './find-published-at.ts';
import { findSection } from './find-section.ts';
import { findTitle } from './find-title.ts';
import type { PageEvidence } from './page-evidence.ts';
import { findEnd, proseWords } from './page-outline.ts';
import { readViews } from './read-views.ts';
import { remarkOnText } from './remark-on-text.ts';
import { sortContent, type ContentParts } from './sort-content.ts';
import { writeBody } from './write-body.ts';

/** An article as the import understands it; ids, keys and paths come later. */
export interface ImportedArticle {
  title: string;
  /** The section's name as the page shows it. */
  sectionName?: string;
  summary?: string;
  publishedAt?: LocalTime;
  updatedAt?: LocalTime;
  eventDate?: LocalTime;
  author?: { name: string; unit?: string };
  source?: { name: string; url?: string };
  captions: string[];
  url?: string;
  views?: number;
  /** Markdown. */
  body: string;
}

export type ArticleReading =
  { ok: true; article: ImportedArticle; report: ArticleReport } | { ok: false; reason: string };

/** Less than this is a menu, a message or a fragment. */
const MIN_PROSE_WORDS = 25;

export function readArticle(page: PageEvidence): ArticleReading {
  const blocks = classifyBlocks(page.blocks);
  const prose = proseWords(blocks, 0, blocks.length);
  if (!blocks.some(({ kind }) => kind === 'prose'))
    return { ok: false, reason: 'không có đoạn văn nào, chỉ có menu hoặc các dòng rời' };
  if (prose < MIN_PROSE_WORDS)
    return { ok: false, reason: `chỉ có ${prose} chữ nội dung, quá ít để là một bài` };
  const title = findTitle(blocks);
  if (!title) return { ok: false, reason: 'không có dòng nào có thể là tiêu đề' };
  const end = findEnd(blocks, title.index);
  const parts = sortContent(blocks, title.index, end);
  if (!parts.body.some(({ block }) => block.kind === 'prose' || block.kind === 'item')) {
    return { ok: false, reason: 'không có đoạn văn nào dưới tiêu đề' };
  }
  const report: ArticleReport = { found: [], doubts: [], leftOut: parts.leftOut, repairs: [], remarks: [] };
  const titleBlock = blocks[title.index]!;
  report.found.push({ field: 'title', value: titleBlock.text, line: titleBlock.line, reason: title.reason });
  if (title.rivals.length > 0)
    report.doubts.push({
      field: 'title',
      message: 'dòng khác cũng có thể là tiêu đề',
      candidates: title.rivals,
    });
  const article: ImportedArticle = {
    title: titleBlock.text,
    ...takeSection(blocks, title.index, report),
    ...takeDates(blocks, title.index, end, parts, report),
    ...takeMarked(parts, report),
    ...takeViews(blocks, end, report),
    ...(page.url && { url: page.url }),
    captions: parts.captions.map(({ caption }) => caption),
    body: writeBody(
      parts.body.map(({ block, isHeading, marker }) => ({
        text: block.text,
        isHeading,
        gapBefore: block.gapBefore,
        ...(marker && { marker }),
      })),
    ),
  };
  if (page.url) report.found.push({ field: 'legacy.url', value: page.url, reason: 'địa chỉ ghi ở đầu tệp' });
  const used = new Set(report.found.map(({ line }) => line));
  report.leftOut = parts.leftOut.filter(({ line }) => !used.has(line));
  remarkOnText(page.notes, [titleBlock, ...parts.kept], report);
  return { ok: true, article, report };
}

type Part = Partial<ImportedArticle>;

function takeSection(blocks: readonly ClassifiedBlock[], title: number, report: ArticleReport): Part {
  const { section, candidates } = findSection(blocks, title);
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

function takeDates(
  blocks: readonly ClassifiedBlock[],
  title: number,
  end: number,
  parts: ContentParts,
  report: ArticleReport,
): Part {
  const { publishedAt, updatedAt, candidates } = findPublishedAt(blocks, title, end);
  for (const [field, date] of Object.entries({ publishedAt, updatedAt })) {
    if (!date) continue;
    report.found.push({ field, value: date.value.replace('T', ' '), line: date.line, reason: date.reason });
    if (!date.alternative) continue;
    const other = { value: date.alternative, line: date.line, reason: 'nếu ngày đứng trước tháng' };
    report.doubts.push({
      field,
      line: date.line,
      message: 'không chắc ngày hay tháng đứng trước',
      candidates: [other],
    });
  }
  if (!publishedAt)
    report.doubts.push({
      field: 'publishedAt',
      message: 'không có ngày đăng chắc chắn; hãy điền publishedAt trước khi đăng',
      candidates,
    });
  else if (candidates.length > 0)
    report.doubts.push({ field: 'publishedAt', message: 'trang còn có ngày khác', candidates });
  if (publishedAt && !hasTime(publishedAt.value))
    report.doubts.push({
      field: 'publishedAt',
      line: publishedAt.line,
      message: 'chỉ có ngày, không có giờ đăng',
    });
  return {
    ...(publishedAt && { publishedAt: publishedAt.value }),
    ...(updatedAt && { updatedAt: updatedAt.value }),
    ...takeEventDate(parts, publishedAt?.value, report),
  };
}

function takeEventDate(parts: ContentParts, publishedAt: LocalTime | undefined, report: ArticleReport): Part {
  const lead = parts.body.find(({ block }) => block.kind === 'prose')?.block;
  if (!lead) return {};
  const { eventDate, candidates } = findEventDate(lead.text, publishedAt);
  const doubts = candidates.map((candidate) => ({ ...candidate, line: lead.line }));
  if (doubts.length > 0)
    report.doubts.push({
      field: 'eventDate',
      message: 'ngày trong đoạn đầu chưa chắc là ngày diễn ra',
      candidates: doubts,
    });
  if (!eventDate) return {};
  report.found.push({
    field: 'eventDate',
    value: eventDate.value,
    line: lead.line,
    reason: eventDate.reason,
  });
  return { eventDate: eventDate.value };
}

/** The fields that whole lines of the content give: summary, author, source; captions are reported here too. */
function takeMarked(
  { summary, byline, source, captions, doubts }: ContentParts,
  report: ArticleReport,
): Part {
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

function takeViews(blocks: readonly ClassifiedBlock[], end: number, report: ArticleReport): Part {
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
