import { describe, expect, it } from 'vitest';
import { placeTones } from './tone-placement.ts';

describe('placeTones', () => {
  it.each([
    ['hoà bình', 'hòa bình'],
    ['uỷ ban, UỶ BAN', 'ủy ban, ỦY BAN'],
    ['thuỷ lợi khoẻ', 'thủy lợi khỏe'],
    ['hòan thành, tóan', 'hoàn thành, toán'],
    ['qúy, qùa', 'quý, quà'],
  ])('writes %s as %s', (typed, placed) => {
    expect(placeTones(typed)).toBe(placed);
  });

  it.each([
    'quý',
    'hoàn',
    'khoẻn',
    'của',
    'mía',
    'khuyến',
    'ngoài',
    'quỳnh',
    'thuở',
    'xoăn',
    'hoặc',
    'huỳnh',
  ])('leaves %s as it is', (word) => {
    expect(placeTones(word)).toBe(word);
  });
});
