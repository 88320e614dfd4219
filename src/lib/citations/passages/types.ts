/** Which word says the type, and what holds where none does or the code disagrees. */
import { type Passage, passage } from './passage.ts';

export const TYPES: Passage[] = [
  passage('small type word', 'đã có kế hoạch số 12/KH-UBND để triển khai', ['Kế hoạch', '12/KH-UBND']),
  passage('short type word', 'căn cứ NĐ số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ', [
    'Nghị định',
    '42/2022/NĐ-CP',
    '2022-06-24',
    'Chính phủ',
  ]),
  passage('no type word', 'nêu tại số 2426/KH-VKS ngày 21/9/2021', [
    'Kế hoạch',
    '2426/KH-VKS',
    '2021-09-21',
    '',
    'số 2426/KH-VKS ngày 21/9/2021',
  ]),
  passage('no type word and a code for two types', 'nêu tại số 399-QĐ/TW ngày 06/6/2025', [
    '',
    '399-QĐ/TW',
    '2025-06-06',
  ]),
  passage('the word stands, not the code', 'Kế hoạch số 5/QĐ-UBND ngày 02/01/2021 của UBND tỉnh', [
    'Kế hoạch',
    '5/QĐ-UBND',
    '2021-01-02',
    'UBND tỉnh',
  ]),
];
