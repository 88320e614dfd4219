/** What an export or a feed says of an article in fields of its own: no guess, so it outweighs what the text seems to say. */
import { fromInstant, parseLocalTime, toInstant, type LocalTime } from '../../lib/local-time.ts';
import { normalizeText, squeezeSpaces } from '../../lib/vietnamese-text.ts';
import type { ArticleReport } from '../article-report.ts';
import type { ImportedArticle } from '../read-article.ts';
import type { FeedItem } from './feed-item.ts';

/** Sets the item's fields in the article, and takes back the doubts about them. */
export function applyCertainFields(article: ImportedArticle, report: ArticleReport, item: FeedItem): void {
  const title = cleanLine(item.title);
  const publishedAt = readFeedDate(item.date);
  const updatedAt = readFeedDate(item.updated);
  const summary = cleanLine(item.excerpt?.replace(/<[^>]*>/g, ' '));
  const set: Setter = (field, value, apply) => {
    if (!value) return;
    apply(value);
    settle(report, field, value, item.line);
  };
  set('title', title, (value) => (article.title = value));
  set('section', cleanLine(item.categories[0]), (value) => (article.sectionName = value));
  set('publishedAt', publishedAt, (value) => (article.publishedAt = value));
  if (updatedAt && publishedAt && toInstant(updatedAt) > toInstant(publishedAt))
    set('updatedAt', updatedAt, (value) => (article.updatedAt = value));
  // What a text says of its author is worth more than the account that typed it in.
  if (!article.author) takeCreator(article, report, item, set);
  if (!article.summary) set('summary', summary, (value) => (article.summary = value));
  if (item.legacyId) article.legacyId = item.legacyId;
  set('legacy.url', item.link, (value) => (article.url = value));
  if (item.categories.length > 1)
    report.remarks.push({
      line: item.line,
      message: `bài còn thuộc các chuyên mục: ${item.categories.slice(1).join(', ')}`,
    });
}

type Setter = (field: string, value: string | undefined, apply: (value: string) => void) => void;

/** An account is no author: «admin» and «bbt2» wrote nothing, and a person decides. */
function takeCreator(article: ImportedArticle, report: ArticleReport, item: FeedItem, set: Setter): void {
  // RSS 2.0: `dia-chi@x.gov.vn (Nguyễn Văn An)`.
  const creator = cleanLine(/^\S+@\S+\s+\((.+)\)$/.exec(item.creator ?? '')?.[1] ?? item.creator);
  if (!creator) return;
  if (/^\p{Lu}.*\s\p{Lu}/u.test(creator) && !creator.includes('@')) {
    set('author', creator, (value) => (article.author = { name: value }));
    return;
  }
  const candidates = [
    { value: creator, line: item.line, reason: 'tài khoản đăng bài, không chắc là tên người' },
  ];
  report.doubts = report.doubts.filter(({ field }) => field !== 'author');
  report.doubts.push({ field: 'author', message: 'không thấy tên người viết', line: item.line, candidates });
}

function settle(report: ArticleReport, field: string, value: string, line: number): void {
  const concerns = (entry: { field: string }) => entry.field === field || entry.field.startsWith(`${field}.`);
  report.found = report.found.filter((entry) => !concerns(entry));
  report.doubts = report.doubts.filter((entry) => !concerns(entry));
  report.found.push({
    field,
    value: field.endsWith('At') ? value.replace('T', ' ') : value,
    line,
    reason: 'ghi trong trường riêng của tệp xuất',
  });
}

function cleanLine(text: string | undefined): string | undefined {
  const line = squeezeSpaces(normalizeText(decodeEntities(text ?? '')));
  return line === '' ? undefined : line;
}

/** Titles in feeds are often escaped twice. */
function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text
    .replace(/&#(\d{1,7});/g, (whole, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_whole, name: string) => named[name]!);
}

/** A time with an offset is turned to Viet Nam's clock; one without is Viet Nam's already. */
export function readFeedDate(text: string | undefined): LocalTime | undefined {
  if (!text) return undefined;
  const local = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?$/.exec(text.trim());
  if (local) {
    const parsed = parseLocalTime(local[2] ? `${local[1]} ${local[2]}` : local[1]!);
    return parsed.ok ? parsed.value : undefined;
  }
  if (!/^\d{4}-\d\d-\d\dT|\b\d{1,2} [a-z]{3,9} \d{4}\b/i.test(text)) return undefined;
  // Without a zone the machine would read its own into the date.
  const zoned = /(?:Z|GMT|UTC?|[+-]\d\d:?\d\d|[ECMP][SD]T)\s*$/i.test(text) ? text : `${text} +0700`;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? undefined : fromInstant(instant);
}
