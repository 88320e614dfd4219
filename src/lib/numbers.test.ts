import { describe, expect, it } from 'vitest';
import { formatBytes, formatNumber } from './numbers.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [19976292, '19.976.292'],
    [7264249, '7.264.249'],
    [-1234, '-1.234'],
    [1234.9, '1.234'],
    [Number.MAX_SAFE_INTEGER, '9.007.199.254.740.991'],
  ])('writes %f as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('knows no minus nought', () => {
    expect([formatNumber(-0), formatNumber(-0.5)]).toEqual(['0', '0']);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 KB'],
    [1499, '1 KB'],
    [1500, '2 KB'],
    [999_499, '999 KB'],
    [999_500, '1,0 MB'],
    [1_240_000, '1,2 MB'],
    [15_000_000, '15,0 MB'],
  ])('writes %i bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
