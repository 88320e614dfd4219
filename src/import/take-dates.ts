/** The dates of an article, with what a person must know of them. */
import { dateOf, hasTime, type LocalTime } from '../lib/local-time.ts';
import type { ArticleReport, Candidate } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { findEventDate } from './find-event-date.ts';
import { findPublishedAt, type DatedField, type PublishedAtSearch } from './find-published-at.ts';
import { readMachineDate } from './machine-date.ts';
import type { Claim, PageEvidence } from './page-evidence.ts';
import type { ImportedArticle } from './read-article.ts';
import type { ContentParts } from './sort-content.ts';

type Part = Partial<ImportedArticle>;

/** Where the article's part of the page lies. */
export interface Extent {
  title: number;
  end: number;
}

export function takeDates(
  blocks: readonly ClassifiedBlock[],
  extent: Extent,
  parts: ContentParts,
  page: PageEvidence,
  report: ArticleReport,
): Part {
  const visible = findPublishedAt(blocks, extent.title, extent.end, page.capturedOn);
  const { publishedAt, updatedAt, candidates } = weighClaims(visible, page.claims ?? [], report);
  for (const [field, date] of Object.entries({ publishedAt, updatedAt })) {
    if (!date) continue;
    report.found.push({ field, value: date.value.replace('T', ' '), line: date.line, reason: date.reason });
    if (date.alternative) reportOrder(field, date.line, date.alternative, report);
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

function reportOrder(field: string, line: number, alternative: LocalTime, report: ArticleReport): void {
  const other = { value: alternative, line, reason: 'nếu ngày đứng trước tháng' };
  report.doubts.push({ field, line, message: 'không chắc ngày hay tháng đứng trước', candidates: [other] });
}

/**
 * What readers see goes before what machines are told: a visible date wins over any claim. A claim fills what the page
 * does not show: the time of a visible day, or the whole date where the page shows none.
 */
function weighClaims(
  visible: PublishedAtSearch,
  claims: readonly Claim[],
  report: ArticleReport,
): PublishedAtSearch {
  const said = claims.flatMap(({ field, value, line, reason }) => {
    const date = field === 'publishedAt' || field === 'updatedAt' ? readMachineDate(value) : undefined;
    return date ? [{ field, value: date, line, reason }] : [];
  });
  const published = said.filter(({ field }) => field === 'publishedAt');
  const candidates = [...visible.candidates];
  let publishedAt = visible.publishedAt;
  if (publishedAt) {
    const { value, reason } = publishedAt;
    const precise = published.find((claim) => dateOf(claim.value) === value && hasTime(claim.value));
    if (precise)
      publishedAt = {
        ...publishedAt,
        value: precise.value,
        reason: `${reason}; giờ lấy từ ${precise.reason}`,
      };
    candidates.push(...published.filter((claim) => dateOf(claim.value) !== dateOf(value)).map(toCandidate));
  } else if (published[0]) {
    publishedAt = toField(published[0]);
    report.doubts.push({
      field: 'publishedAt',
      line: publishedAt.line,
      message: `ngày đăng không hiện trên trang, lấy từ ${published[0].reason}`,
      candidates: visible.candidates,
    });
    candidates.length = 0;
  }
  const later = said.find(
    ({ field, value }) => field === 'updatedAt' && publishedAt && dateOf(value) > dateOf(publishedAt.value),
  );
  const updatedAt = visible.updatedAt ?? (later && toField(later));
  return { ...(publishedAt && { publishedAt }), ...(updatedAt && { updatedAt }), candidates };
}

type SaidDate = Pick<DatedField, 'value' | 'line' | 'reason'>;

function toField({ value, line, reason }: SaidDate): DatedField {
  return { value, line, reason };
}

function toCandidate({ value, line, reason }: SaidDate): Candidate {
  return { value: value.replace('T', ' '), line, reason: `${reason}, khác ngày hiện trên trang` };
}

/** News begin with the event; where the first paragraph speaks of no date at all, with the second. */
const LEADS = 2;

function takeEventDate(parts: ContentParts, publishedAt: LocalTime | undefined, report: ArticleReport): Part {
  const leads = parts.body.flatMap(({ block }) => (block.kind === 'prose' ? [block] : [])).slice(0, LEADS);
  for (const lead of leads) {
    const { eventDate, candidates } = findEventDate(lead.text, publishedAt);
    const doubts = candidates.map((candidate) => ({ ...candidate, line: lead.line }));
    if (doubts.length > 0)
      report.doubts.push({
        field: 'eventDate',
        message: 'ngày trong đoạn đầu chưa chắc là ngày diễn ra',
        candidates: doubts,
      });
    if (eventDate) {
      const { value, reason } = eventDate;
      report.found.push({ field: 'eventDate', value, line: lead.line, reason });
      return { eventDate: value };
    }
    if (doubts.length > 0) return {};
  }
  return {};
}
