import { describe, expect, it } from 'vitest';
import { findEventDate } from './find-event-date.ts';

const found = (lead: string, publishedAt?: string) => findEventDate(lead, publishedAt).eventDate?.value;

describe('findEventDate', () => {
  it.each([
    ['Ngày 04/10/2021, Viện kiểm sát nhân dân thành phố tổ chức hội nghị.', '2021-10-25', '2021-10-04'],
    ['Năm 2021; ngày 04/10/2021, Viện kiểm sát tổ chức hội nghị.', '2021-10-25', '2021-10-04'],
    ['Sáng ngày 25/3/2021 tại Viện KSND tỉnh, Cụm thi đua 9 tiến hành hội nghị.', '2021-03-29', '2021-03-25'],
    ['Chiều 5/6, Sở Tư pháp tổ chức hội nghị.', '2023-06-06', '2023-06-05'],
    ['Vừa qua, ngày 05 tháng 6 năm 2023, đoàn công tác đến thăm đơn vị.', '2023-06-06', '2023-06-05'],
  ])('reads «%s»', (lead, publishedAt, date) => {
    expect(found(lead, publishedAt)).toBe(date);
  });

  it('takes the year from the publication: the latest such day before it, at most sixty days back', () => {
    expect(found('Ngày 23/8, Đảng ủy Khối tổ chức hội nghị.', '2022-08-23T16:13')).toBe('2022-08-23');
    expect(found('Ngày 30/12, Đảng ủy Khối tổ chức hội nghị.', '2022-01-04')).toBe('2021-12-30');
    expect(found('Ngày 23/8, Đảng ủy Khối tổ chức hội nghị.', '2022-12-23')).toBeUndefined();
    expect(found('Ngày 23/8, Đảng ủy Khối tổ chức hội nghị.')).toBeUndefined();
  });

  it.each([
    [
      'a citation',
      'Thực hiện Kế hoạch số 16-KH/ĐUK ngày 16/9/2016 của Ban Thường vụ, đơn vị tổ chức học tập.',
    ],
    [
      'a citation after a comma',
      'Thực hiện Kế hoạch số 16-KH/ĐUK, ngày 16/9/2016 của Đảng ủy Khối về tổ chức thi đua.',
    ],
    ['a validity', 'Kế hoạch thực hiện từ ngày 01/10/2016 và kết thúc vào ngày 31/10/2016.'],
    ['a date after publication', 'Ngày 20/10/2016, Sở Tư pháp sẽ tổ chức hội nghị.'],
    ['two events', 'Ngày 01/9/2016, Sở tổ chức họp. Ngày 02/9/2016, Ban tổ chức lễ.'],
  ])('leaves %s out', (_, lead) => {
    expect(found(lead, '2016-10-02')).toBeUndefined();
  });

  it('reports what it did not dare to take', () => {
    const { candidates } = findEventDate('Ngày 23/8, Đảng ủy Khối tổ chức hội nghị.', undefined);
    expect(candidates).toMatchObject([
      { value: 'Ngày 23/8', reason: expect.stringContaining('không ghi năm') as string },
    ]);
  });
});
