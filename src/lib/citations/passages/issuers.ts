/** Who issued it: behind, before, shared, generic, joint; and where a name ends. */
import { type Passage, passage } from './passage.ts';

export const ISSUERS: Passage[] = [
  passage(
    'ends at a comma',
    'Thực hiện Kế hoạch số 26/KH-VKS ngày 21/9/2021 của Viện kiểm sát nhân dân tỉnh Lạng Sơn, đơn vị đã tổ chức hội nghị.',
    ['Kế hoạch', '26/KH-VKS', '2021-09-21', 'Viện kiểm sát nhân dân tỉnh Lạng Sơn'],
  ),
  passage(
    'ends at a quote',
    'Kết luận số 116-KL/TU ngày 09/7/2021 của Ban Thường vụ Tỉnh ủy “về nâng cao chất lượng”',
    ['Kết luận', '116-KL/TU', '2021-07-09', 'Ban Thường vụ Tỉnh ủy'],
  ),
  passage(
    'ends at a bracket',
    'Kế hoạch số 7/KH-SGDĐT ngày 11/01/2022 của Sở GD&ĐT (gọi tắt là Kế hoạch 7)',
    ['Kế hoạch', '7/KH-SGDĐT', '2022-01-11', 'Sở GD&ĐT'],
  ),
  passage(
    'ends at a verb',
    'Kế hoạch số 7/KH-UBND ngày 11/01/2022 của UBND tỉnh góp phần đưa nghị quyết vào cuộc sống.',
    ['Kế hoạch', '7/KH-UBND', '2022-01-11', 'UBND tỉnh'],
  ),
  passage(
    'ends at `và` and a document',
    'Chỉ thị số 9/CT-TTg ngày 02/3/2023 của Thủ tướng Chính phủ và Kế hoạch số 8/KH-BNV của Bộ Nội vụ.',
    ['Chỉ thị', '9/CT-TTg', '2023-03-02', 'Thủ tướng Chính phủ'],
    ['Kế hoạch', '8/KH-BNV', '', 'Bộ Nội vụ'],
  ),
  passage(
    '`và` inside a name',
    'Thông báo số 55/TB-SNNPTNT của Sở Nông nghiệp và Phát triển nông thôn tỉnh Lạng Sơn.',
    ['Thông báo', '55/TB-SNNPTNT', '', 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Lạng Sơn'],
  ),
  passage(
    '`và` and small letters inside a name',
    'Báo cáo số 55/BC-STNMT của Sở Tài nguyên và môi trường về quan trắc',
    ['Báo cáo', '55/BC-STNMT', '', 'Sở Tài nguyên và môi trường'],
  ),
  passage(
    'a comma inside a name',
    'Hướng dẫn số 3/HD-SVHTTDL ngày 04/4/2023 của Sở Văn hóa, Thể thao và Du lịch, các huyện đã lập đội',
    ['Hướng dẫn', '3/HD-SVHTTDL', '2023-04-04', 'Sở Văn hóa, Thể thao và Du lịch'],
  ),
  passage(
    'a dash inside a name',
    'Công văn số 88/SLĐTBXH-NCC ngày 05/5/2023 của Sở Lao động - Thương binh và Xã hội về quà tặng',
    ['Công văn', '88/SLĐTBXH-NCC', '2023-05-05', 'Sở Lao động - Thương binh và Xã hội'],
  ),
  passage(
    'a dash behind a name',
    'Kế hoạch số 6/KH-SNV của Sở Nội vụ - cơ quan thường trực cải cách hành chính',
    ['Kế hoạch', '6/KH-SNV', '', 'Sở Nội vụ'],
  ),
  passage(
    'an abbreviation with a full stop',
    'Kế hoạch số 4/KH-UBND ngày 05/01/2022 của UBND TP. Bắc Giang. Theo đó, các phường',
    ['Kế hoạch', '4/KH-UBND', '2022-01-05', 'UBND TP. Bắc Giang'],
  ),
  passage(
    'a task as a name',
    'Kế hoạch số 31/KH-BCĐ ngày 03/3/2020 của Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh về cách ly',
    ['Kế hoạch', '31/KH-BCĐ', '2020-03-03', 'Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh'],
  ),
  passage(
    'before: `X ban hành`',
    'Ngày 30/3/2020, Đảng ủy Sở Tư pháp ban hành Kế hoạch số 50-KH/ĐU về thực hiện Năm Dân vận khéo.',
    ['Kế hoạch', '50-KH/ĐU', '2020-03-30', 'Đảng ủy Sở Tư pháp', 'Kế hoạch số 50-KH/ĐU'],
  ),
  passage(
    'before, no comma, own date behind',
    'Ban Thường vụ Tỉnh ủy vừa có Chỉ thị số 01-CT/TU, ngày 11/11/2020 về việc học tập',
    ['Chỉ thị', '01-CT/TU', '2020-11-11', 'Ban Thường vụ Tỉnh ủy'],
  ),
  passage(
    'before, with an adverb',
    'Ngày 6/8/2021, Ban Thường vụ Tỉnh ủy Yên Bái đã ban hành Chỉ thị số 17-CT/TU.',
    ['Chỉ thị', '17-CT/TU', '2021-08-06', 'Ban Thường vụ Tỉnh ủy Yên Bái'],
  ),
  passage(
    'before, inside a longer clause',
    'Sở Tư pháp tham mưu UBND tỉnh ban hành Kế hoạch số 45/KH-UBND ngày 09/02/2023.',
    ['Kế hoạch', '45/KH-UBND', '2023-02-09', 'UBND tỉnh'],
  ),
  passage(
    'before, the date behind the body',
    'Sở Nội vụ ngày 05/8/2024 đã ban hành Thông báo số 24/TB-SNV.',
    ['Thông báo', '24/TB-SNV', '2024-08-05', 'Sở Nội vụ'],
  ),
  passage(
    'a date elsewhere in the sentence is not its date',
    'Ngày 05/8/2024, tại Hà Nội, Bộ Nội vụ ban hành Kế hoạch số 8/KH-BNV.',
    ['Kế hoạch', '8/KH-BNV', '', 'Bộ Nội vụ'],
  ),
  passage(
    'who carries it out did not issue it',
    'UBND huyện triển khai Kế hoạch số 8/KH-BNV ngày 01/3/2022.',
    ['Kế hoạch', '8/KH-BNV', '2022-03-01'],
  ),
  passage(
    'who signs is no issuer',
    'Phó Chủ tịch UBND tỉnh Mai Sơn ký Quyết định số 8/QĐ-UBND ngày 01/3/2022.',
    ['Quyết định', '8/QĐ-UBND', '2022-03-01'],
  ),
  passage('passive', 'Quyết định số 12/QĐ-UBND do UBND tỉnh ban hành ngày 05/3/2021 nêu rõ', [
    'Quyết định',
    '12/QĐ-UBND',
    '2021-03-05',
    'UBND tỉnh',
  ]),
  passage('passive, another act', 'Đề án số 12/ĐA-STP được UBND tỉnh phê duyệt', ['Đề án', '12/ĐA-STP']),
  passage('the Party is no issuer', 'Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Đảng', [
    'Nghị quyết',
    '21-NQ/TW',
    '2022-06-16',
  ]),
  passage('no body at all', 'Kế hoạch số 9/KH-UBND ngày 02/02/2021 của tỉnh và của ngành', [
    'Kế hoạch',
    '9/KH-UBND',
    '2021-02-02',
  ]),
  passage(
    'two bodies together',
    'Thông tư liên tịch số 11/2004/TTLT-BNN-BNV ngày 02/4/2004 của Bộ Nông nghiệp và Phát triển nông thôn và Bộ Nội vụ hướng dẫn chức năng',
    [
      'Thông tư liên tịch',
      '11/2004/TTLT-BNN-BNV',
      '2004-04-02',
      'Bộ Nông nghiệp và Phát triển nông thôn và Bộ Nội vụ',
    ],
  ),
  passage(
    'another body joins the work, not the document',
    'Kế hoạch số 3/KH-STP của Sở Tư pháp và Công an tỉnh đang phối hợp',
    ['Kế hoạch', '3/KH-STP', '', 'Sở Tư pháp'],
  ),
  passage('head of a body', 'Chỉ thị số 06/CT-VKSTC ngày 30/6/2025 của Viện trưởng VKSND tối cao', [
    'Chỉ thị',
    '06/CT-VKSTC',
    '2025-06-30',
    'Viện trưởng VKSND tối cao',
  ]),
  passage(
    'small letters behind `của`',
    'Chương trình số 5-CTr/TU ngày 01/02/2021 của ban thường vụ tỉnh ủy về cải cách',
    ['Chương trình', '5-CTr/TU', '2021-02-01', 'ban thường vụ tỉnh ủy'],
  ),
];
