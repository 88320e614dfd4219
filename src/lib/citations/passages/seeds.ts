/** The nineteen citations of the five seed pages, by the number that begins a page's file name. */
import type { Row } from './passage.ts';

export const SEED_CITATIONS: Readonly<Record<string, Row[]>> = {
  '000': [
    ['Kế hoạch', '2426/KH-VKS', '2021-09-21', 'Viện kiểm sát nhân dân tỉnh Bắc Giang'],
    ['Kế hoạch', '38-KH/TU', '2021-09-28', 'Thành ủy Bắc Giang'],
  ],
  '001': [
    ['Kết luận', '54-KL/TU', '2021-03-03', 'Ban Thường vụ Tỉnh ủy'],
    ['Nghị quyết', '110-NQ/TU', '2016-07-11', 'Tỉnh ủy'],
    ['Chỉ thị', '09-CT/TU', '2021-08-10', 'Ban Thường vụ Tỉnh ủy'],
    ['Kế hoạch', '31-KH/BDVTU', '2021-09-09', 'Ban Dân vận Tỉnh ủy'],
    ['Kết luận', '116-KL/TU', '2021-07-09', 'Ban Thường vụ Tỉnh ủy'],
    ['Kế hoạch', '4833/KH-UBND', '2021-09-18', 'UBND tỉnh'],
  ],
  '002': [],
  '003': [
    ['Kế hoạch', '138-KH/TU', '2020-03-12', 'Ban Thường vụ Tỉnh ủy'],
    ['Kế hoạch', '86-KH/ĐUK', '2020-03-19', 'Đảng ủy Khối'],
    ['Kế hoạch', '50-KH/ĐU', '2020-03-30', 'Đảng ủy Sở Tư pháp'],
    ['Chỉ thị', '27-CT/TU', '2009-05-18', 'Ban Thường vụ Tỉnh ủy'],
    ['Công văn', '119-CV/TU', '2016-06-21', 'Ban Thường vụ Tỉnh ủy'],
    ['Kế hoạch', '16-KH/ĐUK', '2016-09-16', 'Ban Thường vụ Đảng ủy Khối'],
    ['Kế hoạch', '61-KH/ĐU', '2016-10-11', 'Đảng ủy Sở Tư pháp'],
  ],
  '004': [
    ['Chỉ thị', '02/CT-VKSTC', '2021-02-02', 'Viện KSND tối cao'],
    ['Hướng dẫn', '31/HD-VKSTC', '2019-09-10', 'Viện KSND tối cao'],
    ['Chỉ thị', '34-CT/TW', '2014-04-07', 'Bộ Chính trị'],
    ['Chỉ thị', '01/CT-VKSTC', '2020-12-31', 'Viện trưởng VKSND tối cao'],
  ],
};
