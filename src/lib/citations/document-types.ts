/**
 * The types of official documents, as data: the words that name them and the codes in their numbers, after Decree
 * 30/2020/NĐ-CP (annex III) for the state and the party's own rules of form. Three types of the procuracy are added.
 */
import type { NumberStyle } from './citation.ts';

interface TypeRow {
  /** The word as it is shown and as identity takes it. */
  type: string;
  /** Codes that stand for this type. */
  codes: readonly string[];
  /** Codes that may stand for it, but stand for another first, or are seldom written. */
  alsoCodes?: readonly string[];
  /** Codes that may stand for it in party numbers, where the word alone decides. */
  partyCodes?: readonly string[];
  /** Longer or other words for the same type. */
  words?: readonly string[];
}

const ROWS = [
  {
    type: 'Nghị quyết',
    codes: ['NQ'],
    alsoCodes: ['QH', 'UBTVQH', 'NQLT'],
    words: ['Nghị quyết chuyên đề'],
  },
  { type: 'Nghị quyết liên tịch', codes: ['NQLT'], alsoCodes: ['NQ'] },
  { type: 'Quyết định', codes: ['QĐ'], partyCodes: ['QĐ'] },
  { type: 'Quy định', codes: ['QyĐ', 'QĐi'], partyCodes: ['QĐ'], words: ['Qui định'] },
  { type: 'Chỉ thị', codes: ['CT'] },
  {
    type: 'Kế hoạch',
    codes: ['KH'],
    alsoCodes: ['KHPH', 'KHLN'],
    words: ['Kế hoạch liên ngành', 'Kế hoạch phối hợp'],
  },
  {
    type: 'Kết luận',
    codes: ['KL'],
    alsoCodes: ['KLTT', 'TB'],
    words: ['Kết luận thanh tra', 'Kết luận kiểm tra'],
  },
  {
    type: 'Hướng dẫn',
    codes: ['HD'],
    alsoCodes: ['HDLN', 'HDLT'],
    words: ['Hướng dẫn liên ngành', 'Hướng dẫn liên tịch'],
  },
  { type: 'Thông báo', codes: ['TB'], alsoCodes: ['TBKL', 'KL'], words: ['Thông báo kết luận'] },
  { type: 'Thông cáo', codes: ['TC'] },
  { type: 'Thông tri', codes: [], partyCodes: ['TT'] },
  { type: 'Thông tư', codes: ['TT'], alsoCodes: ['TTLT'], partyCodes: ['TT'] },
  { type: 'Thông tư liên tịch', codes: ['TTLT'], alsoCodes: ['TT'] },
  { type: 'Nghị định', codes: ['NĐ'], words: ['Nghị định liên tịch'] },
  { type: 'Công văn', codes: ['CV'], words: ['Công văn khẩn', 'Công văn hỏa tốc', 'Công văn hoả tốc'] },
  { type: 'Công điện', codes: ['CĐ'], words: ['Công điện khẩn', 'Công điện hỏa tốc', 'Công điện hoả tốc'] },
  {
    type: 'Chương trình',
    codes: ['CTr', 'CTHĐ', 'CTrHĐ', 'CTPH', 'CTrPH'],
    alsoCodes: ['CT'],
    words: ['Chương trình hành động', 'Chương trình phối hợp', 'Chương trình công tác'],
  },
  { type: 'Báo cáo', codes: ['BC'] },
  { type: 'Tờ trình', codes: ['TTr'], alsoCodes: ['TT'] },
  { type: 'Quy chế', codes: ['QC'], alsoCodes: ['QCPH', 'QĐ'], words: ['Quy chế phối hợp', 'Qui chế'] },
  { type: 'Đề án', codes: ['ĐA'] },
  { type: 'Dự án', codes: ['DA'] },
  { type: 'Phương án', codes: ['PA'] },
  { type: 'Biên bản', codes: ['BB'] },
  { type: 'Giấy mời', codes: ['GM'] },
  { type: 'Luật', codes: [], alsoCodes: ['QH', 'L'] },
  { type: 'Bộ luật', codes: [], alsoCodes: ['QH', 'L'] },
  { type: 'Pháp lệnh', codes: ['PL'], alsoCodes: ['UBTVQH'] },
  { type: 'Lệnh', codes: ['L'] },
  { type: 'Sắc lệnh', codes: ['SL'] },
  { type: 'Văn bản hợp nhất', codes: ['VBHN'] },
  { type: 'Kháng nghị', codes: ['KN', 'KNPT', 'QĐKNPT'] },
  { type: 'Kiến nghị', codes: [], alsoCodes: ['KN'] },
  { type: 'Cáo trạng', codes: [], alsoCodes: ['CT'] },
] as const satisfies readonly TypeRow[];

export type DocumentType = (typeof ROWS)[number]['type'];

/** Every type, in the order in which they are tried. */
export const DOCUMENT_TYPES: readonly DocumentType[] = ROWS.map((row) => row.type);

/** Types whose numbers need no type code: `Công văn số 1778/BTTTT-THH`, `Giấy mời số 12/UBND`. */
export const LETTER_TYPES: ReadonlySet<DocumentType> = new Set(['Công văn', 'Công điện', 'Giấy mời']);

/** Codes and types of documents that several bodies issue together. */
export const JOINT_CODES: ReadonlySet<string> = new Set([
  'TTLT',
  'NQLT',
  'QCPH',
  'CTPH',
  'CTrPH',
  'KHPH',
  'KHLN',
  'HDLN',
  'HDLT',
]);
export const JOINT_TYPES: ReadonlySet<DocumentType> = new Set(['Thông tư liên tịch', 'Nghị quyết liên tịch']);

/** Words for any document: they say that a number follows, not which type it is. */
export const GENERIC_WORDS: readonly string[] = ['văn bản', 'văn bản chỉ đạo', 'văn bản hướng dẫn'];

const rows: readonly (TypeRow & { type: DocumentType })[] = ROWS;
const byType = new Map(rows.map((row) => [row.type, row]));

/** Every word for a type, lower case, to the type. */
export const TYPE_OF_WORD: ReadonlyMap<string, DocumentType> = new Map(
  rows.flatMap((row) =>
    [row.type, ...(row.words ?? [])].map((word) => [word.toLowerCase(), row.type] as const),
  ),
);

/** Every code in capitals, to the code as it is officially written: `TTR` → `TTr`. */
export const CODE_SPELLING: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) =>
    [...row.codes, ...(row.alsoCodes ?? [])].map((code) => [code.toUpperCase(), code] as const),
  ),
);

/** Whether a code (any capitals) is a document type's. `QH` and `UBTVQH` are not: they name who issued. */
export function isTypeCode(code: string): boolean {
  const upper = code.toUpperCase();
  return CODE_SPELLING.has(upper) && upper !== 'QH' && upper !== 'UBTVQH';
}

/** The one type that a code stands for; none where the party uses it for two. */
export function typeOfCode(code: string, style: NumberStyle): DocumentType | undefined {
  const upper = code.toUpperCase();
  if (style === 'party' && rows.some((row) => row.partyCodes?.includes(upper))) return undefined;
  return rows.find((row) => row.codes.some((own) => own.toUpperCase() === upper))?.type;
}

/** Whether a type's word may stand with a code. */
export function isCodeOfType(code: string, type: DocumentType, style: NumberStyle): boolean {
  const row = byType.get(type)!;
  const codes = [
    ...row.codes,
    ...(row.alsoCodes ?? []),
    ...(style === 'party' ? (row.partyCodes ?? []) : []),
  ];
  const upper = code.toUpperCase();
  return codes.some((own) => own.toUpperCase() === upper);
}
