import { describe, expect, it } from 'vitest';
import { readDates } from './date-readings.ts';

const values = (text: string) => readDates(text).map(({ value }) => value);

describe('readDates', () => {
  it.each([
    // As the five seed pages print them.
    ['Thứ hai, 25/10/2021 -16:45 PM', '2021-10-25T16:45'],
    ['Thứ Năm, 2/2/2023', '2023-02-02'],
    ['23-08-2022 16:13', '2022-08-23T16:13'],
    ['16:41, Thứ Tư, 1-4-2020', '2020-04-01T16:41'],
    ['Đăng ngày: 3/29/2021 3:50:19 PM - Lượt xem 1040', '2021-03-29T15:50'],
    // As other portals do.
    ['Cập nhật:04/10/2018 10:15:52 SA', '2018-10-04T10:15'],
    ['04/10/2018 08:20 CH', '2018-10-04T20:20'],
    ['Thứ 3, Ngày 16/07/2024 -', '2024-07-16'],
    ['Ngày đăng: 08/07/2024  11:38', '2024-07-08T11:38'],
    ['10:15 | 06/10/2018', '2018-10-06T10:15'],
    ['13:39 - 01/08/2022', '2022-08-01T13:39'],
    ['28/06/2022 08:31 AM', '2022-06-28T08:31'],
    ['Ngày cập nhật 05/10/2018', '2018-10-05'],
    ['10:8, Thứ Tư, 3-4-2024', '2024-04-03T10:08'],
    ['Thứ Hai, ngày 05 tháng 6 năm 2023', '2023-06-05'],
    ['CN, 04/06/2023 | 08:15 GMT+7', '2023-06-04T08:15'],
    ['Chủ nhật, 4.6.2023 lúc 8 giờ 15 phút', '2023-06-04T08:15'],
    ['2021-10-25 16:45', '2021-10-25T16:45'],
    ['thứ năm, Ngày 16/05/2019, 10:28', '2019-05-16T10:28'],
    ['23 Tháng Tám, 2021', '2021-08-23'],
    ['Ngày 5 tháng Mười Hai năm 2019', '2019-12-05'],
    ['Tháng Tám 23, 2021', '2021-08-23'],
    ['16/10/2017 5:02:49 CH', '2017-10-16T17:02'],
    ['(05.08.2019 16:32)', '2019-08-05T16:32'],
    ['Tin trong tỉnh16/05/2019', '2019-05-16'],
    ['16/05/2019Tin trong tỉnh', '2019-05-16'],
    ['August 23, 2021 10:15 am', '2021-08-23T10:15'],
    ['Thursday, 16 May 2019', '2019-05-16'],
    ['20-Aug-2019 9:05', '2019-08-20T09:05'],
    ['2019/05/16 10:28', '2019-05-16T10:28'],
    ['2019-05-16T10:28:00', '2019-05-16T10:28'],
    ['5/16/2019 10:28 AM', '2019-05-16T10:28'],
    // What databases print for a date without a time.
    ['2018-10-16 00:00:00.0', '2018-10-16'],
    ['16/10/2018 12:00:00 SA', '2018-10-16'],
    // Noon and midnight of the twelve-hour clock.
    ['01/02/2020 12:05 SA', '2020-02-01T00:05'],
    ['01/02/2020 12:05 CH', '2020-02-01T12:05'],
  ])('reads «%s»', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each([
    '31/12/9999',
    '01/01/1900 00:00:00',
    '1/1/0001 12:00:00 AM',
    '30/02/2020',
    'tháng 5/2019',
    'May I help 2019',
  ])('reads no date in «%s»', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('lets the weekday settle the order of day and month', () => {
    expect(values('Thứ Năm, 4/3/2021')).toEqual(['2021-03-04']);
    expect(values('Thứ Bảy, 4/3/2021')).toEqual(['2021-04-03']);
    expect(readDates('Thứ Hai, 4/3/2021')).toMatchObject([
      { value: '2021-03-04', reasons: ['thứ trong tuần không khớp: ngày này là Thứ Năm'] },
    ]);
  });

  it('takes seconds with AM/PM for the American order, and says that it might be wrong', () => {
    expect(readDates('3/4/2021 3:50:19 PM')).toMatchObject([
      { value: '2021-03-04T15:50', alternative: '2021-04-03' },
    ]);
    expect(readDates('3/3/2021 3:50:19 PM')[0]).not.toHaveProperty('alternative');
    expect(readDates('Thứ Bảy, 3/4/2021 3:50:19 PM')).toMatchObject([{ value: '2021-04-03T15:50' }]);
  });

  it('drops a time that no clock shows and keeps the date', () => {
    expect(readDates('25/10/2021 25:70')).toMatchObject([{ value: '2021-10-25', hasTime: false }]);
  });

  it.each([
    '31/02/2021',
    '1.272/1.337 đơn',
    '2016-2021',
    '13/13/2021',
    '2426/KH-VKS',
    '192.168.10.2021',
    '25/10/21',
  ])('finds no date in «%s»', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('reads several dates', () => {
    expect(values('15/10/1930 - 15/10/2021')).toEqual(['1930-10-15', '2021-10-15']);
  });
});
