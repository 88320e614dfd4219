import { describe, expect, it } from 'vitest';
import {
  findDoubledWords,
  findMixedTonePlacement,
  findTightQuotes,
  findUnbalancedQuotes,
} from './text-faults.ts';

const texts = (faults: { text: string }[]) => faults.map(({ text }) => text);

describe('findDoubledWords', () => {
  it.each([
    ['phong trào thi đua đua năm 2021', 'đua đua'],
    ['phát động thi đua thi đua yêu nước', 'thi đua thi đua'],
    ['công tác của của Đảng', 'của của'],
    ['Các các đơn vị báo cáo', 'Các các'],
    ['thực hiện\u00A0thực hiện tốt', 'thực hiện\u00A0thực hiện'],
  ])('finds the fault in «%s»', (text, doubled) => {
    expect(findDoubledWords(text)).toEqual([
      { offset: text.indexOf(doubled), length: doubled.length, text: doubled },
    ]);
  });

  it.each([
    'luôn luôn gần dân, song song với đó, dần dần, xa xa, ngày ngày',
    'người người thi đua, ngành ngành thi đua, nhà nhà thi đua',
    'Ủy ban ban hành kế hoạch; nhân dân dân tộc thiểu số',
    'cán bộ Bộ Tư pháp, cơ sở Sở quản lý',
    'trong năm năm qua, từng bước từng bước',
    'tốt, tốt; có – có (có)',
    'A- A A+',
    '000 000 và 20 20',
  ])('leaves «%s»', (text) => {
    expect(findDoubledWords(text)).toEqual([]);
  });
});

describe('findUnbalancedQuotes', () => {
  it.each([
    ['phát động ‘Tháng Dân vận” năm 2021', ['‘']],
    ['thực hiện Năm Dân vận khéo” 2020', ['”']],
    ['“Vững về chính trị, trách nhiệm", gắn với', ['“']],
    ['một dấu " lẻ', ['"']],
    ['“mở mà không đóng', ['“']],
  ])('finds the fault in «%s»', (text, marks) => {
    expect(texts(findUnbalancedQuotes(text))).toEqual(marks);
  });

  it.each([
    '“thi đua “Tháng Dân vận” năm 2021”',
    '"về nâng cao" và «nhiệm vụ»',
    'nước cộng hoà Côte d’Ivoire',
    '‘a’ “b”',
  ])('leaves «%s»', (text) => {
    expect(findUnbalancedQuotes(text)).toEqual([]);
  });
});

describe('findTightQuotes', () => {
  it('finds quotes that touch the word outside them', () => {
    const text = 'thi đua“Cả nước” và “phát triển”phong trào';
    expect(findTightQuotes(text)).toEqual([
      { offset: 7, length: 1, text: '“' },
      { offset: 31, length: 1, text: '”' },
    ]);
  });
});

describe('findMixedTonePlacement', () => {
  it('finds the words of the rarer way', () => {
    expect(texts(findMixedTonePlacement('Đảng ủy, Tỉnh ủy, cấp uỷ, hòa giải, cụ thể hoá'))).toEqual([
      'uỷ',
      'hoá',
    ]);
    expect(texts(findMixedTonePlacement('uỷ viên, Tỉnh uỷ, hòa giải'))).toEqual(['hòa']);
  });

  it('finds nothing where the text keeps to one way, or the word has no choice', () => {
    expect(findMixedTonePlacement('ủy viên, hòa giải, khỏe')).toEqual([]);
    expect(findMixedTonePlacement('uỷ viên, quý, quỹ, toàn, hoàn')).toEqual([]);
  });
});
