/** Finds the section: a label, a trail of crumbs, or the short line above the title. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import type { Candidate } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { SECTION_WORDS, SITE_BLOCKS, SITE_NAME } from './furniture-labels.ts';
import type { Claim } from './page-evidence.ts';

export interface SectionChoice {
  name: string;
  line: number;
  reason: string;
}

const LABELLED = /^(?:chuyên mục|chuyên trang|mục|danh mục)\s*:\s*(\S.{1,100})$/iu;
const CRUMBS = /\s*[›»>/|→]+\s*/;
const MAX_SECTION_WORDS = 14;
const ENOUGH = 3;

/** The section's name; candidates that were not enough are returned for the report. */
export function findSection(
  blocks: readonly ClassifiedBlock[],
  title: number,
  claims: readonly Claim[] = [],
): { section?: SectionChoice; candidates: Candidate[] } {
  const certain = findLabelled(blocks, title) ?? findMarked(blocks, title, claims);
  if (certain) return { section: certain, candidates: [] };
  const above = findAbove(blocks, title);
  const claimed = above.section ? undefined : claimedSection(claims, blocks[title]!.text);
  return claimed ? { section: claimed, candidates: above.candidates } : above;
}

/** Sections that the page's markup names: a trail of crumbs, or an element called so. */
function findMarked(
  blocks: readonly ClassifiedBlock[],
  title: number,
  claims: readonly Claim[],
): SectionChoice | undefined {
  const trail = claimedSection(
    claims.filter(({ reason }) => reason === CRUMBS_REASON),
    blocks[title]!.text,
  );
  if (trail) return trail;
  for (const { text, line, markup } of blocks.slice(0, title + 1)) {
    const crumb = markup && readCrumbs(text);
    if (crumb) return { name: crumb, line, reason: 'mục cuối của đường dẫn trang' };
  }
  const named = blocks
    .slice(Math.max(0, title - 3), title + 6)
    .find(
      ({ markup, words }) =>
        markup?.role === 'section' && markup.zone !== 'furniture' && words <= MAX_SECTION_WORDS,
    );
  return named && { name: named.text, line: named.line, reason: 'được đặt tên là chuyên mục' };
}

export const CRUMBS_REASON = 'đường dẫn trang';
const NO_SECTION =
  /^(?:trang chu|home|chi tiet(?: tin| bai viet)?|tin chi tiet|xem tin|chi tiet tin tuc|noi dung|bai viet|uncategorized|chua phan loai|khong phan loai|pages?|default)$/;

/** The last crumb that is neither the article nor the way to it. */
function claimedSection(claims: readonly Claim[], title: string): SectionChoice | undefined {
  const own = foldMarks(title).toLowerCase();
  for (const { field, value, line, reason } of claims) {
    if (field !== 'section') continue;
    const name = value
      .split(' › ')
      .map((crumb) => crumb.trim())
      .findLast((crumb) => {
        const folded = foldMarks(crumb).toLowerCase();
        const isOwn =
          own.startsWith(folded.replace(/\s*(?:\.\.\.|…)$/, '').slice(0, 60)) && folded.length >= 20;
        return folded !== '' && folded !== own && !isOwn && !NO_SECTION.test(folded) && crumb.length <= 100;
      });
    if (name) return { name, line, reason };
  }
  return undefined;
}

function findAbove(
  blocks: readonly ClassifiedBlock[],
  title: number,
): { section?: SectionChoice; candidates: Candidate[] } {
  const above = blocks.findLastIndex(
    (block, index) =>
      index < title &&
      block.kind !== 'junk' &&
      block.kind !== 'tool' &&
      block.kind !== 'stamp' &&
      block.kind !== 'furniture',
  );
  const glued = readGlued(blocks, title);
  if (glued) return { section: glued, candidates: [] };
  const block = blocks[above];
  if (!block || block.kind !== 'line' || isElsewhere(blocks, above)) return { candidates: [] };
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

/** By the markup: outside the article's part, or one of several links in a row, as menus are. */
function isElsewhere(blocks: readonly ClassifiedBlock[], index: number): boolean {
  const { markup } = blocks[index]!;
  const isLink = (block: ClassifiedBlock | undefined) => (block?.markup?.linkShare ?? 0) > 0.8;
  return (
    markup !== undefined &&
    (markup.zone !== 'article' || (isLink(blocks[index]) && isLink(blocks[index - 1])))
  );
}

/** `Tin trong tỉnh 16/05/2019 10:28` beside the title. */
function readGlued(blocks: readonly ClassifiedBlock[], title: number): SectionChoice | undefined {
  for (const { kind, text, line, dates } of blocks.slice(Math.max(0, title - 2), title + 3)) {
    const [date] = dates;
    if (kind !== 'stamp' || !date) continue;
    const name = text.slice(0, date.start).replace(/[\s|,;:(–-]+$/g, '');
    if (
      SECTION_WORDS.test(foldMarks(name).toLowerCase()) &&
      !/^(?:tin|ngày|đăng)\s*(?:đăng|ngày)?$/iu.test(name)
    )
      return { name, line, reason: 'đứng liền với ngày cạnh tiêu đề' };
  }
  return undefined;
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
  const folded = crumbs.map((crumb) => foldMarks(crumb).toLowerCase());
  // A menu in one line begins as a trail does.
  const isMenu = folded.slice(1).some((crumb) => SITE_BLOCKS.has(crumb) || crumb === 'gioi thieu');
  return crumbs.length > 1 && folded[0] === 'trang chu' && !isMenu ? crumbs.at(-1) : undefined;
}

function scoreSection(block: ClassifiedBlock, title: ClassifiedBlock): { score: number; reasons: string[] } {
  const reasons = ['ngay trên tiêu đề'];
  let score = 2;
  const add = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  if (/\|.*\||^trang chu\b/.test(block.folded)) add(-6, 'như một menu');
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
