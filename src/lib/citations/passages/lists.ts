/** Several documents in one sentence: who shares what with whom. */
import { type Passage, passage } from './passage.ts';

export const LISTS: Passage[] = [
  passage(
    'issuer shared with the next, same code',
    'Thực hiện Chỉ thị số 02/CT-VKSTC ngày 02/02/2021; Hướng dẫn số 31/HD-VKSTC ngày 10/9/2019 của Viện KSND tối cao về việc phát động',
    ['Chỉ thị', '02/CT-VKSTC', '2021-02-02', 'Viện KSND tối cao'],
    ['Hướng dẫn', '31/HD-VKSTC', '2019-09-10', 'Viện KSND tối cao'],
  ),
  passage(
    'not shared: another code',
    'Kế hoạch số 24/KH-VKS ngày 21/9/2021, Kế hoạch số 38-KH/TU ngày 28/9/2021 của Thành ủy Bắc Giang',
    ['Kế hoạch', '24/KH-VKS', '2021-09-21'],
    ['Kế hoạch', '38-KH/TU', '2021-09-28', 'Thành ủy Bắc Giang'],
  ),
  passage(
    'not shared: words stand between',
    'Kế hoạch số 1/KH-UBND ngày 01/02/2021 đã hết hạn, còn Kế hoạch số 2/KH-UBND ngày 01/02/2022 của UBND tỉnh thì chưa',
    ['Kế hoạch', '1/KH-UBND', '2021-02-01'],
    ['Kế hoạch', '2/KH-UBND', '2022-02-01', 'UBND tỉnh'],
  ),
  passage(
    'one word for all',
    'các Nghị quyết số 12/NQ-HĐND, số 13/NQ-HĐND và số 14/NQ-HĐND ngày 09/12/2021 của HĐND tỉnh',
    ['Nghị quyết', '12/NQ-HĐND', '', 'HĐND tỉnh', 'Nghị quyết số 12/NQ-HĐND'],
    ['Nghị quyết', '13/NQ-HĐND', '', 'HĐND tỉnh', 'số 13/NQ-HĐND'],
    ['Nghị quyết', '14/NQ-HĐND', '2021-12-09', 'HĐND tỉnh', 'số 14/NQ-HĐND ngày 09/12/2021'],
  ),
  passage(
    'one word for all, party code that needs it',
    'Quy định số 37-QĐ/TW, số 41-QĐ/TW và 144-QĐ/TW của Ban Chấp hành Trung ương',
    ['Quy định', '37-QĐ/TW', '', 'Ban Chấp hành Trung ương'],
    ['Quy định', '41-QĐ/TW', '', 'Ban Chấp hành Trung ương'],
    ['Quy định', '144-QĐ/TW', '', 'Ban Chấp hành Trung ương'],
  ),
  passage(
    'letters in a row',
    'các Công văn số 12/UBND-NC, số 15/UBND-KT ngày 05/3/2021 của UBND tỉnh',
    ['Công văn', '12/UBND-NC', '', 'UBND tỉnh'],
    ['Công văn', '15/UBND-KT', '2021-03-05', 'UBND tỉnh'],
  ),
  passage(
    'laws in a row',
    'Căn cứ Luật Ngân sách nhà nước số 01/2002/QH11 ngày 16 tháng 12 năm 2002; số 83/2015/QH13 ngày 25 tháng 6 năm 2015;',
    ['Luật', '01/2002/QH11', '2002-12-16'],
    ['Luật', '83/2015/QH13', '2015-06-25'],
  ),
  passage(
    'issuer before, for both',
    'UBND tỉnh đã ban hành Kế hoạch số 12/KH-UBND ngày 01/02/2021 và Quyết định số 34/QĐ-UBND ngày 03/02/2021.',
    ['Kế hoạch', '12/KH-UBND', '2021-02-01', 'UBND tỉnh'],
    ['Quyết định', '34/QĐ-UBND', '2021-02-03', 'UBND tỉnh'],
  ),
  passage(
    'a date between two belongs to the second',
    'Thực hiện Kế hoạch số 86-KH/ĐUK, ngày 30/3/2020, Đảng ủy Sở Tư pháp ban hành Kế hoạch số 50-KH/ĐU về dân vận',
    ['Kế hoạch', '86-KH/ĐUK', '', '', 'Kế hoạch số 86-KH/ĐUK'],
    ['Kế hoạch', '50-KH/ĐU', '2020-03-30', 'Đảng ủy Sở Tư pháp'],
  ),
  passage(
    'a document about another',
    'Kết luận số 54-KL/TU ngày 03/3/2021 của Ban Thường vụ Tỉnh ủy về tiếp tục thực hiện Nghị quyết số 110-NQ/TU ngày 11/7/2016 của Tỉnh ủy;',
    ['Kết luận', '54-KL/TU', '2021-03-03', 'Ban Thường vụ Tỉnh ủy'],
    ['Nghị quyết', '110-NQ/TU', '2016-07-11', 'Tỉnh ủy'],
  ),
  passage(
    'law, decree and circular',
    'Căn cứ Nghị định số 163/2016/NĐ-CP ngày 21/12/2016 của Chính phủ quy định chi tiết; Căn cứ Thông tư số 342/2016/TT-BTC ngày 30/12/2016 của Bộ Tài chính quy định',
    ['Nghị định', '163/2016/NĐ-CP', '2016-12-21', 'Chính phủ'],
    ['Thông tư', '342/2016/TT-BTC', '2016-12-30', 'Bộ Tài chính'],
  ),
  passage(
    'a list with line breaks',
    'Thực hiện:\n- Chỉ thị số 5/CT-UBND ngày 01/3/2021 của UBND tỉnh\n- Công văn số 77/STP-VP ngày 04/3/2021 của Sở Tư pháp\n\nCác đơn vị báo cáo.',
    ['Chỉ thị', '5/CT-UBND', '2021-03-01', 'UBND tỉnh'],
    ['Công văn', '77/STP-VP', '2021-03-04', 'Sở Tư pháp'],
  ),
];
