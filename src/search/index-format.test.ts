import { describe, expect, it } from 'vitest';
import {
  fromDay,
  lengthOf,
  readColumns,
  readCosts,
  scaleLength,
  toDay,
  writeColumns,
  writeCosts,
} from './index-format.ts';

describe('columns', () => {
  it('come back as they were written', () => {
    const columns = {
      sections: Uint16Array.of(1, 300, 0),
      kinds: Uint16Array.of(1, 1, 2),
      units: Uint16Array.of(0, 65_535, 7),
      days: Uint16Array.of(0, 18_925, 18_930),
      expired: Uint16Array.of(0, 1, 0),
      lengths: Uint16Array.of(scaleLength(3), scaleLength(500), scaleLength(20_000)),
    };
    expect(readColumns(writeColumns(columns))).toEqual(columns);
  });

  it('bear an index without pages', () => {
    const none = new Uint16Array();
    const columns = { sections: none, kinds: none, units: none, days: none, expired: none, lengths: none };
    expect(readColumns(writeColumns(columns))).toEqual(columns);
  });
});

it('counts days', () => {
  expect(toDay('2021-10-25T16:45')).toBe(toDay('2021-10-25'));
  expect(fromDay(toDay('2021-10-25'))).toBe('2021-10-25');
  expect(toDay('2021-10-26') - toDay('2021-10-25')).toBe(1);
  expect(toDay(undefined)).toBe(0);
  expect(toDay('1900-01-01')).toBe(1);
  expect(toDay('1899-12-31')).toBe(0);
  expect(fromDay(toDay('1946-03-02'))).toBe('1946-03-02');
  expect(toDay('2079-06-05')).toBe(0xffff);
});

it('keeps lengths to about a tenth', () => {
  for (const words of [1, 10, 570, 20_000])
    expect(Math.abs(lengthOf(scaleLength(words)) - words) / words).toBeLessThan(0.15);
});

describe('costs of words', () => {
  it.each([[{}], [{ cua: 60, dan: 4, nguoi: 60 }], [{ constructor: 3 }]])('%j come back', (costs) => {
    expect(readCosts(writeCosts(costs))).toEqual(costs);
  });

  it('stand with those that cost the same', () => {
    expect(writeCosts({ cua: 60, dan: 4, nguoi: 60 })).toEqual({ 4: 'dan', 60: 'cua nguoi' });
  });
});
