/** Numbers and dates in every form that the rules and the keyboards of offices know. */
import { type Passage, passage } from './passage.ts';

export const NUMBERS: Passage[] = [
  passage(
    'state number',
    'Căn cứ Quyết định số 2163/QĐ-UBND ngày 29/11/2012 của UBND tỉnh về việc ban hành Kế hoạch phát triển nông nghiệp.',
    ['Quyết định', '2163/QĐ-UBND', '2012-11-29', 'UBND tỉnh', 'Quyết định số 2163/QĐ-UBND ngày 29/11/2012'],
  ),
  passage(
    'state number with a year, long date',
    'Căn cứ Thông tư số 96/2021/TT-BTC ngày 11 tháng 11 năm 2021 của Bộ Tài chính quy định về hệ thống mẫu biểu;',
    [
      'Thông tư',
      '96/2021/TT-BTC',
      '2021-11-11',
      'Bộ Tài chính',
      'Thông tư số 96/2021/TT-BTC ngày 11 tháng 11 năm 2021',
    ],
  ),
  passage(
    'QĐ-TTg with a small g',
    'Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ.',
    ['Quyết định', '749/QĐ-TTg', '2020-06-03', 'Thủ tướng Chính phủ'],
  ),
  passage('QĐ-TTG in capitals is the same', 'theo Quyết định số 749/QĐ-TTG ngày 03/6/2020', [
    'Quyết định',
    '749/QĐ-TTg',
    '2020-06-03',
  ]),
  passage(
    'NĐ-CP, no `số`',
    'Theo Nghị định 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư,',
    ['Nghị định', '30/2020/NĐ-CP', '2020-03-05', 'Chính phủ', 'Nghị định 30/2020/NĐ-CP ngày 05/3/2020'],
  ),
  passage(
    'number with a letter',
    'Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008 của Chính phủ về hỗ trợ giảm nghèo nhanh',
    ['Nghị quyết', '30a/2008/NQ-CP', '2008-12-27', 'Chính phủ'],
  ),
  passage('number with a point', 'thực hiện Nghị quyết số 66.13/2026/NQ-CP của Chính phủ.', [
    'Nghị quyết',
    '66.13/2026/NQ-CP',
    '',
    'Chính phủ',
  ]),
  passage('joint circular, three codes', 'Thông tư liên tịch số 01/2017/TTLT-BCA-BQP-BTC ngày 29/12/2017', [
    'Thông tư liên tịch',
    '01/2017/TTLT-BCA-BQP-BTC',
    '2017-12-29',
  ]),
  passage('code with &', 'tại Thông tư liên tịch số 01/2017/TTLT-BCA-BNN&PTNT-VKSNDTC;', [
    'Thông tư liên tịch',
    '01/2017/TTLT-BCA-BNN&PTNT-VKSNDTC',
  ]),
  passage(
    'old joint circular with two slashes',
    'Thông tư liên tịch số: 183/2010/TTLT/BTC-BNN, ngày 15 tháng 11 năm 2010',
    [
      'Thông tư liên tịch',
      '183/2010/TTLT/BTC-BNN',
      '2010-11-15',
      '',
      'Thông tư liên tịch số: 183/2010/TTLT/BTC-BNN, ngày 15 tháng 11 năm 2010',
    ],
  ),
  passage('consolidated text', 'Văn bản hợp nhất số 12/VBHN-BTC ngày 17/3/2022 của Bộ Tài chính', [
    'Văn bản hợp nhất',
    '12/VBHN-BTC',
    '2022-03-17',
    'Bộ Tài chính',
  ]),
  passage(
    'submission, code with small r',
    'Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 160/TTr-STC ngày 30 tháng 12 năm 2022.',
    ['Tờ trình', '160/TTr-STC', '2022-12-30'],
  ),
  passage('law', 'Căn cứ Luật số 80/2015/QH13 ngày 22/6/2015 của Quốc hội;', [
    'Luật',
    '80/2015/QH13',
    '2015-06-22',
    'Quốc hội',
  ]),
  passage(
    'law with its name',
    'Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13 ngày 22 tháng 6 năm 2015;',
    [
      'Luật',
      '80/2015/QH13',
      '2015-06-22',
      '',
      'Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13 ngày 22 tháng 6 năm 2015',
    ],
  ),
  passage('law with a comma in its name', 'quy định tại Luật Phòng, chống tham nhũng số 36/2018/QH14', [
    'Luật',
    '36/2018/QH14',
  ]),
  passage('code of law', 'Bộ luật Tố tụng hình sự số 101/2015/QH13 ngày 27/11/2015', [
    'Bộ luật',
    '101/2015/QH13',
    '2015-11-27',
  ]),
  passage(
    'ordinance',
    'Pháp lệnh Xử phạt vi phạm hành chính số 03/2022/UBTVQH15 ngày 18/8/2022 của Ủy ban Thường vụ Quốc hội',
    ['Pháp lệnh', '03/2022/UBTVQH15', '2022-08-18', 'Ủy ban Thường vụ Quốc hội'],
  ),
  passage(
    'resolution of the National Assembly',
    'Nghị quyết số 96/2019/QH14 ngày 27/11/2019 của Quốc hội về công tác phòng, chống vi phạm pháp luật',
    ['Nghị quyết', '96/2019/QH14', '2019-11-27', 'Quốc hội'],
  ),
  passage(
    'party number',
    'Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương về những điều đảng viên không được làm',
    ['Quy định', '37-QĐ/TW', '2021-10-25', 'Ban Chấp hành Trung ương'],
  ),
  passage('party number, no `số`', 'theo tinh thần Nghị quyết 02-NQ/TU của Tỉnh ủy.', [
    'Nghị quyết',
    '02-NQ/TU',
    '',
    'Tỉnh ủy',
  ]),
  passage('party circular note', 'Thông tri số 08-TT/TU ngày 12/4/2022 của Ban Thường vụ Tỉnh ủy', [
    'Thông tri',
    '08-TT/TU',
    '2022-04-12',
    'Ban Thường vụ Tỉnh ủy',
  ]),
  passage(
    'party programme of action',
    'Chương trình hành động số 15-CTr/TU, ngày 20/7/2021 của Tỉnh ủy Lạng Sơn',
    ['Chương trình', '15-CTr/TU', '2021-07-20', 'Tỉnh ủy Lạng Sơn'],
  ),
  passage(
    'letter without a type code',
    'Công văn số 1778/BTTTT-THH ngày 21/5/2020 của Bộ Thông tin và Truyền thông',
    ['Công văn', '1778/BTTTT-THH', '2020-05-21', 'Bộ Thông tin và Truyền thông'],
  ),
  passage('letter called `văn bản`', 'thực hiện Văn bản số 3056/UBND-NC ngày 14/9/2022 của UBND tỉnh', [
    'Công văn',
    '3056/UBND-NC',
    '2022-09-14',
    'UBND tỉnh',
  ]),
  passage('letter with the party’s form', 'Công văn số 119-CV/TU ngày 21/6/2016', [
    'Công văn',
    '119-CV/TU',
    '2016-06-21',
  ]),
  passage('urgent telegram', 'Công điện khẩn số 1063/CĐ-TTg ngày 31/7/2021 của Thủ tướng Chính phủ', [
    'Công điện',
    '1063/CĐ-TTg',
    '2021-07-31',
    'Thủ tướng Chính phủ',
  ]),
  passage(
    'notice of conclusions',
    'Thông báo kết luận số 145/TB-VPCP ngày 12/5/2022 của Văn phòng Chính phủ',
    ['Thông báo', '145/TB-VPCP', '2022-05-12', 'Văn phòng Chính phủ'],
  ),
  passage(
    'date with hyphens',
    'Chỉ thị số 35-CT/TW ngày 30-5-2019 của Bộ Chính trị về đại hội đảng bộ các cấp',
    ['Chỉ thị', '35-CT/TW', '2019-05-30', 'Bộ Chính trị'],
  ),
  passage('date with points', 'Kế hoạch số 12/KH-STP ngày 05.03.2021 của Sở Tư pháp', [
    'Kế hoạch',
    '12/KH-STP',
    '2021-03-05',
    'Sở Tư pháp',
  ]),
  passage(
    'date with a space inside',
    'Quyết định số 52/2018/QĐ-UBND ngày 05/ 9/2018 của UBND tỉnh Lạng Sơn',
    ['Quyết định', '52/2018/QĐ-UBND', '2018-09-05', 'UBND tỉnh Lạng Sơn'],
  ),
  passage('date in brackets', 'Kế hoạch số 15/KH-UBND (ngày 12/3/2025) của UBND tỉnh Sơn Hà', [
    'Kế hoạch',
    '15/KH-UBND',
    '2025-03-12',
    'UBND tỉnh Sơn Hà',
    'Kế hoạch số 15/KH-UBND',
  ]),
  passage(
    'date behind the issuer',
    'Chỉ thị số 05-CT/TW của Bộ Chính trị ngày 15/5/2016 về đẩy mạnh học tập',
    ['Chỉ thị', '05-CT/TW', '2016-05-15', 'Bộ Chính trị', 'Chỉ thị số 05-CT/TW'],
  ),
  passage('issued on', 'Nghị quyết số 57-NQ/TW được ban hành ngày 22/12/2024 là bước ngoặt', [
    'Nghị quyết',
    '57-NQ/TW',
    '2024-12-22',
  ]),
  passage('a day without a year is no date', 'Kế hoạch số 21/KH-UBND ngày 23/8 của UBND huyện', [
    'Kế hoạch',
    '21/KH-UBND',
    '',
    'UBND huyện',
  ]),
  passage('a year of two digits is no date', 'Kế hoạch số 21/KH-UBND ngày 23/8/21 của UBND huyện', [
    'Kế hoạch',
    '21/KH-UBND',
    '',
    'UBND huyện',
  ]),
  passage('a day that the calendar lacks', 'Kế hoạch số 21/KH-UBND ngày 31/02/2021 của UBND huyện', [
    'Kế hoạch',
    '21/KH-UBND',
    '',
    'UBND huyện',
  ]),
  passage('a year alone is no date', 'Quyết định số 279/QĐ-VKSTC năm 2017 của Viện KSND tối cao', [
    'Quyết định',
    '279/QĐ-VKSTC',
    '',
    'Viện KSND tối cao',
  ]),
  passage('a whole sentence in capitals', 'THÔNG BÁO SỐ 24/TB-SNV NGÀY 05/8/2024 CỦA SỞ NỘI VỤ', [
    'Thông báo',
    '24/TB-SNV',
    '2024-08-05',
    'SỞ NỘI VỤ',
  ]),
];
