import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from './marks.ts';
import { readingsOf } from './parse-query.ts';

function marked(text: string, ...readings: string[][]): string[] {
  return findMarks(text, readings).map(({ start, end }) => text.slice(start, end));
}

describe('findMarks', () => {
  it.each([
    ['Hội nghị dân vận khéo', ['dan', 'van'], ['dân vận']],
    ['Công tác Dân Vận, dẫn vặn', ['dân', 'vận'], ['Dân Vận']],
    ['chuyển đổi số ở cơ sở', ['chuyen', 'doi', 'so'], ['chuyển đổi số']],
    ['Đảng uỷ xã', ['đảng', 'ủy'], ['Đảng uỷ']],
    // Typed with other marks than the text has anywhere: better any than none.
    ['Đảng ủy xã', ['đang', 'úy'], ['Đảng ủy']],
    ['Ngày 1/10/2021 họp', ['01/10/2021'], ['1/10/2021']],
    ['Kế hoạch số 2426 / KH - VKS và 2426', ['2426/KH-VKS'], ['2426 / KH - VKS']],
    ['tuyến Bắc-Nam dài', ['bac', 'nam'], ['Bắc-Nam']],
    // The day of another date.
    ['ngày 1/10, ngày 1 tháng 9', ['ngày', '1', 'tháng', '9'], ['ngày 1 tháng 9']],
  ])('marks in «%s» what %j asks', (text, words, expected) => {
    expect(marked(text, words)).toEqual(expected);
  });

  it.each([
    ['Phong trào dân vận khéo', 'dan van', ['dân vận']],
    ['Đảng uỷ họp', 'đảng ủy', ['Đảng uỷ']],
    ['Dẫn vấn, dân vận, dân', 'dân vận', ['dân vận']],
    ['Dẫn vấn', 'dân vận', ['Dẫn vấn']],
    ['Báo cáo quí IV', 'quý IV', ['quí IV']],
    ['Báo cáo qúy IV', 'quí iv', ['qúy IV']],
    ['Kỹ năng số', 'kĩ năng', ['Kỹ năng']],
    ['bác sĩ họp'.normalize('NFD'), 'bác sỹ', ['bác sĩ'.normalize('NFD')]],
    ['cánh tay, tai nghe', 'tai', ['tai']],
    ['Đảng uỷ'.normalize('NFD'), 'dang uy', ['Đảng uỷ'.normalize('NFD')]],
    ['Kế hoạch số 2426/KH-VKS.', '2426 kh vks', ['2426/KH-VKS']],
    ['Kế hoạch số 2426 / KH - VKS.', '2426/KH-VKS', ['2426 / KH - VKS']],
    ['UBND tỉnh họp', 'ủy ban nhân dân', ['UBND']],
    ['Họp ngày 1/9/2021, năm nay', '01/09/2021', ['1/9/2021']],
    ['Họp ngày 1 tháng 9 năm 2021', '01/09/2021', ['ngày 1 tháng 9 năm 2021']],
    ['Ban nhạc và UBND', 'ubnd', ['UBND']],
    ['chăm chỉ', 'cham', ['chăm']],
    ['<b>dân</b>', 'dan', ['dân']],
    ['', 'dan', []],
    ['dân', '', []],
  ])('marks in «%s», asked «%s»', (text, query, expected) => {
    expect(marked(text, ...readingsOf(query))).toEqual(expected);
  });

  it('marks lone words only where no neighbours stand', () => {
    const words = ['dân', 'vận', 'khéo'];
    expect(marked('dân làng dự hội nghị dân vận', words)).toEqual(['dân vận']);
    expect(marked('dân làng làm khéo', words)).toEqual(['dân', 'khéo']);
    expect(marked('nhân dân xã', words)).toEqual([]);
    // A sentence ends between them.
    expect(marked('vì dân. Vận tải', words)).toEqual(['dân', 'Vận']);
  });

  it('marks whichever reading the text has', () => {
    const readings = readingsOf('UBND tỉnh');
    expect(marked('Ủy ban nhân dân tỉnh họp', ...readings)).toEqual(['Ủy ban nhân dân tỉnh']);
    expect(marked('UBND tỉnh họp', ...readings)).toEqual(['UBND tỉnh']);
  });

  it('marks in text that is not composed at the places of that text', () => {
    const text = 'hội dân vận'.normalize('NFD');
    expect(marked(text, ['dan', 'van'])).toEqual(['dân vận'.normalize('NFD')]);
  });

  it('gives ranges in order that never overlap, whatever it is asked', () => {
    const anything = fc.string({ unit: fc.constantFrom(...'aăâdđ o.(/-1 0Ạ\u0323\u200B😀<'), maxLength: 60 });
    fc.assert(
      fc.property(anything, fc.array(anything, { maxLength: 5 }), (text, words) => {
        let last = -1;
        for (const { start, end } of findMarks(text, [words])) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
