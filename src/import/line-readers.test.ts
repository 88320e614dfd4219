import { describe, expect, it } from 'vitest';
import { readByline } from './find-byline.ts';
import { readCaption } from './find-captions.ts';
import { readSource } from './find-source.ts';
import { splitListMarker } from './list-marker.ts';
import { readViews } from './read-views.ts';

describe('readByline', () => {
  it.each([
    ['Nguyễn Thị Quyên- VKSND Tp. Bắc Giang', 'Nguyễn Thị Quyên', 'VKSND Tp. Bắc Giang'],
    ['Hồ Văn Long - VPTH', 'Hồ Văn Long', 'VPTH'],
    ['Diệu Hương', 'Diệu Hương', undefined],
    ['Tin, ảnh: Nguyễn Văn An', 'Nguyễn Văn An', undefined],
    ['Tác giả: Trần Thị Bé (Văn phòng UBND tỉnh)', 'Trần Thị Bé', 'Văn phòng UBND tỉnh'],
    ['VPTH - Hồ Văn Long', 'Hồ Văn Long', 'VPTH'],
  ])('reads «%s»', (text, name, unit) => {
    expect(readByline(text, true)).toMatchObject(unit ? { name, unit } : { name });
  });

  it.each([
    'Ban Biên tập',
    'Văn phòng Sở',
    'Kết Luận',
    'Trân trọng cảm ơn',
    'VP - TH',
    'Đảng ủy Khối',
    'Hội nghị',
  ])('leaves «%s»', (text) => {
    expect(readByline(text, true)).toBeUndefined();
  });

  it('takes a bare name only at the end of the text', () => {
    expect(readByline('Diệu Hương', false)).toBeUndefined();
    expect(readByline('Tác giả: Diệu Hương', false)).toMatchObject({ name: 'Diệu Hương' });
  });
});

describe('readCaption', () => {
  it.each([
    ['Ảnh: Chi bộ sinh hoạt chuyên đề', 'Chi bộ sinh hoạt chuyên đề'],
    ['Ảnh 2: Quang cảnh', 'Quang cảnh'],
    ['( Một số hình ảnh tại Hội nghị )', 'Một số hình ảnh tại Hội nghị'],
    ['Đồng chí Bí thư phát biểu khai mạc hội nghị', 'Đồng chí Bí thư phát biểu khai mạc hội nghị'],
    ['Quang cảnh phiên họp', 'Quang cảnh phiên họp'],
  ])('reads «%s»', (text, caption) => {
    expect(readCaption(text, false)).toMatchObject({ caption });
  });

  it.each([
    'Kết quả đạt được',
    'Ảnh: Nguyễn Văn An',
    '(Kèm theo Kế hoạch)',
    'Các đại biểu phát biểu tại hội nghị.',
    'Tại hội nghị, các đại biểu thảo luận:',
  ])('leaves «%s»', (text) => {
    expect(readCaption(text, false)).toBeUndefined();
  });
});

describe('readSource', () => {
  it.each([
    ['Nguồn: Baolangson.vn', { name: 'Baolangson.vn' }],
    ['(bacgiang.gov.vn)', { name: 'bacgiang.gov.vn' }],
    ['(Theo TTXVN)', { name: 'TTXVN' }],
    [
      'Nguồn: Báo Lạng Sơn (https://baolangson.vn/bai-1.html)',
      { name: 'Báo Lạng Sơn', url: 'https://baolangson.vn/bai-1.html' },
    ],
  ])('reads «%s»', (text, source) => {
    expect(readSource(text)).toMatchObject(source);
  });

  it.each(['(Theo Nghị định 42/2022/NĐ-CP)', 'Theo kế hoạch, các đơn vị báo cáo', 'Nguồn lực đầu tư'])(
    'leaves «%s»',
    (text) => {
      expect(readSource(text)).toBeUndefined();
    },
  );
});

describe('readViews', () => {
  it.each([
    ['Lượt xem 1040', 1040],
    ['Đã xem: 1.234', 1234],
    ['25/10/2021 16:45 | 12.345 lượt xem', 12345],
  ])('reads «%s»', (text, count) => {
    expect(readViews(text)?.count).toBe(count);
  });

  it.each(['Ngày xem 25/10/2021', 'Xem với cỡ chữ', 'Hôm nay 3671'])('finds none in «%s»', (text) => {
    expect(readViews(text)).toBeUndefined();
  });
});

describe('splitListMarker', () => {
  it.each([
    ['- Tiếp tục', '-', 'Tiếp tục'],
    ['– Tiếp tục', '-', 'Tiếp tục'],
    ['-Tiếp tục', '-', 'Tiếp tục'],
    ['* Đối với', '*', 'Đối với'],
    ['12. Mỗi', '1.', 'Mỗi'],
    ['2) Hai', '1)', 'Hai'],
  ])('splits «%s»', (text, style, rest) => {
    expect(splitListMarker(text)).toMatchObject({ style, rest });
  });

  it.each(['*Ghi chú', '30.4 là ngày lễ', '-5 độ', '- ', '2021. Năm ấy', 'a) Một'])('leaves «%s»', (text) => {
    expect(splitListMarker(text)).toBeUndefined();
  });
});
