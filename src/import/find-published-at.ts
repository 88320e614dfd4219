/** Finds when an article was published, and tells it from the page's clock. */
import { dateOf, daysBetween, type LocalTime } from '../lib/local-time.ts';
import { foldMarks } from '../lib/vietnamese-text.ts';
import { MAX_CANDIDATES, type Candidate } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { readDates, type DateReading } from './date-readings.ts';
import type { BlockMarkup } from './page-evidence.ts';

export interface DatedField {
  value: LocalTime;
  line: number;
  reason: string;
  /** Day and month might be the other way round. */
  alternative?: LocalTime;
}

export interface PublishedAtSearch {
  publishedAt?: DatedField;
  updatedAt?: DatedField;
  /** Dates that were seen and not taken, with the reason. */
  candidates: Candidate[];
}

interface ScoredDate {
  reading: DateReading;
  line: number;
  score: number;
  reasons: string[];
  label: 'publish' | 'update' | 'none';
}

const PUBLISH_LABEL =
  /(?:ngay dang(?: tin| bai)?|dang ngay|dang luc|dang tin|dang vao|thoi gian dang|(?:ngay )?xuat ban|ngay dua(?: tin)?|ngay tao|ngay viet|posted on|published(?: on)?)[\s:]*(?:ngay|luc|vao)?[\s:]*$/;
const UPDATE_LABEL = /(?:cap nhat|last updated|updated|sua doi lan cuoi|lan sua cuoi)[\s:a-z]*$/;
const CLOCK_LABEL = /(?:hom nay|bay gio|hien tai)(?: la)?[\s:a-z]*$/;

const ENOUGH = 4;
/** News are published within half a year of the latest date that they speak of; a page's clock runs on for years. */
const FAR_DAYS = 180;

/**
 * Weighs every date outside the prose. A label, a time of day and a place beside the title speak for a date; a bare
 * date above the title is as likely the page's clock and never enough alone.
 * @param end the index at which the article's part of the page ends
 * @param capturedOn the day on which an archive took the page, where it is known
 */
export function findPublishedAt(
  blocks: readonly ClassifiedBlock[],
  title: number,
  end: number,
  capturedOn?: LocalTime,
): PublishedAtSearch {
  const latest = latestDateInProse(blocks, title, end);
  const context = { title, ...stampsAround(blocks, title), latest, capturedOn };
  const scored = blocks
    .slice(0, end)
    .flatMap((block, index) =>
      block.kind === 'stamp' ? block.dates.map((reading) => scoreDate(block, index, reading, context)) : [],
    )
    .sort((a, b) => b.score - a.score);
  const taken = scored.filter(({ score }) => score >= ENOUGH);
  const published = taken.find(({ label }) => label !== 'update') ?? taken[0];
  const updated = taken.find(
    (date) =>
      date.label === 'update' &&
      date !== published &&
      published &&
      date.reading.value > published.reading.value,
  );
  return {
    ...(published && { publishedAt: toField(published) }),
    ...(updated && { updatedAt: toField(updated) }),
    candidates: scored
      .filter(
        (date) => date !== published && date !== updated && date.reading.value !== published?.reading.value,
      )
      .slice(0, MAX_CANDIDATES)
      .map(({ reading, line, reasons }) => ({
        value: reading.value.replace('T', ' '),
        line,
        reason: reasons.join(', '),
      })),
  };
}

function toField({ reading, line, reasons }: ScoredDate): DatedField {
  return {
    value: reading.value,
    line,
    reason: reasons.join(', '),
    ...(reading.alternative && { alternative: reading.alternative }),
  };
}

interface Context {
  /** Index of the title. */
  title: number;
  /** Between these indexes stamps stand beside the title. */
  from: number;
  to: number;
  /** The latest date that the text speaks of. */
  latest: LocalTime | undefined;
  capturedOn: LocalTime | undefined;
}

function scoreDate(
  block: ClassifiedBlock,
  index: number,
  reading: DateReading,
  context: Context,
): ScoredDate {
  const { text, line, markup } = block;
  const { latest, capturedOn } = context;
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  const before = foldMarks(text.slice(0, reading.start)).toLowerCase();
  const label = PUBLISH_LABEL.test(before) ? 'publish' : UPDATE_LABEL.test(before) ? 'update' : 'none';
  if (label === 'publish') add(5, 'có nhãn ngày đăng');
  if (label === 'update') add(4, 'có nhãn cập nhật');
  if (CLOCK_LABEL.test(before)) add(-5, 'có nhãn của đồng hồ trang');
  if (reading.hasTime) add(3, 'có giờ');
  if (label === 'none') {
    scorePlace(text, index, reading, context, add);
    if (markup) scoreMarkup(markup, index < context.title, add);
    if (capturedOn && dateOf(reading.value) === capturedOn && index < context.title)
      add(-6, 'đúng ngày trang được lưu: đồng hồ của trang');
  }
  if (label === 'none' && latest && daysBetween(latest, reading.value) > FAR_DAYS)
    add(-1, `cách xa các ngày nói trong bài (${latest})`);
  return { reading, line, score, reasons: [...reasons, ...reading.reasons], label };
}

function scoreMarkup(
  { role, zone }: BlockMarkup,
  isAboveTitle: boolean,
  add: (points: number, reason: string) => void,
): void {
  if (role === 'clock') add(-5, 'được đặt tên là đồng hồ');
  if (role === 'published' && zone === 'article') add(isAboveTitle ? 1 : 2, 'được đặt tên là ngày đăng');
  if (zone === 'page') add(-5, 'ngoài phần của bài');
  else if (isAboveTitle) add(1, 'trong phần của bài');
}

/** An unlabelled date is judged by where it stands. */
function scorePlace(
  text: string,
  index: number,
  reading: DateReading,
  { title, from, to }: Context,
  add: (points: number, reason: string) => void,
): void {
  if (index < title) {
    if (index >= from) add(2, 'ngay trên tiêu đề');
    if (!reading.hasTime) add(0, 'không nhãn, không giờ, trên tiêu đề: có thể là đồng hồ của trang');
    if (reading.hasSeconds) add(-2, 'chạy đến giây như đồng hồ của trang');
    if (/[-–—|]\s*$/.test(text)) add(-3, 'bỏ dở như đồng hồ của trang');
  } else if (index < to) {
    add(4, 'giữa tiêu đề và nội dung');
  }
}

/** The part of the page around the title in which nothing is said but dates, buttons and counters. */
function stampsAround(blocks: readonly ClassifiedBlock[], title: number): { from: number; to: number } {
  const isSaid = ({ kind }: ClassifiedBlock) =>
    kind !== 'junk' && kind !== 'tool' && kind !== 'stamp' && kind !== 'counter' && kind !== 'furniture';
  const from = blocks.findLastIndex((block, index) => index < title && isSaid(block)) + 1;
  const to = blocks.findIndex((block, index) => index > title && isSaid(block));
  return { from, to: to < 0 ? blocks.length : to };
}

/** Enough of a paragraph to find the dates it speaks of. */
const MAX_SEARCHED = 4000;

function latestDateInProse(
  blocks: readonly ClassifiedBlock[],
  title: number,
  end: number,
): LocalTime | undefined {
  const dates = blocks
    .slice(title + 1, end)
    .filter(({ kind }) => kind === 'prose' || kind === 'item')
    .slice(0, 50)
    .flatMap(({ text }) => readDates(text.slice(0, MAX_SEARCHED)).map(({ value }) => dateOf(value)));
  return dates.sort().at(-1);
}
