import { describe, expect, it } from 'vitest';
import { arrangeStamps } from './arrange-stamps.ts';
import type { Block } from './page-evidence.ts';

const arrange = (...texts: string[]) =>
  arrangeStamps(
    texts.map((text, index): Block => ({
      text,
      line: index + 1,
      gapBefore: true,
      besideEmptyParagraph: false,
    })),
  ).map(({ text }) => text);

describe('arrangeStamps', () => {
  it.each([
    ['a date and its time', ['09/08/2018', '16:05'], ['09/08/2018 16:05']],
    ['a time and its date', ['16:05', '09/08/2018'], ['16:05 09/08/2018']],
    ['a weekday and its date', ['Thứ Năm,', '09/08/2018'], ['Thứ Năm, 09/08/2018']],
    ['a label, a date and its time', ['Ngày đăng:', '09/08/2018', '16:05'], ['Ngày đăng: 09/08/2018 16:05']],
    ['a label and its value', ['Lượt xem', '877'], ['Lượt xem: 877']],
  ])('joins %s', (_, texts, expected) => {
    expect(arrange(...texts)).toEqual(expected);
  });

  it.each([
    [
      'Ngày đăng: 16/05/2019 | Tác giả: Lê An | Lượt xem: 20',
      ['Ngày đăng: 16/05/2019', 'Tác giả: Lê An', 'Lượt xem: 20'],
    ],
    ['16/05/2019 10:28 - Nguồn: Báo Hà Sơn', ['16/05/2019 10:28', 'Nguồn: Báo Hà Sơn']],
  ])('parts the fields of one line: %s', (text, expected) => {
    expect(arrange(text)).toEqual(expected);
  });

  it.each([
    [['Đại hội họp ngày 09/08/2018', '16:05']],
    [['Ngày đăng:', 'Tác giả: Lê An']],
    [['09/08/2018', 'Hội nghị tổng kết']],
    [['Theo đánh giá, nguồn: nước ngầm cạn dần trong mùa khô năm nay.']],
  ])('leaves the rest alone: %j', (texts) => {
    expect(arrange(...texts)).toEqual(texts);
  });
});
