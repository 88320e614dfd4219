/**
 * Reads dates as portals print them, with the time, the weekday and AM/PM around them. Vietnamese dates put the day
 * first; American ones are told by impossibility, by the weekday, or by seconds with AM/PM (`3/29/2021 3:50:19 PM`).
 */
import { isRealTime, weekdayOf, type LocalTime } from '../lib/local-time.ts';
import { foldMarks } from '../lib/vietnamese-text.ts';

export interface DateReading {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`. */
  value: LocalTime;
  hasTime: boolean;
  hasSeconds: boolean;
  /** Where the whole expression stands, weekday and time included. */
  start: number;
  end: number;
  /** Why it was read so, in Vietnamese. */
  reasons: string[];
  /** The other order of day and month, where nothing settled it. */
  alternative?: LocalTime;
}

interface Token {
  start: number;
  end: number;
}
interface TimeToken extends Token {
  hour: number;
  minute: number;
  hasSeconds: boolean;
  /** `00:00:00`: what databases print for a date without a time; so is `12:00:00 AM`. */
  isMidnight: boolean;
  half?: 'AM' | 'PM';
  /** `SA`, `CH`, `sáng`…: a Vietnamese clock, day first. */
  isVietnamese: boolean;
}
interface WeekdayToken extends Token {
  /** 0 Sunday … 6 Saturday. */
  day: number;
}

const NUMERIC_DATE = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/]|[.-]\d)/g;
const MONTH_WORD = 'mười một|mười hai|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín';
const WORDED_DATE = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s*[,-]?\\s*tháng\\s+(\\d{1,2}|${MONTH_WORD})\\s*(?:năm|,|\\/|-|\\.)?\\s*(?:năm\\s+)?(\\d{4})(?!\\d)`,
  'giu',
);
/** `Tháng Tám 23, 2021`: WordPress in Vietnamese with an American form. */
const MONTH_FIRST = new RegExp(`tháng\\s+(\\d{1,2}|${MONTH_WORD})\\s+(\\d{1,2}),\\s*(\\d{4})(?!\\d)`, 'giu');
const ENGLISH_MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const ENGLISH_DATE = new RegExp(
  `(?<![a-z\\d])(?:(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${ENGLISH_MONTH})[a-z]{0,6}\\.?,?[\\s-]+|(${ENGLISH_MONTH})[a-z]{0,6}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)(\\d{4})(?!\\d)`,
  'gi',
);
const ISO_DATE = /(?<![\d/.-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![\d/-])(?:T(?=\d{2}:))?/g;
const TIME =
  /(?<![\d:.,/])(\d{1,2})\s?(?::|h|giờ)\s?(\d{1,2})(?::(\d{2})(?:\.\d{1,7})?)?(?:\s?phút)?(?:\s?(AM|PM|SA|CH|a\.m\.|p\.m\.|sáng|chiều|tối)(?!\p{L}))?(?![\d:])/giu;
const WEEKDAY =
  /(?<!\p{L})(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|t([2-7])|(chủ\s*nhật|cn)|(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?=[,.\s]))(?!\p{L})/giu;

/** What may stand between the parts of one expression. */
const GAP = /^[\s,|;()–—-]*(?:(?:ngày|lúc|vào|vào lúc|hồi)\s*:?\s*)?[\s,|–—-]*$/iu;
const WEEKDAYS = ['chu nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

/** Finds every date of a short text, in order. Dates that the calendar does not have are left out. */
export function readDates(text: string): DateReading[] {
  const times = Array.from(text.matchAll(TIME), readTime);
  const weekdays = Array.from(text.matchAll(WEEKDAY), readWeekday);
  const dates = [
    ...Array.from(text.matchAll(NUMERIC_DATE), (match) => ({ match, parts: [match[1], match[3], match[4]] })),
    ...Array.from(text.matchAll(WORDED_DATE), (match) => ({
      match,
      parts: [match[1], monthNumber(match[2]!), match[3]],
    })),
    ...Array.from(text.matchAll(MONTH_FIRST), (match) => ({
      match,
      parts: [match[2], monthNumber(match[1]!), match[3]],
    })),
    ...Array.from(text.matchAll(ENGLISH_DATE), (match) => ({
      match,
      parts: [match[1] ?? match[4], englishMonth(match[2] ?? match[3]!), match[5]],
      isNamed: true,
    })),
    ...Array.from(text.matchAll(ISO_DATE), (match) => ({
      match,
      parts: [match[3], match[2], match[1]],
      isIso: true,
    })),
  ].sort((a, b) => a.match.index - b.match.index);
  return dates.flatMap(({ match, parts, ...form }) => {
    const token = { start: match.index, end: match.index + match[0].length };
    const weekday = weekdays.find((candidate) => isNextTo(text, candidate, token));
    const time = times.find(
      (candidate) => isNextTo(text, candidate, token) || (weekday && isNextTo(text, candidate, weekday)),
    );
    const isDayFirst = 'isIso' in form || 'isNamed' in form || /tháng/iu.test(match[0]);
    const reading = interpret(parts.map(Number) as [number, number, number], isDayFirst, time, weekday);
    if (!reading) return [];
    const around = [token, ...(time ? [time] : []), ...(weekday ? [weekday] : [])];
    return [
      {
        ...reading,
        start: Math.min(...around.map((part) => part.start)),
        end: Math.max(...around.map((part) => part.end)),
      },
    ];
  });
}

const MONTHS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
};

function monthNumber(said: string): string {
  const word = foldMarks(said).toLowerCase().replace(/\s+/g, ' ');
  return String(MONTHS[word] ?? said);
}

function englishMonth(name: string): string {
  return String(ENGLISH_MONTH.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function isNextTo(text: string, a: Token, b: Token): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return (
    second.start >= first.end &&
    second.start - first.end <= 16 &&
    GAP.test(text.slice(first.end, second.start))
  );
}

function readTime(match: RegExpExecArray): TimeToken {
  const half = match[4] && foldMarks(match[4]).toUpperCase().replaceAll('.', '');
  return {
    start: match.index,
    end: match.index + match[0].length,
    hour: Number(match[1]),
    minute: Number(match[2]),
    hasSeconds: match[3] !== undefined,
    isMidnight:
      Number(match[2]) === 0 &&
      Number(match[3] ?? 1) === 0 &&
      (Number(match[1]) === 0 || (match[1] === '12' && (half === 'AM' || half === 'SA'))),
    isVietnamese: half !== undefined && half !== 'AM' && half !== 'PM',
    ...(half && { half: /^(?:AM|SA|SANG)$/.test(half) ? 'AM' : 'PM' }),
  };
}

function readWeekday(match: RegExpExecArray): WeekdayToken {
  const english = match[4] && 'sunmontuewedthufrisat'.indexOf(match[4].toLowerCase()) / 3;
  const word = match[1] ?? match[2];
  const folded = word && foldMarks(word).toLowerCase().replace('bẩy', 'bay');
  const day = !folded ? 0 : /\d/.test(folded) ? Number(folded) - 1 : WEEKDAYS.indexOf(folded);
  return { start: match.index, end: match.index + match[0].length, day: english || day };
}

type Interpreted = Omit<DateReading, 'start' | 'end'>;

function interpret(
  [first, second, year]: [number, number, number],
  isDayFirst: boolean,
  time: TimeToken | undefined,
  weekday: WeekdayToken | undefined,
): Interpreted | undefined {
  const dayFirst = toDate(year, second, first);
  const monthFirst = isDayFirst ? undefined : toDate(year, first, second);
  const order = chooseOrder(dayFirst, monthFirst, time, weekday);
  if (!order) return undefined;
  const clock = time && readClock(time);
  const reasons = [...order.reasons, ...(clock?.reasons ?? [])];
  return {
    value: clock?.text ? `${order.date}T${clock.text}` : order.date,
    hasTime: clock?.text !== undefined,
    hasSeconds: time?.hasSeconds ?? false,
    reasons,
    ...(order.alternative && { alternative: order.alternative }),
  };
}

interface Order {
  date: LocalTime;
  reasons: string[];
  alternative?: LocalTime;
}

function chooseOrder(
  dayFirst: LocalTime | undefined,
  monthFirst: LocalTime | undefined,
  time: TimeToken | undefined,
  weekday: WeekdayToken | undefined,
): Order | undefined {
  if (!dayFirst) {
    return monthFirst
      ? { date: monthFirst, reasons: ['tháng đứng trước: đọc ngày trước thì lịch không có'] }
      : undefined;
  }
  if (weekday && isOn(dayFirst, weekday)) return { date: dayFirst, reasons: ['thứ trong tuần khớp'] };
  if (weekday && monthFirst && isOn(monthFirst, weekday)) {
    return { date: monthFirst, reasons: ['tháng đứng trước: chỉ đọc như vậy thứ trong tuần mới khớp'] };
  }
  const mismatch = weekday ? [`thứ trong tuần không khớp: ngày này là ${weekdayOf(dayFirst)}`] : [];
  if (!monthFirst || monthFirst === dayFirst || !isAmerican(time))
    return { date: dayFirst, reasons: mismatch };
  const reasons = [...mismatch, 'tháng đứng trước: kiểu Mỹ, có giây và AM/PM'];
  return { date: monthFirst, reasons, alternative: dayFirst };
}

/** Seconds with AM/PM are how American servers print times; `SA`, `CH` are Vietnamese ones. */
function isAmerican(time: TimeToken | undefined): boolean {
  return time !== undefined && time.hasSeconds && time.half !== undefined && !time.isVietnamese;
}

function isOn(date: LocalTime, { day }: WeekdayToken): boolean {
  return foldMarks(weekdayOf(date)).toLowerCase().replace('thu ', '') === WEEKDAYS[day];
}

/** No portal is older; databases say “never” with 1900, 1753 and 9999. */
const MIN_YEAR = 1901;
const MAX_YEAR = 2199;

function toDate(year: number, month: number, day: number): LocalTime | undefined {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= MIN_YEAR && year <= MAX_YEAR && isRealTime(date) ? date : undefined;
}

/** `16:45 PM` is 16:45: some portals print both clocks at once. */
function readClock({ hour, minute, half, isMidnight }: TimeToken): { text?: string; reasons: string[] } {
  if (isMidnight) return { reasons: ['00:00:00 là giờ mặc định của máy, không phải giờ đăng'] };
  const isTwelveHour = half !== undefined && hour >= 1 && hour <= 12;
  const shifted = isTwelveHour ? (hour % 12) + (half === 'PM' ? 12 : 0) : hour;
  if (shifted > 23 || minute > 59) return { reasons: [`bỏ giờ ${hour}:${minute}: đồng hồ không có giờ này`] };
  const text = `${String(shifted).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { text, reasons: half && !isTwelveHour ? ['giờ 24 giờ, bỏ qua SA/CH (AM/PM)'] : [] };
}
