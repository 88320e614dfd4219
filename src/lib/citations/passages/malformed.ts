/** As people type: spaces and breaks inside, parts missing, letters of other alphabets. */
import { type Passage, passage } from './passage.ts';

const decomposed =
  'Chỉ thị số 09-CT/TU ngày 10/8/2021 của Ban Thường vụ Tỉnh ủy về quy chế dân chủ'.normalize('NFD');

export const MALFORMED: Passage[] = [
  passage('space behind the hyphen', 'Nghị quyết số 15/2021/NQ- HĐND ngày 09/12/2021 của HĐND tỉnh', [
    'Nghị quyết',
    '15/2021/NQ-HĐND',
    '2021-12-09',
    'HĐND tỉnh',
    'Nghị quyết số 15/2021/NQ- HĐND ngày 09/12/2021',
  ]),
  passage('`số` glued on', 'Quyết định số111/2008/QĐ-UBND ngày 15/8/2008', [
    'Quyết định',
    '111/2008/QĐ-UBND',
    '2008-08-15',
  ]),
  passage('space before the slash', 'Thông tư số 01 /2018/TT-BTC ngày 02/01/2018', [
    'Thông tư',
    '01/2018/TT-BTC',
    '2018-01-02',
  ]),
  passage('no issuer’s code', 'Quyết định số 195/1999/QĐ ngày 20/7/1999', [
    'Quyết định',
    '195/1999/QĐ',
    '1999-07-20',
  ]),
  passage(
    'spaces around the hyphen of a party number',
    'Kết luận số 100 - KL/TW ngày 18/8/2014 của Ban Bí thư',
    ['Kết luận', '100-KL/TW', '2014-08-18', 'Ban Bí thư'],
  ),
  passage(
    'a line break inside the number',
    'tại Tờ trình số 473/TTr -\nNN&PTNT ngày 21/5/2007 và của Giám đốc Sở Nội vụ',
    ['Tờ trình', '473/TTr-NN&PTNT', '2007-05-21'],
  ),
  passage('line breaks everywhere', 'Kế hoạch\nsố 86-KH/ĐUK\nngày 19/3/2020\ncủa Đảng ủy\nKhối về', [
    'Kế hoạch',
    '86-KH/ĐUK',
    '2020-03-19',
    'Đảng ủy Khối',
    'Kế hoạch\nsố 86-KH/ĐUK\nngày 19/3/2020',
  ]),
  passage(
    'NBSP as space',
    'Kế\u00A0hoạch\u00A0số\u00A038-KH/TU\u00A0ngày\u00A028/9/2021 của\u00A0Thành ủy Bắc Giang',
    [
      'Kế hoạch',
      '38-KH/TU',
      '2021-09-28',
      'Thành ủy Bắc Giang',
      'Kế\u00A0hoạch\u00A0số\u00A038-KH/TU\u00A0ngày\u00A028/9/2021',
    ],
  ),
  passage('decomposed letters', decomposed, [
    'Chỉ thị',
    '09-CT/TU',
    '2021-08-10',
    'Ban Thường vụ Tỉnh ủy',
    'Chỉ thị số 09-CT/TU ngày 10/8/2021'.normalize('NFD'),
  ]),
  passage('Icelandic Ð for Đ', 'Quyết định số 15/2010/Q\u00D0-UBND ngày 01/02/2010', [
    'Quyết định',
    '15/2010/QĐ-UBND',
    '2010-02-01',
  ]),
  passage('typographic dashes', 'Nghị quyết số 57–NQ/TW ngày 22–12–2024 của Bộ Chính trị', [
    'Nghị quyết',
    '57-NQ/TW',
    '2024-12-22',
    'Bộ Chính trị',
  ]),
  passage('colon behind `số`', 'Quyết định số:119/QĐ-UBND ngày 23/11/2009', [
    'Quyết định',
    '119/QĐ-UBND',
    '2009-11-23',
  ]),
  passage('colon with spaces', 'Quyết định số : 119/QĐ-UBND, ngày 23/11/2009', [
    'Quyết định',
    '119/QĐ-UBND',
    '2009-11-23',
  ]),
  passage('double spaces', 'Quyết  định  số  119/QĐ-UBND  ngày  23/11/2009  của  UBND  tỉnh', [
    'Quyết định',
    '119/QĐ-UBND',
    '2009-11-23',
    'UBND tỉnh',
  ]),
  passage(
    'letter with one code',
    'Căn cứ Công văn 285/CCTTHC ngày 08 tháng 9 năm 2009 của Tổ công tác chuyên trách cải cách thủ tục hành chính',
    ['Công văn', '285/CCTTHC', '2009-09-08', 'Tổ công tác chuyên trách cải cách thủ tục hành chính'],
  ),
  passage('party number without issuer', 'Thông báo Kết luận số 159-TB của Bộ Chính trị về việc thảo luận', [
    'Thông báo',
    '159-TB',
    '',
    'Bộ Chính trị',
  ]),
  passage('a department’s letter behind', 'Hướng dẫn số 04/HD-VKSTC- V4 ngày 20/01/2011', [
    'Hướng dẫn',
    '04/HD-VKSTC-V4',
    '2011-01-20',
  ]),
  passage('party number with a hyphen for the slash', 'Nghị quyết số 02-NQ-TU ngày 01/3/2021 của Tỉnh ủy', [
    'Nghị quyết',
    '02-NQ-TU',
    '2021-03-01',
    'Tỉnh ủy',
  ]),
  passage('small codes', 'Kế hoạch số 12/kh-ubnd ngày 01/3/2021', ['Kế hoạch', '12/KH-UBND', '2021-03-01']),
  passage('soft hyphen and zero width', 'Kế hoạch số 12/KH-\u200BUBND ngày 01/3/2021', [
    'Kế hoạch',
    '12/KH-UBND',
    '2021-03-01',
  ]),
  passage('placement of the tone', 'Chỉ thị số 3-CT/TU ngày 01/3/2021 của Ban Thường vụ Tỉnh uỷ về', [
    'Chỉ thị',
    '3-CT/TU',
    '2021-03-01',
    'Ban Thường vụ Tỉnh uỷ',
  ]),
];
