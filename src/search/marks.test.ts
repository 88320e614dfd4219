import { describe, expect, it } from 'vitest';
import { findMarks } from './marks.ts';

const mark = (text: string, query: string) => {
  let marked = '';
  let at = 0;
  for (const { start, end } of findMarks(text, query)) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
};

describe('findMarks', () => {
  it.each([
    ['Phong trào dân vận khéo', 'dan van', 'Phong trào [dân vận] khéo'],
    ['Đảng uỷ họp', 'đảng ủy', '[Đảng uỷ] họp'],
    ['Dẫn vấn, dân vận', 'dân vận', 'Dẫn vấn, [dân vận]'],
    ['Dẫn vấn', 'dân vận', '[Dẫn vấn]'],
    ['Đảng uỷ'.normalize('NFD'), 'dang uy', `[${'Đảng uỷ'.normalize('NFD')}]`],
    ['Kế hoạch số 2426/KH-VKS.', '2426 kh vks', 'Kế hoạch số [2426/KH-VKS].'],
    ['UBND tỉnh họp', 'ủy ban nhân dân', '[UBND] tỉnh họp'],
    ['Họp ngày 1/9/2021, năm nay', '01/09/2021', 'Họp ngày [1/9/2021], năm nay'],
    ['Họp ngày 1 tháng 9 năm 2021', '01/09/2021', 'Họp [ngày 1 tháng 9 năm 2021]'],
    ['Ban nhạc và UBND', 'ubnd', 'Ban nhạc và [UBND]'],
    ['chăm chỉ', 'cham', '[chăm] chỉ'],
    ['<b>dân</b>', 'dan', '<b>[dân]</b>'],
    ['', 'dan', ''],
    ['dân', '', 'dân'],
  ])('%s, asked %s', (text, query, marked) => {
    expect(mark(text, query)).toBe(marked);
  });
});
