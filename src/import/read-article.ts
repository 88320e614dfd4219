/**
 * A page's evidence to an article: which blocks are the article's, and what each of them is. Reads no file and
 * writes none; the same evidence gives the same article.
 */
import type { LocalTime } from '../lib/local-time.ts';
import { arrangeStamps } from './arrange-stamps.ts';
import type { ArticleReport } from './article-report.ts';
import { classifyBlocks, type ClassifiedBlock } from './classify-blocks.ts';
import { findTitle } from './find-title.ts';
import type { PageAttachment, PageEvidence } from './page-evidence.ts';
import { findEnd, proseWords } from './page-outline.ts';
import { placeReferences } from './place-references.ts';
import { remarkOnText } from './remark-on-text.ts';
import { sortContent, type ContentParts } from './sort-content.ts';
import { takeDates } from './take-dates.ts';
import { takeMarked, takeSection, takeViews } from './take-fields.ts';
import { toBodyPart } from './to-body-part.ts';
import type { BodyPart } from './write-body.ts';

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
  /** Of pictures that the source does not have at all. */
  captions: string[];
  url?: string;
  /** Other addresses of the same page. */
  otherUrls?: string[];
  /** What the page's relative references start from. */
  baseUrl?: string;
  /** The article's number on the old portal. */
  legacyId?: string;
  views?: number;
  /** The text, pictures in their places; `placeReferences` writes it around the files that were found. */
  parts: BodyPart[];
  /** Files that the page offers. */
  attachments: PageAttachment[];
  /** Markdown, as if no file had been found. */
  body: string;
}

export type ArticleReading =
  { ok: true; article: ImportedArticle; report: ArticleReport } | { ok: false; reason: string };

/** Less than this is a menu, a message or a fragment. */
const MIN_PROSE_WORDS = 25;

export function readArticle(page: PageEvidence): ArticleReading {
  if (page.refusal) return { ok: false, reason: page.refusal };
  const blocks = classifyBlocks(arrangeStamps(page.blocks));
  const refusal = refuseBlocks(blocks, page);
  if (refusal) return { ok: false, reason: refusal };
  const title = findTitle(blocks);
  if (!title) return { ok: false, reason: 'không có dòng nào có thể là tiêu đề' };
  const end = findEnd(blocks, title.index);
  const parts = sortContent(blocks, title.index, end);
  if (!hasContent(parts, page)) return { ok: false, reason: 'không có đoạn văn nào dưới tiêu đề' };
  const report: ArticleReport = { found: [], doubts: [], leftOut: parts.leftOut, repairs: [], remarks: [] };
  const titleBlock = blocks[title.index]!;
  report.found.push({ field: 'title', value: titleBlock.text, line: titleBlock.line, reason: title.reason });
  if (title.rivals.length > 0)
    report.doubts.push({
      field: 'title',
      message: 'dòng khác cũng có thể là tiêu đề',
      candidates: title.rivals,
    });
  const content = {
    parts: parts.body.map(toBodyPart),
    attachments: page.attachments ?? [],
    captions: parts.captions.map(({ caption }) => caption),
    ...(page.baseUrl && { baseUrl: page.baseUrl }),
  };
  const article: ImportedArticle = {
    title: titleBlock.text,
    ...takeSection(blocks, title.index, page, report),
    ...takeDates(blocks, { title: title.index, end }, parts, page, report),
    ...takeMarked(parts, page, report),
    ...takeViews(blocks, end, report),
    ...takeAddress(page, report),
    ...content,
    body: placeReferences(content).body,
  };
  reportMedia(article, report);
  const used = new Set(report.found.map(({ line }) => line));
  report.leftOut = parts.leftOut.filter(({ line }) => !used.has(line));
  remarkOnText(page.notes, [titleBlock, ...parts.kept], report);
  return { ok: true, article, report };
}

/** A notice may be little more than a table, a picture or a file; a text capture has none of them to show. */
function refuseBlocks(blocks: readonly ClassifiedBlock[], page: PageEvidence): string | undefined {
  if (isShownOtherwise(blocks, page)) return undefined;
  if (!blocks.some(({ kind }) => kind === 'prose' || kind === 'item'))
    return 'không có đoạn văn nào, chỉ có menu hoặc các dòng rời';
  const prose = proseWords(blocks, 0, blocks.length);
  return prose < MIN_PROSE_WORDS ? `chỉ có ${prose} chữ nội dung, quá ít để là một bài` : undefined;
}

function isShownOtherwise(blocks: readonly ClassifiedBlock[], page: PageEvidence): boolean {
  const isOwn = ({ markup }: ClassifiedBlock) => markup?.zone === 'article';
  return (
    blocks.some((block) => isOwn(block) && block.markup?.role === 'title') &&
    ((page.attachments ?? []).length > 0 ||
      blocks.some((block) => isOwn(block) && (block.kind === 'table' || block.kind === 'figure')))
  );
}

function hasContent({ body }: ContentParts, page: PageEvidence): boolean {
  return (
    (page.attachments ?? []).length > 0 ||
    body.some(
      ({ block: { kind } }) => kind === 'prose' || kind === 'item' || kind === 'table' || kind === 'figure',
    )
  );
}

function takeAddress(page: PageEvidence, report: ArticleReport): Partial<ImportedArticle> {
  const { url, otherUrls } = page;
  if (url)
    report.found.push({ field: 'legacy.url', value: url, reason: page.urlReason ?? 'địa chỉ ghi ở đầu tệp' });
  const legacyId = page.claims?.find(({ field }) => field === 'id')?.value;
  return { ...(url && { url }), ...(otherUrls && { otherUrls }), ...(legacyId && { legacyId }) };
}

function reportMedia({ parts, attachments }: ImportedArticle, report: ArticleReport): void {
  for (const { src, alt, caption } of parts.flatMap(({ images }) => images ?? [])) {
    if (caption)
      report.found.push({ field: 'images.caption', value: caption, reason: `chú thích của ảnh ${src}` });
    if (!alt && !caption)
      report.doubts.push({
        field: 'images.alt',
        message: `ảnh ${src.slice(0, 120)} không có chú thích lẫn mô tả; hãy viết alt`,
      });
  }
  for (const { href, title, line } of attachments)
    report.found.push({
      field: 'attachments',
      value: title ?? href,
      line,
      reason: `liên kết tới tệp ${href}`,
    });
}
