/** Pairs of mentions: the examination of identity. */

/** Two mentions, and whether they are of one document, of two, or cannot be told without a person. */
export type Pair = [about: string, first: string, second: string, verdict: 'one' | 'two' | 'doubtful'];

/** Pairs of mentions that must meet, stay apart, or be left to a person. */
export const PAIRS: Pair[] = [
  [
    'two spellings of one issuer',
    'Kế hoạch số 2426/KH-VKS ngày 21/9/2021 của Viện kiểm sát nhân dân tỉnh Bắc Giang',
    'Kế hoạch 2426/KH-VKS, ngày 21 tháng 9 năm 2021 của VKSND tỉnh Bắc Giang',
    'one',
  ],
  [
    'placement of the tone, capitals, malformed number, leading zero',
    'Chỉ thị số 09-CT/TU ngày 10/8/2021 của Ban Thường vụ Tỉnh uỷ',
    'chỉ thị số 9 - CT/TU ngày 10-8-2021 của Ban thường vụ Tỉnh ủy',
    'one',
  ],
  [
    'one without issuer',
    'Công văn số 119-CV/TU ngày 21/6/2016',
    'Công văn số 119-CV/TU ngày 21/6/2016 của Tỉnh ủy',
    'one',
  ],
  [
    'an organ of the other',
    'Chỉ thị số 27-CT/TU ngày 18/5/2009 của Ban Thường vụ Tỉnh ủy',
    'Chỉ thị số 27-CT/TU ngày 18/5/2009 của Tỉnh ủy Bắc Giang',
    'one',
  ],
  [
    'the head of the other',
    'Chỉ thị số 01/CT-VKSTC ngày 31/12/2020 của Viện trưởng VKSND tối cao',
    'Chỉ thị số 01/CT-VKSTC ngày 31/12/2020 của Viện KSND tối cao',
    'one',
  ],
  [
    'the Prime Minister and the Government under one number',
    'Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ',
    'Quyết định số 749/QĐ-TTG ngày 03/6/2020 của Chính phủ',
    'one',
  ],
  [
    'generic and full name',
    'Kế hoạch số 4833/KH-UBND ngày 18/9/2021 của UBND tỉnh',
    'Kế hoạch số 4833/KH-UBND ngày 18/9/2021 của Ủy ban nhân dân tỉnh Bắc Giang',
    'one',
  ],
  [
    'generic and another province',
    'Kế hoạch số 83/KH-UBND ngày 18/9/2021 của UBND tỉnh',
    'Kế hoạch số 83/KH-UBND ngày 18/9/2021 của UBND tỉnh Lạng Sơn',
    'two',
  ],
  [
    'TU of a province and of a city',
    'Kế hoạch số 38-KH/TU ngày 28/9/2021 của Thành ủy Bắc Giang',
    'Kế hoạch số 38-KH/TU ngày 28/9/2021 của Tỉnh ủy Bắc Giang',
    'two',
  ],
  [
    'two organs of one body',
    'Kết luận số 10-KL/TW ngày 26/12/2016 của Bộ Chính trị',
    'Kết luận số 10-KL/TW ngày 26/12/2016 của Ban Bí thư',
    'two',
  ],
  [
    'one number in two terms',
    'Nghị quyết số 02-NQ/TU ngày 04/11/2016 của Tỉnh ủy',
    'Nghị quyết số 02-NQ/TU ngày 01/3/2021 của Tỉnh ủy',
    'two',
  ],
  ['two types', 'Quyết định số 37-QĐ/TW ngày 25/10/2021', 'Quy định số 37-QĐ/TW ngày 25/10/2021', 'two'],
  [
    'without a date',
    'Kế hoạch số 38-KH/TU của Tỉnh ủy',
    'Kế hoạch số 38-KH/TU ngày 28/9/2021 của Tỉnh ủy',
    'doubtful',
  ],
  ['both without a date', 'Kế hoạch số 38-KH/TU của Tỉnh ủy', 'Kế hoạch số 38-KH/TU của Tỉnh ủy', 'doubtful'],
  [
    'the number carries the year, the code the issuer',
    'Nghị định số 30/2020/NĐ-CP',
    'Nghị định 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
    'one',
  ],
  ['a law, never dated', 'Luật Đất đai số 31/2024/QH15', 'Luật số 31/2024/QH15', 'one'],
  [
    'the number carries the year, but every province has one',
    'Quyết định số 08/2023/QĐ-UBND',
    'Quyết định số 08/2023/QĐ-UBND ngày 10/4/2023 của UBND tỉnh',
    'doubtful',
  ],
  [
    'a code that may mean two types',
    'số 37-QĐ/TW ngày 25/10/2021',
    'Quy định số 37-QĐ/TW ngày 25/10/2021',
    'doubtful',
  ],
];
