/** Names of issuing bodies compared: one body has many names, and some names leave open whose body it is. */
import { normalizeText, squeezeSpaces } from '../vietnamese-text.ts';
import {
  ABBREVIATIONS,
  HEADS_AND_ORGANS,
  ISSUER_OF_CODE,
  ORGAN_OF,
  PROVINCES,
  SAME_NAMES,
} from './issuer-names.ts';

/** The province whose site this is; a site asks its units which one that was at a date. */
export interface Province {
  /** `Bắc Giang`, without the word before it. */
  name: string;
  kind: 'tỉnh' | 'thành phố';
}

const TONE_AT_END = /(?<!q)(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?!\p{L})/gu;
const TONE_MOVED: Readonly<Record<string, string>> = {
  ...{ oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe' },
  ...{ uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy' },
};
const LEVEL_AT_END = /(?:^| )(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khối)$/;
const COMMITTEE_AT_END = /(?:^| )(?:(?:tỉnh|thành|huyện|quận|thị|đảng|khu) ủy|(?:tỉnh|thành|huyện) đoàn)$/;
const DEPARTMENT = /(?:^| )sở(?: |$)/;
const ALONE: ReadonlySet<string> = new Set([
  ...[
    'ủy ban nhân dân',
    'hội đồng nhân dân',
    'viện kiểm sát nhân dân',
    'tòa án nhân dân',
    'bộ',
    'sở',
    'ban',
    'viện',
  ],
]);

/** What all spellings of one name share: abbreviations written out, one place for the tone, no marks, no capitals. */
export function issuerKey(name: string): string {
  const known = recent.get(name);
  if (known !== undefined) return known;
  const key = findIssuerKey(name);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(name, key);
  return key;
}

/** A province names the same few hundred offices over and over. */
const recent = new Map<string, string>();
const MOST_RECENT = 5000;

function findIssuerKey(name: string): string {
  const words = normalizeText(name)
    .toLowerCase()
    .replaceAll('\u00F0', 'đ')
    .replace(/(?<!\p{L})t\.? ?[ưw]\.?(?!\p{L})/gu, 'trung ương')
    .replace(TONE_AT_END, (vowels) => TONE_MOVED[vowels]!)
    .split(/[\s.,;:()“”"'’]+/u)
    .map(writeOut)
    .join(' ');
  const plain = squeezeSpaces(words.replaceAll('&', ' và ').replace(/[-–/]/g, ' '));
  const key = SAME_NAMES.reduce((current, [pattern, same]) => current.replace(pattern, same), plain);
  // A department belongs to a province whatever stands between: «Sở Tư pháp tỉnh Bắc Giang», «Sở Tư pháp Bắc Giang».
  return DEPARTMENT.test(key) && provinceAtEnd(key) ? key.replace(/ (?:tỉnh|thành phố)(?= )/, '') : key;
}

/** `TN&MT`, `LĐ-TB&XH` and `VHTT&DL` are written with and without their marks. */
function writeOut(word: string): string {
  return ABBREVIATIONS[word] ?? ABBREVIATIONS[word.replace(/[&-]/g, '')] ?? word;
}

function provinceAtEnd(key: string): boolean {
  const words = key.split(' ');
  return [1, 2, 3, 4].some((count) => words.length > count && PROVINCES.has(words.slice(-count).join(' ')));
}

/** Whether a name leaves open whose body it is: `UBND tỉnh`, `Tỉnh ủy`, `Sở Tư pháp`, `Đảng ủy Khối`. */
export function isGenericIssuer(name: string): boolean {
  return isGenericKey(issuerKey(name));
}

export function isGenericKey(key: string): boolean {
  if (ALONE.has(key) || LEVEL_AT_END.test(key) || COMMITTEE_AT_END.test(key)) return true;
  return DEPARTMENT.test(key) && !provinceAtEnd(key) && !/ (?:tỉnh|thành phố) /.test(key);
}

/**
 * A generic name of a province's body with the province's name: `UBND tỉnh` → `UBND tỉnh Bắc Giang`. Bodies of
 * districts and communes, and the city of a province that is none, stay as they are.
 */
export function resolveIssuer(name: string, province: Province | undefined): string {
  const key = issuerKey(name);
  if (!province || !isGenericKey(key)) return name;
  if (DEPARTMENT.test(key) && key !== 'sở') {
    const levelled = LEVEL_AT_END.test(key);
    return `${name}${levelled ? '' : ` ${province.kind}`} ${province.name}`;
  }
  const own =
    province.kind === 'tỉnh'
      ? /(?:^| )(?:tỉnh|tỉnh ủy|tỉnh đoàn)$/
      : /(?:^| )(?:thành phố|thành ủy|thành đoàn)$/;
  return own.test(key) ? `${name} ${province.name}` : name;
}

/** The body whose organ or head a name is: `viện trưởng viện kiểm sát …` → `viện kiểm sát …`. Takes and gives keys. */
export function bodyOf(key: string): string | undefined {
  const known = ORGAN_OF[key];
  if (known !== undefined) return known;
  const row = HEADS_AND_ORGANS.find(([word]) => key.startsWith(`${word} `));
  if (!row) return undefined;
  const [word, body] = row;
  const rest = key.slice(word.length + 1);
  return body === undefined || rest === body || rest.startsWith(`${body} `) ? rest : `${body} ${rest}`;
}

/** No office is further from its body than `Trưởng ban … Ban Thường vụ … Tỉnh ủy`. */
const DEEPEST = 3;

/** A name's key and those of the bodies above it. */
export function bodiesAbove(key: string): string[] {
  const above: string[] = [];
  for (let body = bodyOf(key); body !== undefined && above.length < DEEPEST; body = bodyOf(body))
    above.push(body);
  return above;
}

/** Every generic name that a key may be the full form of: its beginnings that are generic. */
export function genericForms(key: string): string[] {
  const words = key.split(' ').slice(0, 30);
  const forms: string[] = [];
  for (let count = 1; count < words.length; count++) {
    const form = words.slice(0, count).join(' ');
    if (isGenericKey(form)) forms.push(form);
  }
  return forms;
}

/**
 * What a name says more than others do: the bodies above it, and the generic forms of it and of them. A form leaves open what
 * the name says (`UBND tỉnh`, `UBND tỉnh Bắc Giang`): the two may be one body and may be two.
 */
export function lessExact(key: string): { organs: Set<string>; open: Set<string> } {
  const organs = new Set(bodiesAbove(key));
  const open = new Set([key, ...organs].flatMap(genericForms));
  return { organs, open };
}

/** Who issued a document by its number alone, where the code names one body in the whole country. */
export function issuerOfCode(issuerCode: string): string | undefined {
  return ISSUER_OF_CODE[issuerCode.replace(/\d+$/, '')];
}
