import { afterEach, describe, expect, it, vi } from 'vitest';
import { readNow } from './clock.ts';

afterEach(() => vi.unstubAllEnvs());

describe('readNow', () => {
  it.each([undefined, '', '   '])('asks the machine where LOA_NOW is %j', (loaNow) => {
    expect(readNow(loaNow, Date.UTC(2026, 10, 21, 17, 30, 59))).toBe('2026-11-22T00:30');
  });

  it.each([
    ['2026-11-21T08:30', '2026-11-21T08:30'],
    ['2026-11-21 08:30', '2026-11-21T08:30'],
    ['2026-11-21T08:30:59', '2026-11-21T08:30'],
    ['2026-11-21', '2026-11-21T00:00'],
    ['21/11/2026 08:30', '2026-11-21T08:30'],
    ['2026-11-21T08:30+07:00', '2026-11-21T08:30'],
    ['2026-11-21T08:30:00Z', '2026-11-21T15:30'],
    ['2026-11-21T18:30:00.000Z', '2026-11-22T01:30'],
    ['2026-11-21T08:30-05:00', '2026-11-21T20:30'],
  ])('reads %s as %s, wherever it is', (loaNow, now) => {
    for (const zone of ['UTC', 'America/New_York', 'Asia/Tokyo']) {
      vi.stubEnv('TZ', zone);
      expect(readNow(loaNow, 0)).toBe(now);
    }
  });

  it.each(['hôm nay', '2026-02-30', '2026-11-21T24:00', '1700000000', '2026-13-01T00:00Z'])(
    'refuses %j in Vietnamese, naming the variable and a good example',
    (loaNow) => {
      expect(() => readNow(loaNow)).toThrow(/LOA_NOW=.*không phải là thời điểm.*2026-11-21T08:30/);
    },
  );

  it('never reads the machine’s own time zone: a fraction of a second is no offset', () => {
    const readings = ['UTC', 'America/New_York'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return readNow('2026-11-21T08:30:00.123');
    });
    expect(readings).toEqual(['2026-11-21T08:30', '2026-11-21T08:30']);
  });

  it('refuses a day that is not, with an offset as without', () => {
    expect(() => readNow('2026-02-31T08:30Z')).toThrow('không phải là thời điểm');
  });
});
