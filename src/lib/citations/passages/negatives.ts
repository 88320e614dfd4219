/** What looks like a number and cites nothing. */
import { type Passage, passage } from './passage.ts';

export const NEGATIVES: Passage[] = [
  passage('a fraction', 'giải quyết 1.272/1.337 đơn khiếu nại, tố cáo, đạt trên 95%'),
  passage('small fractions', 'có 186/240 hộ và 3/4 số thôn tham gia; tỷ lệ 12/15 - đạt'),
  passage('years', 'giai đoạn 2016-2021, nhiệm kỳ 2020 - 2025, năm 2021 - Đảng bộ tỉnh'),
  passage('dates', '(15/10/1930 - 15/10/2021), từ ngày 01/10/2021 đến 31/10/2021'),
  passage('a month', 'các nhiệm vụ trọng tâm trong tháng 10/2021 và quý IV/2021'),
  passage('telephones', 'Liên hệ: 0204.3854.316 - 0912/345/678, fax 024-38-KH/X'),
  passage('a web address', 'xem tại https://example.gov.vn/van-ban/2426/KH-VKS và www.example.vn/54-KL/TU'),
  passage('a path', 'tải về tại /van-ban/12/KH-UBND hoặc D:\\vb\\12/KH-UBND'),
  passage('e-mail', 'gửi về 54-KL/TU@example.vn hoặc vanthu@12/KH-UBND'),
  passage('files', 'các tệp 12-KH-UBND.pdf, 54-KL/TU.docx, ke_hoach_12/KH-UBND.pdf'),
  passage('code', 'gõ `Kế hoạch số 12/KH-UBND` rồi nhấn Enter'),
  passage('fenced code', 'ví dụ:\n\n```\nKế hoạch số 12/KH-UBND\n```\n\nhết'),
  passage('an address', 'nhà số 12/4B-KP3, đường số 7, tổ 5, ngõ 15/2A-B'),
  passage('a document without a number', 'thực hiện Kế hoạch “Tháng Dân vận” năm 2021 của UBND tỉnh'),
  passage('a number without a code', 'Chỉ thị số 17 về việc tăng cường sự lãnh đạo; Nghị quyết số 57'),
  passage('an office’s initials', 'Công bố QĐ/BA của Tòa án Tối cao; TB/KL chung'),
  passage('scores and doses', 'thắng 3-1/2, vắc-xin COVID-19/SARS-CoV-2, máy bay A-320/B-737'),
  passage('prices and measures', 'giá 15/kWh, 60 km/h, 3-5/ngày, 12/LÔ-B, tuyến 16/VNPT-HN'),
  passage('a plate and a road', 'xe 29-KT/12345, quốc lộ 1/QL-B'),
  passage('part of a longer code', 'mã hồ sơ 000.00.12/KH-UBND-2021-0001 và H12/KH-UBND'),
];
