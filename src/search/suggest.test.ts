import { describe, expect, it } from 'vitest';
import { editDistance, suggestQuery } from './suggest.ts';

const VOCABULARY = ['không', 'quyền', 'tuyển', 'dụng', 'nghị', 'quyết', 'nghiêng', 'khống'];

describe('suggestQuery', () => {
  it.each([
    ['khôgn có', ['khôgn'], 'không có'],
    ['Tuyểnn dụng', ['Tuyểnn'], 'tuyển dụng'],
    ['nghi quyyet', ['quyyet'], 'nghi quyet'],
    ['tuyendung', ['tuyendung'], 'tuyen dung'],
    ['nghieeengg', ['nghieeengg'], undefined],
    ['xyzzy', ['xyzzy'], undefined],
    ['khôgn xyzzy', ['khôgn', 'xyzzy'], undefined],
    // Not the end of a word before it, and however the letters are composed.
    ['chuyên uyên', ['uyên'], 'chuyên quyền'],
    ['CHUYÊN (UYÊN)', ['uyên'], 'CHUYÊN (quyền)'],
    ['chuyên uyên'.normalize('NFD'), ['uyên'], 'chuyên quyền'],
    ['chuyên', ['uyên'], undefined],
    ['ai?(hỏii', ['ai?(hỏii'], undefined],
    ['2426/KH', ['2426/KH'], undefined],
    ['không', [], undefined],
    ['a'.repeat(10_000), ['a'.repeat(10_000)], undefined],
  ])('%.20s', (text, unknown, suggested) => {
    expect(suggestQuery(text, unknown, VOCABULARY)).toBe(suggested);
  });
});

it.each([
  ['khogn', 'khong', 1],
  ['khng', 'khong', 1],
  ['khoong', 'khong', 1],
  ['khang', 'khong', 1],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
])('%s is %s by %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});
