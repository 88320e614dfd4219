import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  dateOf,
  daysBetween,
  formatFormalDate,
  formatLocalTime,
  formatWithWeekday,
  fromInstant,
  hasTime,
  isRealTime,
  parseLocalTime,
  toInstant,
  toIsoWithOffset,
  toUtcDate,
  weekdayOf,
} from './local-time.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'];
const DAY = 86_400_000;

/** Any minute from 1900 to 2100. */
const anyTime = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16));

afterEach(() => vi.unstubAllEnvs());

describe('parseLocalTime', () => {
  it.each([
    ['2021-10-25', '2021-10-25'],
    ['2021-10-25 16:45', '2021-10-25T16:45'],
    ['2021-10-25T16:45', '2021-10-25T16:45'],
    ['2021-10-25   16:45', '2021-10-25T16:45'],
    ['2021-10-25 16:45:59', '2021-10-25T16:45'],
    ['  2021-10-25\n', '2021-10-25'],
    ['2021-1-5 4:05', '2021-01-05T04:05'],
    ['25/10/2021', '2021-10-25'],
    ['25-10-2021', '2021-10-25'],
    ['25/10/2021 16:45', '2021-10-25T16:45'],
    ['25/10/2021 00:00', '2021-10-25T00:00'],
    ['25/10/2021 23:59', '2021-10-25T23:59'],
    // The day always stands first: 1/2 is the first of February.
    ['1/2/2021', '2021-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
  ])('reads %j as %s', (text, value) => {
    expect(parseLocalTime(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['2021-10-25T16:45Z', 'offset'],
    ['2021-10-25T16:45:00.000Z', 'offset'],
    ['2021-10-25T16:45+07:00', 'offset'],
    ['2021-10-25 16:45 +0700', 'offset'],
    ['2021-10-25 16:45 GMT+7', 'offset'],
    ['2021-10-25z', 'offset'],
    ['29/02/2023', 'calendar'],
    ['29/02/1900', 'calendar'],
    ['31/04/2021', 'calendar'],
    ['2021-02-30', 'calendar'],
    ['2021-13-01', 'calendar'],
    // Month first, as an American would write it.
    ['10/25/2021', 'calendar'],
    ['2021-00-10', 'calendar'],
    ['2021-10-00', 'calendar'],
    ['2021-10-25 24:00', 'calendar'],
    ['2021-10-25 24:30', 'calendar'],
    ['2021-10-25 16:60', 'calendar'],
    ['', 'form'],
    ['hôm qua', 'form'],
    ['25/10/21', 'form'],
    ['2021/10/25', 'form'],
    ['2021-10', 'form'],
    ['2021-10-25T', 'form'],
    ['25/10/2021 16h45', 'form'],
    ['25/10/2021 4:45 PM', 'form'],
    ['16:45 25/10/2021', 'form'],
    ['２０２１-10-25', 'form'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseLocalTime(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ['25/10/2021 16:45+07:00', 'offset'],
    ['25/10/2021 16:45Z', 'offset'],
    ['2021-10-25 16:45 +7', 'offset'],
    // A fraction of a second is no offset: the mend would be of no use.
    ['2021-10-25T16:45:00.5', 'form'],
    ['2021-10-25 16:45:99', 'calendar'],
  ])('names the right reason for %j: %s', (text, reason) => {
    expect(parseLocalTime(text)).toEqual({ ok: false, reason });
  });

  it('reads back whatever it formats', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(parseLocalTime(formatLocalTime(time))).toEqual({ ok: true, value: time });
        expect(parseLocalTime(formatLocalTime(time, false))).toEqual({ ok: true, value: dateOf(time) });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseLocalTime(text)));
  });
});

describe('local times and instants', () => {
  it('counts a date alone from its first moment, or to its last minute', () => {
    expect(toInstant('2026-11-21')).toBe(Date.UTC(2026, 10, 20, 17));
    expect(toInstant('2026-11-21', 'end')).toBe(Date.UTC(2026, 10, 21, 16, 59));
    expect(toInstant('2026-11-21T08:30', 'end')).toBe(Date.UTC(2026, 10, 21, 1, 30));
  });

  it('goes to an instant and back, in the order of the text', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        expect(fromInstant(toInstant(a))).toBe(a);
        expect(Math.sign(toInstant(a) - toInstant(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('drops the seconds of an instant', () => {
    expect(fromInstant(Date.UTC(2026, 10, 21, 16, 59, 59, 999))).toBe('2026-11-21T23:59');
    expect(fromInstant(Date.UTC(2026, 10, 21, 17))).toBe('2026-11-22T00:00');
  });

  it('says Viet Nam’s offset to machines, and none for a date alone', () => {
    expect(toIsoWithOffset('2021-10-25T16:45')).toBe('2021-10-25T16:45:00+07:00');
    expect(toIsoWithOffset('2021-10-25')).toBe('2021-10-25');
    expect(toUtcDate('2021-10-25T16:45').toISOString()).toBe('2021-10-25T09:45:00.000Z');
  });

  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2026-12-31T23:59', '2027-01-01T00:00', 1],
    ['2026-01-01T00:00', '2026-01-01T23:59', 0],
    ['2026-03-31', '2026-03-01', -30],
  ])('counts the days from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2021-10-25T23:59', true],
    ['2021-10-25T24:00', false],
    ['2021-1-5', false],
    ['', false],
  ])('isRealTime(%j) is %s', (value, real) => {
    expect(isRealTime(value)).toBe(real);
  });

  it('knows a time from a date', () => {
    expect([hasTime('2021-10-25'), hasTime('2021-10-25T00:00')]).toEqual([false, true]);
  });
});

describe('dates as Vietnamese write them', () => {
  it.each([
    ['2021-03-05', 'ngày 05 tháng 3 năm 2021'],
    ['2021-01-10T08:00', 'ngày 10 tháng 01 năm 2021'],
    ['2021-02-09', 'ngày 09 tháng 02 năm 2021'],
    ['2021-12-31', 'ngày 31 tháng 12 năm 2021'],
  ])('writes %s formally: %s', (value, text) => {
    expect(formatFormalDate(value)).toBe(text);
  });

  it('names the days of a week, with the capitals of the decree', () => {
    const names = Array.from({ length: 7 }, (_, day) =>
      weekdayOf(fromInstant(toInstant('2026-11-16') + day * DAY)),
    );
    expect(names).toEqual(['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật']);
    expect(names.join('')).toBe(names.join('').normalize('NFC'));
  });

  it.each(ZONES)('writes the same in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    expect(formatLocalTime('2021-10-25T00:05')).toBe('25/10/2021 00:05');
    expect(formatLocalTime('2021-10-25T23:59', false)).toBe('25/10/2021');
    expect(formatWithWeekday('2021-10-25T16:45')).toBe('Thứ Hai, 25/10/2021, 16:45');
    expect(formatWithWeekday('2021-10-31')).toBe('Chủ Nhật, 31/10/2021');
    expect(fromInstant(toInstant('2021-03-14T02:30'))).toBe('2021-03-14T02:30');
    expect(daysBetween('2021-03-13', '2021-03-15')).toBe(2);
  });
});
