/**
 * The documents that generated articles cite and, for some, are. A document's rank says how often it is cited:
 * rank 0 stands in article after article, rank 3,000 once in a while.
 */
import { createRandom } from './random.ts';
import { PROVINCE } from './vocabulary/site.ts';

export interface CorpusDocument {
  type: string;
  number: string;
  issuer: string;
  /** The unit in `site.yaml`, where the issuer is one of them. */
  unit?: string;
  /** `2019-03-12` */
  issuedAt: string;
}

/** How many documents may be cited. */
export const CITABLE = 4_000;

const KINDS: readonly {
  type: string;
  code: string;
  issuer: string;
  suffix: string;
  unit?: string;
  party?: true;
  letter?: true;
}[] = [
  { type: 'Kế hoạch', code: 'KH', issuer: 'UBND tỉnh', suffix: 'UBND', unit: 'ubnd-tinh' },
  { type: 'Quyết định', code: 'QĐ', issuer: 'UBND tỉnh', suffix: 'UBND', unit: 'ubnd-tinh' },
  { type: 'Chỉ thị', code: 'CT', issuer: 'Tỉnh ủy', suffix: 'TU', unit: 'tinh-uy', party: true },
  { type: 'Nghị quyết', code: 'NQ', issuer: 'HĐND tỉnh', suffix: 'HĐND', unit: 'hdnd-tinh' },
  {
    type: 'Kết luận',
    code: 'KL',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    suffix: 'TU',
    unit: 'tinh-uy',
    party: true,
  },
  { type: 'Nghị định', code: 'NĐ', issuer: 'Chính phủ', suffix: 'CP' },
  { type: 'Công văn', code: '', issuer: 'Sở Nội vụ', suffix: 'SNV', unit: 'so-noi-vu', letter: true },
  {
    type: 'Kế hoạch',
    code: 'KH',
    issuer: `Viện kiểm sát nhân dân tỉnh ${PROVINCE}`,
    suffix: 'VKS',
    unit: 'vksnd-tinh',
  },
  {
    type: 'Hướng dẫn',
    code: 'HD',
    issuer: 'Ban Dân vận Tỉnh ủy',
    suffix: 'BDVTU',
    unit: 'ban-dan-van',
    party: true,
  },
  { type: 'Thông tư', code: 'TT', issuer: 'Bộ Nội vụ', suffix: 'BNV' },
  { type: 'Báo cáo', code: 'BC', issuer: 'Sở Tư pháp', suffix: 'STP', unit: 'so-tu-phap' },
  { type: 'Công văn', code: '', issuer: 'Sở Y tế', suffix: 'SYT', unit: 'so-y-te', letter: true },
];

/** The province's own, so that document articles have them as their subject. */
const OWN_KINDS = KINDS.filter((kind) => kind.unit !== undefined);

/** Years that documents are of, and numbers within a year: a prime, so that every rank below YEARS × NUMBERS differs. */
const YEARS = 17;
const NUMBERS = 1_511;

/** The document of a rank; always the same for a seed, and no two alike within a corpus of 130,000 articles. */
export function documentOf(seed: string, rank: number): CorpusDocument {
  const random = createRandom(`${seed}/document/${rank}`);
  // A rank that a document article stands for is always one of the province's own kinds.
  const kind = random.pickZipf(isOwnRank(rank) ? OWN_KINDS : KINDS);
  const year = 2009 + (rank % YEARS);
  const count = 1 + ((Math.floor(rank / YEARS) * 389 + (rank % YEARS) * 57) % NUMBERS);
  const issuedAt = `${year}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`;
  return {
    type: kind.type,
    number: numberOf(kind, count, year),
    issuer: kind.issuer,
    issuedAt,
    ...(kind.unit ? { unit: kind.unit } : {}),
  };
}

/** Two documents in three are the province's own; each of them has, sooner or later, an article. */
export function isOwnRank(rank: number): boolean {
  return rank % 3 !== 2;
}

/** The rank of the `n`-th document article: 0, 1, 3, 4, 6 … */
export function ownRankAt(n: number): number {
  return Math.floor(n / 2) * 3 + (n % 2);
}

function numberOf(kind: (typeof KINDS)[number], count: number, year: number): string {
  if (kind.letter) return `${count}/${kind.suffix}-VP`;
  if (kind.party) return `${count}-${kind.code}/${kind.suffix}`;
  return kind.code === 'NĐ' || kind.code === 'TT'
    ? `${count}/${year}/${kind.code}-${kind.suffix}`
    : `${count}/${kind.code}-${kind.suffix}`;
}

/** As prose cites it: `Kế hoạch số 2426/KH-VKS ngày 21/9/2021 của Viện kiểm sát nhân dân tỉnh`. */
export function citeDocument(document: CorpusDocument): string {
  const [year, month, day] = document.issuedAt.split('-') as [string, string, string];
  return `${document.type} số ${document.number} ngày ${day}/${month < '03' ? month : Number(month)}/${year} của ${document.issuer}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
