/**
 * What official language abbreviates, as data. Each line names one thing in every form in use, the fullest first; a
 * province adds lines of its own. Only what means one thing stands here: `TT` may be a circular, a town or a centre.
 */
import { foldMarks } from '../lib/vietnamese-text.ts';

/** One thing and the ways to write it. */
export type Abbreviation = readonly [full: string, ...short: string[]];

export const ABBREVIATIONS: readonly Abbreviation[] = [
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Viện kiểm sát nhân dân', 'VKSND', 'Viện KSND', 'VKS', 'Viện kiểm sát'],
  ['Viện kiểm sát nhân dân tối cao', 'VKSNDTC', 'VKSTC'],
  ['Tòa án nhân dân', 'TAND'],
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['Ủy ban Mặt trận Tổ quốc', 'UBMTTQ'],
  ['Trung ương', 'TW', 'TƯ'],
  ['thành phố', 'TP'],
  ['Thành phố Hồ Chí Minh', 'TP.HCM', 'TPHCM', 'TP HCM', 'Sài Gòn'],
  ['kinh tế - xã hội', 'KT-XH', 'KTXH'],
  ['an ninh trật tự', 'ANTT'],
  ['quốc phòng - an ninh', 'QP-AN', 'QPAN'],
  ['an toàn giao thông', 'ATGT'],
  ['phòng cháy chữa cháy', 'PCCC'],
  ['phòng chống thiên tai', 'PCTT'],
  ['cải cách hành chính', 'CCHC'],
  ['thủ tục hành chính', 'TTHC'],
  ['nông thôn mới', 'NTM'],
  ['giáo dục và đào tạo', 'GD&ĐT', 'GDĐT'],
  ['nông nghiệp và phát triển nông thôn', 'NN&PTNT'],
  ['lao động - thương binh và xã hội', 'LĐ-TB&XH', 'LĐTBXH'],
  ['tài nguyên và môi trường', 'TN&MT', 'TNMT'],
  ['khoa học và công nghệ', 'KH&CN', 'KHCN'],
  ['thông tin và truyền thông', 'TT&TT', 'TTTT'],
  ['văn hóa, thể thao và du lịch', 'VHTT&DL', 'VHTTDL'],
  ['kế hoạch và đầu tư', 'KH&ĐT', 'KHĐT'],
  ['bảo hiểm xã hội', 'BHXH'],
  ['bảo hiểm y tế', 'BHYT'],
  ['quản lý nhà nước', 'QLNN'],
  ['cán bộ, công chức, viên chức', 'CBCCVC'],
  ['trung học phổ thông', 'THPT'],
  ['trung học cơ sở', 'THCS'],
  ['doanh nghiệp', 'DN'],
  ['quyền sử dụng đất', 'QSDĐ'],
  ['trách nhiệm hữu hạn', 'TNHH'],
];

/**
 * The query with its abbreviations written out, then with its long names shortened: the other ways in which articles
 * may say the same. At most `limit`.
 */
export function respellAbbreviations(
  words: readonly string[],
  limit: number,
  table: readonly Abbreviation[] = ABBREVIATIONS,
): string[][] {
  const found = findForms(words, table);
  if (found.length === 0) return [];
  const respelt: string[][] = [];
  const most = Math.max(...found.map(({ others }) => others.length));
  for (let choice = 0; choice < most && respelt.length < limit; choice++) {
    respelt.push(replaceForms(words, found, choice));
  }
  return respelt;
}

interface FoundForm {
  at: number;
  length: number;
  /** The other forms, the one most worth asking first. */
  others: readonly string[];
}

function findForms(words: readonly string[], table: readonly Abbreviation[]): FoundForm[] {
  const keys = words.map(toKey);
  const forms = allForms(table);
  const found: FoundForm[] = [];
  for (let at = 0; at < words.length;) {
    const form = forms.find(({ key }) => key.every((part, offset) => keys[at + offset] === part));
    if (form) found.push({ at, length: form.key.length, others: form.others });
    at += form?.key.length ?? 1;
  }
  return found;
}

/** Every form with its words as keys, the longest first, so that `VKSND tối cao` is not taken for less. */
function allForms(table: readonly Abbreviation[]): { key: string[]; others: string[] }[] {
  return table
    .flatMap((forms) =>
      forms.map((form) => ({
        key: splitWords(form).map(toKey),
        others: forms.filter((other) => other !== form),
      })),
    )
    .sort((a, b) => b.key.length - a.key.length);
}

function replaceForms(words: readonly string[], found: readonly FoundForm[], choice: number): string[] {
  const replaced: string[] = [];
  let next = 0;
  for (const { at, length, others } of found) {
    replaced.push(...words.slice(next, at), ...splitWords(others[Math.min(choice, others.length - 1)] ?? ''));
    next = at + length;
  }
  return [...replaced, ...words.slice(next)];
}

function splitWords(form: string): string[] {
  return form.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** What two spellings of a word share: no marks, no capitals, no dots or commas (`TP.` is `tp`). */
function toKey(word: string): string {
  return foldMarks(word)
    .toLowerCase()
    .replace(/[^a-z0-9&-]/g, '');
}
