/** Finds the section: a label, a trail of crumbs, or the short line above the title. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import type { Candidate } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { SITE_NAME } from './furniture-labels.ts';

export interface SectionChoice {
  name: string;
  line: number;
  reason: string;
}

const LABELLED = /^(?:chuyên mục|chuyên trang|mục|danh mục)\s*:\s*(\S.{1,100})$/iu;
const CRUMBS = /\s*[›»>/|→]+\s*/;
/** How sections' names begin. */
const SECTION_WORDS =
  /^(?:tin|hoat dong|thong bao|van ban|tuyen dung|dau thau|chuyen de|su kien|thoi su|ban tin|diem tin|nghien cuu|trao doi|chinh tri|kinh te|van hoa|xa hoi|phap luat|cai cach|chuyen doi so|lay y kien|giao duc|y te|du lich|the thao)\b/;
const MAX_SECTION_WORDS = 14;
const ENOUGH = 3;

/** The section's name; candidates that were not enough are returned for the report. */
export function findSection(
  blocks: readonly ClassifiedBlock[],
  title: number,
): { section?: SectionChoice; candidates: Candidate[] } {
  const labelled = findLabelled(blocks, title);
  if (labelled) return { section: labelled, candidates: [] };
  const above = blocks.findLastIndex(
    (block, index) =>
      index < title && block.kind !== 'junk' && block.kind !== 'tool' && block.kind !== 'stamp',
  );
  const block = blocks[above];
  if (!block || block.kind !== 'line') return { candidates: [] };
  const crumb = readCrumbs(block.text);
  if (crumb)
    return {
      section: { name: crumb, line: block.line, reason: 'mục cuối của đường dẫn trang' },
      candidates: [],
    };
  const { score, reasons } = scoreSection(block, blocks[title]!);
  const reason = reasons.join(', ');
  return score >= ENOUGH
    ? { section: { name: block.text, line: block.line, reason }, candidates: [] }
    : { candidates: [{ value: block.text, line: block.line, reason }] };
}

function findLabelled(blocks: readonly ClassifiedBlock[], title: number): SectionChoice | undefined {
  for (const { text, line, kind } of blocks.slice(0, title + 6)) {
    const name = kind === 'line' && text.length <= 120 ? LABELLED.exec(text)?.[1] : undefined;
    if (name) return { name, line, reason: 'có nhãn chuyên mục' };
  }
  return undefined;
}

/** `Trang chủ › Tin tức › Tin hoạt động` → `Tin hoạt động`. */
export function readCrumbs(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const crumbs = text.split(CRUMBS).filter((crumb) => crumb !== '');
  return crumbs.length > 1 && foldMarks(crumbs[0]!).toLowerCase() === 'trang chu' ? crumbs.at(-1) : undefined;
}

function scoreSection(block: ClassifiedBlock, title: ClassifiedBlock): { score: number; reasons: string[] } {
  const reasons = ['ngay trên tiêu đề'];
  let score = 2;
  const add = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  if (SECTION_WORDS.test(block.folded)) add(2, 'mở đầu như tên chuyên mục');
  if (block.words <= 6) add(1, 'ngắn');
  if (block.words > MAX_SECTION_WORDS || block.words >= title.words) add(-4, 'dài như một tiêu đề');
  if (/[.!?;:,]$/.test(block.text)) add(-3, 'có dấu câu ở cuối');
  if (
    SITE_NAME.test(block.folded) ||
    (block.text === block.text.toUpperCase() && !SECTION_WORDS.test(block.folded))
  )
    add(-4, 'như tên trang, tên cơ quan');
  return { score, reasons };
}
