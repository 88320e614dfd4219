import { describe, expect, it } from 'vitest';
import { findNumbers, numberKey, yearOfNumber } from './document-number.ts';

describe('numberKey', () => {
  it.each([
    ['09-CT/TU', '9-CT/TU'],
    ['02/2018/TT-BTC', '2/2018/tt-btc'],
    ['54-KL/TU', '54/KL-TU'],
    ['749/QĐ-TTg', '749/QĐ-TTG'],
    ['15/NQ- HĐND', '15/NQ-HĐND'],
  ])('%s and %s are one number', (a, b) => {
    expect(numberKey(a)).toBe(numberKey(b));
  });

  it.each([
    ['12/KH-ĐU', '12/KH-DU'],
    ['1/KH-UBND', '10/KH-UBND'],
    ['36a/NQ-CP', '36/NQ-CP'],
  ])('%s and %s are two', (a, b) => {
    expect(numberKey(a)).not.toBe(numberKey(b));
  });
});

describe('yearOfNumber', () => {
  it.each([
    ['30/2020/NĐ-CP', '2020'],
    ['80/2015/QH13', '2015'],
    ['54-KL/TU', undefined],
    ['2426/KH-VKS', undefined],
  ])('%s', (number, year) => {
    expect(yearOfNumber(number)).toBe(year);
  });
});

describe('findNumbers', () => {
  it('takes a number apart', () => {
    expect(findNumbers('số 01 /2017/TTLT-BCA-BTC')).toMatchObject([
      {
        number: '01/2017/TTLT-BCA-BTC',
        style: 'state',
        year: '2017',
        typeCode: 'TTLT',
        issuerCode: 'BCA-BTC',
        isMalformed: true,
      },
    ]);
  });
});
