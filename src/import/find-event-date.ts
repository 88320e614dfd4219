/**
 * Finds the day of the event in the lead: `Ngày 23/8, Đảng ủy Khối … tổ chức hội nghị …`. Taken only where the lead
 * says it with certainty: one date that opens a clause, followed by who did what.
 */
import { daysBetween, dateOf, isRealTime, type LocalTime } from '../lib/local-time.ts';
import { excerpt, type Candidate } from './article-report.ts';

export interface EventDateSearch {
  eventDate?: { value: LocalTime; reason: string };
  candidates: Omit<Candidate, 'line'>[];
}

/** The date opens a sentence or a clause; a citation's date follows its number (`… 138-KH/TU ngày 12/3/2020`). */
const OPENING_DATE =
  /(?<=^|[.;:,…”"]\s|[.;:,…”"])(?:(?:vào\s+)?(?:sáng|chiều|tối|trưa)\s*,?\s*(?:ngày\s+)?|(?:vừa qua|mới đây|hôm nay)\s*,\s*(?:vào\s+)?ngày\s+|(?:trong|vào)\s+ngày\s+|ngày\s+)(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:(?:[/.-]|\s+năm\s+)(\d{4}))?(?![\d/.-]\d)/giu;

/** Who did what, within the same sentence. */
const EVENT =
  /^\s*(?:\(.{1,40}?\))?\s*(?:,|tại\s)[^.]{0,400}?(?<!\p{L})(?:tổ chức|tiến hành|ban hành|diễn ra|khai mạc|khai hội|khai trương|khai giảng|bàn giao|bế mạc|ký kết|phát động|khánh thành|khởi công|làm việc|chủ trì|dự|tham dự|tham gia|đến thăm|thăm|trao|tặng|ra mắt|công bố|triển khai|họp|tuyên truyền|kiểm tra|khảo sát|tiếp|đón|ra quân|xét xử)(?!\p{L})/iu;

/** The lead's first sentences; an event further down is another one. */
const MAX_LEAD = 2000;
/** A date without a year is the latest such day before publication, if that is not long ago. */
const MAX_DAYS_WITHOUT_YEAR = 60;
/** News report what happened within the year. */
const MAX_DAYS_BEFORE = 366;

/** Searches the first paragraph. */
export function findEventDate(lead: string, publishedAt: LocalTime | undefined): EventDateSearch {
  const text = lead.slice(0, MAX_LEAD);
  const certain = new Map<LocalTime, string>();
  const candidates: Omit<Candidate, 'line'>[] = [];
  for (const match of text.matchAll(OPENING_DATE)) {
    const said = excerpt(text.slice(match.index, match.index + 80), 50);
    const judged = judge(match, text.slice(match.index + match[0].length), publishedAt);
    if ('doubt' in judged) candidates.push({ value: match[0], reason: `${judged.doubt}: “${said}”` });
    else certain.set(judged.value, `${judged.reason}: “${said}”`);
  }
  if (certain.size !== 1) {
    const several = Array.from(certain, ([value, reason]) => ({
      value,
      reason: `đoạn đầu nói tới nhiều ngày; ${reason}`,
    }));
    return { candidates: [...several, ...candidates] };
  }
  const [value, reason] = [...certain][0]!;
  return { eventDate: { value, reason }, candidates };
}

type Judged = { value: LocalTime; reason: string } | { doubt: string };

function judge(match: RegExpExecArray, following: string, publishedAt: LocalTime | undefined): Judged {
  const [day, month] = [Number(match[1]), Number(match[2])];
  const dated = match[3] ? composeDate(Number(match[3]), month, day) : latestBefore(publishedAt, month, day);
  if (!dated)
    return { doubt: match[3] ? 'lịch không có ngày này' : 'không ghi năm, ngày đăng không cho biết năm nào' };
  const days = publishedAt ? daysBetween(dated, dateOf(publishedAt)) : 0;
  if (days < 0) return { doubt: 'sau ngày đăng' };
  if (days > (match[3] ? MAX_DAYS_BEFORE : MAX_DAYS_WITHOUT_YEAR))
    return { doubt: 'trước ngày đăng quá lâu' };
  if (!EVENT.test(following)) return { doubt: 'không rõ ngày này làm việc gì' };
  return {
    value: dated,
    reason: match[3] ? 'mở đầu câu ở đoạn đầu' : 'mở đầu câu ở đoạn đầu, năm lấy theo ngày đăng',
  };
}

/** The latest such day that is not after the publication. */
function latestBefore(publishedAt: LocalTime | undefined, month: number, day: number): LocalTime | undefined {
  if (!publishedAt) return undefined;
  const year = Number(publishedAt.slice(0, 4));
  return [composeDate(year, month, day), composeDate(year - 1, month, day)].find(
    (date) => date !== undefined && date <= dateOf(publishedAt),
  );
}

function composeDate(year: number, month: number, day: number): LocalTime | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isRealTime(date) ? date : undefined;
}
