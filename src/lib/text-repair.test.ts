import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSplitWord, repairText, wordPairs } from './text-repair.ts';

describe('repairText', () => {
  it.each([
    ['runs of spaces', 'thi đua về  đích', 'thi đua về đích'],
    ['a space that does not break', 'của\u00A0đảng\u00A0 viên', 'của đảng viên'],
    ['zero-width characters', 'Đảng\u200B ủy\uFEFF', 'Đảng ủy'],
    ['combining marks', 'Đảng ủy'.normalize('NFD'), 'Đảng ủy'],
    ['a missing space after a comma', 'Tỉnh ủy,Trưởng ban', 'Tỉnh ủy, Trưởng ban'],
    ['a missing space after a year', 'năm 2021,Viện kiểm sát', 'năm 2021, Viện kiểm sát'],
    ['a missing space before an opening quote', 'phong trào,“Dân vận khéo”', 'phong trào, “Dân vận khéo”'],
    ['a missing space before a bracket', 'gồm:(1) đại biểu', 'gồm: (1) đại biểu'],
    ['a space before punctuation', 'cỡ chữ : A ; B , C', 'cỡ chữ: A; B, C'],
    ['a label before a number', 'Công văn số:12/CV-SNV', 'Công văn số: 12/CV-SNV'],
    ['both at once', 'thôn A ,thôn B', 'thôn A, thôn B'],
    ['a comma after an address', 'theo bacgiang.gov.vn,Trưởng ban', 'theo bacgiang.gov.vn, Trưởng ban'],
  ])('mends %s', (_, text, mended) => {
    expect(repairText(text)).toBe(mended);
  });

  it.each([
    ['numbers', '1.272/1.337 đơn, 19,976,292 lượt, 8,5%'],
    ['times', '16:45, 16h:30, 9001:2015'],
    ['ratios', 'tỉ số 3 : 2 và 1 ,5'],
    ['numbers of documents', '2426/KH-VKS, 38-KH/TU, 80/2015/QH13'],
    ['addresses', 'https://x.gov.vn/a,b:c;d?e=f,g và www.x.vn/a,b'],
    ['e-mails', 'viết cho van.phong@x.gov.vn'],
    ['the end mark', 'hàng năm./.'],
    ['closing quotes and dots', '“Nụ cười công sở”,...'],
    ['quotes without a space', 'thi đua“Cả nước'],
    ['doubled words', 'thi đua đua'],
    ['tone marks', 'hoá, hòa, uỷ, ủy'],
    ['references', '&nbsp;abc &#8211;x'],
    ['faces and tables', ' :) | :--- | ---: |'],
    ['paths of programs', 'std::x, C:\\tệp'],
    ['line breaks', 'một\nhai\n- ba'],
  ])('leaves %s', (_, text) => {
    expect(repairText(text)).toBe(text);
  });

  it('repairs nothing the second time, and never touches a letter or a digit', () => {
    const piece = fc.constantFrom(
      'a',
      'Đảng',
      '12',
      ' ',
      '\u00A0',
      ',',
      ';',
      ':',
      '.',
      '“',
      '”',
      '(',
      ')',
      '/',
      'http://x.vn',
      '@',
      '\n',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const once = repairText(text);
        expect(repairText(once)).toBe(once);
        expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { seed: 2021, numRuns: 2000 },
    );
  });
});

describe('isSplitWord', () => {
  const pairs = wordPairs('Đồng chí Giáp Thị Bắc, Ủy viên Ban Thường vụ Tỉnh ủy');

  it('joins halves of which one alone is no syllable', () => {
    expect(isSplitWord('dự Hội ngh', 'ị chuyên đề', pairs)).toBe(true);
    expect(isSplitWord('các Ủy v', 'iên dự họp', pairs)).toBe(true);
  });

  it('joins two syllables where the text elsewhere has the whole word before the same neighbour', () => {
    expect(isSplitWord('Giáp Thị Bắc, Ủ', 'y viên Ban thường vụ', pairs)).toBe(true);
    expect(isSplitWord('Giáp Thị Bắc, Ủ', 'y tế dự phòng', pairs)).toBe(false);
  });

  it('leaves whole words, abbreviations and what would be no syllable', () => {
    expect(isSplitWord('công tác dân', 'vận của cả nước', pairs)).toBe(false);
    expect(isSplitWord('Viện KSND', 'các tỉnh', pairs)).toBe(false);
    expect(isSplitWord('kết thúc,', 'y viên Ban', pairs)).toBe(false);
  });
});
