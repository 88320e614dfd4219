import { describe, expect, it } from 'vitest';
import type { Citation } from './citation.ts';
import { findCitations } from './find-citations.ts';

/** The only citation of a text. */
function only(text: string, options?: Parameters<typeof findCitations>[1]): Citation {
  const [citation, ...others] = findCitations(text, options);
  expect(others).toEqual([]);
  return citation!;
}

describe('doubts', () => {
  it.each([
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2021 của UBND tỉnh', 'high', []],
    ['Kế hoạch số 12/KH-UBND', 'medium', ['missing-date', 'missing-issuer']],
    ['Kế hoạch số 12/KH-UBND ngày 23/8 của UBND tỉnh', 'medium', ['incomplete-date']],
    ['Kế hoạch số 12/KH-UBND ngày 31/02/2021 của UBND tỉnh', 'low', ['impossible-date']],
    ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2021', 'low', ['year-mismatch']],
    ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', 'high', []],
    ['Kế hoạch số 5/QĐ-UBND ngày 05/3/2021 của UBND tỉnh', 'low', ['type-code-mismatch']],
    ['số 5/QĐ-UBND ngày 05/3/2021 của UBND tỉnh', 'medium', ['type-from-code']],
    ['số 37-QĐ/TW ngày 25/10/2021 của Bộ Chính trị', 'low', ['unknown-type']],
    ['Nghị quyết số 15/NQ- HĐND ngày 09/12/2021 của HĐND tỉnh', 'medium', ['malformed-number']],
    ['Quyết định số 195/1999/QĐ ngày 20/7/1999 của Bộ trưởng Bộ Tài chính', 'medium', ['malformed-number']],
    ['Kế hoạch số 5-XYZ/TU ngày 05/3/2021 của Tỉnh ủy', 'low', ['unknown-code']],
    ['Quy định số 37-QĐ/TW ngày 25/10/2021 của Bộ Chính trị', 'high', []],
    ['Thông tri số 8-TT/TU ngày 25/10/2021 của Tỉnh ủy', 'high', []],
    ['Luật Đất đai số 31/2024/QH15 ngày 18/01/2024', 'high', []],
  ] as const)('%s', (text, confidence, doubts) => {
    expect(only(text)).toMatchObject({ confidence, doubts });
  });
});

describe('style', () => {
  it.each([
    ['Kế hoạch số 2426/KH-VKS', 'state'],
    ['Kế hoạch số 54-KH/TU', 'party'],
    ['Luật số 80/2015/QH13', 'law'],
    ['Pháp lệnh số 21/2004/PL-UBTVQH11', 'law'],
    ['Công văn số 1778/BTTTT-THH', 'letter'],
    ['Quyết định số 195/1999/QĐ', 'state'],
  ])('%s', (text, style) => {
    expect(only(text).style).toBe(style);
  });
});

describe('the issuer', () => {
  it('says where it stands and how it was found', () => {
    const text =
      'Chỉ thị số 2/CT-VKSTC ngày 02/02/2021; Hướng dẫn số 31/HD-VKSTC của Viện  KSND\u00A0tối cao.';
    const [first, second] = findCitations(text);
    const place = { text: 'Viện KSND tối cao', start: text.indexOf('Viện'), end: text.length - 1 };
    expect(first!.issuer).toMatchObject({ ...place, from: 'shared' });
    expect(second!.issuer).toMatchObject({ ...place, from: 'after' });
    expect(only('Sở Nội vụ ban hành Thông báo số 24/TB-SNV').issuer?.from).toBe('before');
  });

  it('is resolved for the site’s own province, at the date of the document', () => {
    const text = 'Kế hoạch số 12/KH-UBND ngày 05/3/2021 của UBND tỉnh';
    expect(only(text).issuer).toMatchObject({ isGeneric: true, name: 'UBND tỉnh' });
    const bacGiang = { name: 'Bắc Giang', kind: 'tỉnh' } as const;
    expect(only(text, { province: bacGiang }).issuer).toMatchObject({
      text: 'UBND tỉnh',
      name: 'UBND tỉnh Bắc Giang',
    });
    const province = (date: string | undefined) =>
      date !== undefined && date >= '2025-07-01' ? ({ name: 'Bắc Ninh', kind: 'tỉnh' } as const) : bacGiang;
    expect(only(text.replace('2021', '2026'), { province }).issuer?.name).toBe('UBND tỉnh Bắc Ninh');
    expect(only(text, { province }).issuer?.name).toBe('UBND tỉnh Bắc Giang');
  });
});

describe('the summary', () => {
  it.each([
    [
      'Kế hoạch số 1/KH-TU của Thành ủy về việc tổ chức “Tháng Dân vận” năm 2021; ngày 04/10/2021, Viện',
      'tổ chức “Tháng Dân vận” năm 2021',
    ],
    [
      'Kết luận số 1-KL/TU của Tỉnh ủy "về nâng cao chất lượng, hiệu quả việc tiếp xúc", rồi',
      'nâng cao chất lượng, hiệu quả việc tiếp xúc',
    ],
    ['Nghị quyết số 4-NQ/TU của Tỉnh ủy về “Cơ cấu lại nông nghiệp” đã nêu', 'Cơ cấu lại nông nghiệp'],
    ['Kế hoạch số 50-KH/ĐU về dân vận năm 2020, ngày 30/3/2020, chi bộ họp.', 'dân vận năm 2020'],
    ['Luật Phòng, chống tham nhũng số 36/2018/QH14 về', 'Phòng, chống tham nhũng'],
    [
      'Thông tư số 96/2021/TT-BTC của Bộ Tài chính quy định về hệ thống mẫu biểu;',
      'quy định về hệ thống mẫu biểu',
    ],
    ['Kế hoạch số 1/KH-UBND của UBND tỉnh đã ban hành', undefined],
  ])('%s', (text, summary) => {
    expect(only(text).summary).toBe(summary);
  });

  it('keeps the documents that it is about, and stops before the next of a list', () => {
    const [first] = findCitations(
      'Kết luận số 54-KL/TU về thực hiện Nghị quyết số 110-NQ/TU ngày 11/7/2016 và Chỉ thị số 9-CT/TU về dân chủ',
    );
    expect(first!.summary).toBe('thực hiện Nghị quyết số 110-NQ/TU ngày 11/7/2016');
  });

  it('is cut where it does not end', () => {
    const { summary } = only(`Kế hoạch số 1/KH-UBND về ${'việc này việc nọ '.repeat(100)}`);
    expect(summary!.length).toBeLessThanOrEqual(201);
    expect(summary).toMatch(/…$/);
  });
});
