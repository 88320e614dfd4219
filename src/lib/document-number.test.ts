import { describe, expect, it } from 'vitest';
import { findDocumentNumbers } from './document-number.ts';

/** Every number that the five real pages cite, and the styles that other portals have. */
const NUMBERS =
  `2426/KH-VKS 38-KH/TU 54-KL/TU 110-NQ/TU 09-CT/TU 31-KH/BDVTU 116-KL/TU 4833/KH-UBND 138-KH/TU 86-KH/ĐUK 50-KH/ĐU
  27-CT/TU 119-CV/TU 16-KH/ĐUK 61-KH/ĐU 02/CT-VKSTC 31/HD-VKSTC 34-CT/TW 01/CT-VKSTC 30/2020/NĐ-CP 22/2023/TT-BTTTT 80/2015/QH13
  03/2022/UBTVQH15 399-QĐ/TW 1778/BTTTT-THH 36a/NQ-CP 12/TB-SNV 5/KH-UBND-NC`.split(/\s+/);

describe('findDocumentNumbers', () => {
  it.each(NUMBERS)('finds %s in a sentence', (number) => {
    expect(findDocumentNumbers(`Thực hiện Kế hoạch số ${number}, ngày 05/3/2021.`)).toEqual([number]);
    expect(findDocumentNumbers(`(${number})`)).toEqual([number]);
    expect(findDocumentNumbers(number)).toEqual([number]);
    expect(findDocumentNumbers(`“${number}”;\n`)).toEqual([number]);
  });

  it.each([
    '1.272/1.337 đơn',
    '2016-2021',
    '15/10/1930 - 15/10/2021',
    'tháng 10/2021',
    '0204.3854.789',
    '0204-3854/789',
    'https://example.vn/2021/KH-UBND',
    'a/12/KH-UBND',
    'X12/KH-UBND',
    '123456/KH-UBND',
    '12/kh-ubnd',
    '12/KH-UBNDx',
    'A- A A+',
    '',
  ])('finds none in %j', (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  it('gives each number once, in order', () => {
    const text = 'Kế hoạch 38-KH/TU, Kết luận 54-KL/TU và lại 38-KH/TU; 2426/KH-VKS.';
    expect(findDocumentNumbers(text)).toEqual(['38-KH/TU', '54-KL/TU', '2426/KH-VKS']);
  });

  it('gives the same on a second call', () => {
    expect([findDocumentNumbers('38-KH/TU'), findDocumentNumbers('38-KH/TU')]).toEqual([
      ['38-KH/TU'],
      ['38-KH/TU'],
    ]);
  });

  it('reads long hostile text in no time', () => {
    const hostile = [
      '1'.repeat(50_000),
      '1/'.repeat(25_000),
      `1/${'A-'.repeat(25_000)}`,
      `1-${'Đ'.repeat(50_000)}`,
      '1/A'.repeat(20_000),
    ];
    const started = performance.now();
    for (const text of hostile) findDocumentNumbers(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
