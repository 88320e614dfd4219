/**
 * Times on Viet Nam's wall clock. The country has kept UTC+7 without summer time since 1975, so a
 * local time is plain text, `2021-10-25` or `2021-10-25T16:45`, which sorts as it stands and never
 * passes through the machine's own time zone.
 */
/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`, Viet Nam's wall clock. */
export type LocalTime = string;

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const DMY = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const WITH_OFFSET = /^(.*\d:\d{2}(?::\d{2})?|[\d/-]+)(?:\.\d+)? ?(?:Z|[+-]\d{1,2}(?::?\d{2})?|GMT.*|UTC.*)$/i;

export type LocalTimeResult =
  { ok: true; value: LocalTime } | { ok: false; reason: 'offset' | 'form' | 'calendar' };

/**
 * Reads a date or a date with a time as staff write it: `2021-10-25 16:45`, `2021-10-25`,
 * `25/10/2021 16:45`. Seconds are dropped. An offset or `Z` is refused: which clock was meant
 * is for a person to say.
 */
export function parseLocalTime(text: string): LocalTimeResult {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  const dmy = iso ? null : DMY.exec(trimmed);
  if (!iso && !dmy) {
    const withoutOffset = WITH_OFFSET.exec(trimmed)?.[1] ?? '';
    return { ok: false, reason: ISO.test(withoutOffset) || DMY.test(withoutOffset) ? 'offset' : 'form' };
  }
  if (Number((iso ?? dmy)![6] ?? 0) > 59) return { ok: false, reason: 'calendar' };
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dmy![3], dmy![2], dmy![1]];
  const [hour, minute] = iso ? [iso[4], iso[5]] : [dmy![4], dmy![5]];
  return composeLocalTime(Number(year), Number(month), Number(day), hour, minute);
}

function composeLocalTime(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
): LocalTimeResult {
  const value = `${pad(year, 4)}-${pad(month)}-${pad(day)}${hour === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}`}`;
  return isRealTime(value) ? { ok: true, value } : { ok: false, reason: 'calendar' };
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

/** Whether the calendar and the clock have such a time: no 31/02, no 24:30. */
export function isRealTime(value: LocalTime): boolean {
  const instant = Date.parse(hasTime(value) ? `${value}:00Z` : `${value}T00:00:00Z`);
  // A day that the month does not have, and 24:00, are read as the next day.
  return new Date(instant).getUTCDate() === Number(value.slice(8, 10));
}

/** Whether a local time says the time of day, not the date alone. */
export function hasTime(value: LocalTime): boolean {
  return value.length > 10;
}

/** `2021-10-25T16:45` → `2021-10-25`. */
export function dateOf(value: LocalTime): LocalTime {
  return value.slice(0, 10);
}

/**
 * Milliseconds since 1970 UTC. A date alone is its first moment, or its last minute (`edge: 'end'`):
 * a deadline on the 5th closes at 23:59 of the 5th.
 */
export function toInstant(value: LocalTime, edge: 'start' | 'end' = 'start'): number {
  const clock = hasTime(value) ? value : `${value}T${edge === 'end' ? '23:59' : '00:00'}`;
  return Date.parse(`${clock}:00Z`) - OFFSET_MS;
}

/** The wall clock in Viet Nam at an instant: `2026-11-21T08:30`. */
export function fromInstant(instant: number): LocalTime {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 16);
}

/** With Viet Nam's offset, for machines: `2021-10-25T16:45:00+07:00`; a date alone stays a date. */
export function toIsoWithOffset(value: LocalTime): string {
  return hasTime(value) ? `${value}:00+07:00` : value;
}

/** RFC 822 time for RSS, in GMT. */
export function toUtcDate(value: LocalTime): Date {
  return new Date(toInstant(value));
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: LocalTime, to: LocalTime): number {
  return (midnightOf(to) - midnightOf(from)) / DAY_MS;
}

/** `25/10/2021`, or `25/10/2021 16:45` where the time is known and wanted. */
export function formatLocalTime(value: LocalTime, withTime = hasTime(value)): string {
  const [year, month, day] = dateOf(value).split('-');
  const date = `${day}/${month}/${year}`;
  return withTime ? `${date} ${hasTime(value) ? value.slice(11) : '00:00'}` : date;
}

/** As an article's head shows it: `Thứ Hai, 25/10/2021, 16:45`. */
export function formatWithWeekday(value: LocalTime): string {
  const day = `${weekdayOf(value)}, ${formatLocalTime(value, false)}`;
  return hasTime(value) ? `${day}, ${value.slice(11)}` : day;
}

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** `Thứ Hai` … `Thứ Bảy`, `Chủ Nhật`, with the capitals of Decree 30/2020/NĐ-CP. */
export function weekdayOf(value: LocalTime): string {
  return WEEKDAYS[new Date(midnightOf(value)).getUTCDay()]!;
}

/**
 * The formal date of Decree 30/2020/NĐ-CP: days under 10 and the months 1 and 2 carry a zero,
 * `ngày 05 tháng 3 năm 2021`.
 */
export function formatFormalDate(value: LocalTime): string {
  const [year, month, day] = dateOf(value).split('-').map(Number) as [number, number, number];
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`;
}

/** The first moment of a calendar date, in milliseconds, as if Viet Nam's clock were UTC. */
function midnightOf(value: LocalTime): number {
  return Date.parse(dateOf(value));
}
