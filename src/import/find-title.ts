/** Finds the title among the lines above the text. */
import type { Candidate } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { readCaption } from './find-captions.ts';
import { readCrumbs } from './find-section.ts';
import { SITE_NAME } from './furniture-labels.ts';

export interface TitleChoice {
  index: number;
  reason: string;
  /** Lines that came close, best first. */
  rivals: Candidate[];
}

interface Scored {
  index: number;
  score: number;
  reasons: string[];
}

const MAX_TITLE_WORDS = 45;
/** A title says something; longer is not better beyond this. */
const ENOUGH_WORDS = 12;
/** Less than this apart, two lines are both likely. */
const CLEAR_LEAD = 3;

/** `undefined` where no line above the text can be a title. */
export function findTitle(blocks: readonly ClassifiedBlock[]): TitleChoice | undefined {
  const head = findHead(blocks);
  if (!head) return undefined;
  const scored = head.map((index) => scoreTitle(blocks, index, head)).filter(({ score }) => score > 0);
  // The sort is stable: of equals, the upper line.
  const [best, ...others] = scored.sort((a, b) => b.score - a.score);
  if (!best) return undefined;
  const rivals = others
    .filter(({ score }) => best.score - score < CLEAR_LEAD)
    .map(({ index, reasons }) => ({
      value: blocks[index]!.text,
      line: blocks[index]!.line,
      reason: reasons.join(', '),
    }));
  return { index: best.index, reason: best.reasons.join(', '), rivals };
}

/** The first block of the text itself at or after `from`. */
export function firstContent(blocks: readonly ClassifiedBlock[], from = 0): number {
  return blocks.findIndex(
    (block, index) =>
      index >= from && (block.kind === 'prose' || (block.kind === 'item' && block.words >= ENOUGH_WORDS)),
  );
}

/** The lines that may be the title; `undefined` where the page has no text at all. */
function findHead(blocks: readonly ClassifiedBlock[]): number[] | undefined {
  const content = firstContent(blocks);
  if (content < 0) return undefined;
  const stamp = findHeadStamp(blocks, content);
  const start =
    stamp < 0 ? 0 : blocks.findLastIndex((block, index) => index < stamp - 1 && block.kind === 'prose') + 1;
  const end = stamp < 0 ? content : Math.max(content, firstContent(blocks, stamp));
  const lines = blocks.flatMap(({ kind, words }, index) => {
    const isInHead = index >= start && index <= end && words <= MAX_TITLE_WORDS;
    // A title may end with a full stop and look like a sentence; a date right below it tells.
    return isInHead && (kind === 'line' || (kind === 'prose' && nextSaid(blocks, index)?.kind === 'stamp'))
      ? [index]
      : [];
  });
  const first = blocks[content]!;
  const isLoneSentence = first.words <= MAX_TITLE_WORDS && blocks[content + 1]?.kind === 'prose';
  return lines.length === 0 && isLoneSentence ? [content] : lines;
}

/**
 * The date line that belongs to the head although some prose (a slogan, a notice of the site) stands above it: less
 * prose than below, and a line that can be a title right over the date.
 */
function findHeadStamp(blocks: readonly ClassifiedBlock[], content: number): number {
  return blocks.findIndex((block, index) => {
    if (index <= content || block.kind !== 'stamp' || block.dates.length === 0) return false;
    const above = previousSaid(blocks, index);
    return (
      above?.kind === 'line' &&
      above.words >= 4 &&
      proseWords(blocks, 0, index) < proseWords(blocks, index, blocks.length)
    );
  });
}

/** The words of prose and list items in a part of the page. */
export function proseWords(blocks: readonly ClassifiedBlock[], from: number, to: number): number {
  let words = 0;
  for (let index = from; index < to; index++) {
    const { kind, words: count } = blocks[index]!;
    if (kind === 'prose' || kind === 'item') words += count;
  }
  return words;
}

/**
 * Where the article's part of the page ends: at the first head of other articles, or of a block of the site's own,
 * unless more text follows than came before it.
 */
export function findEnd(blocks: readonly ClassifiedBlock[], title: number): number {
  const content = firstContent(blocks, title + 1);
  if (content < 0) return blocks.length;
  const total = proseWords(blocks, content, blocks.length);
  let before = 0;
  for (let index = content; index < blocks.length; index++) {
    const { kind, words } = blocks[index]!;
    if (kind === 'more-articles' || (kind === 'site-block' && total - before < before)) return index;
    if (kind === 'prose' || kind === 'item') before += words;
  }
  return blocks.length;
}

function scoreTitle(blocks: readonly ClassifiedBlock[], index: number, head: readonly number[]): Scored {
  const block = blocks[index]!;
  const reasons = [`${block.words} chữ, đứng trên nội dung`];
  let score = Math.min(block.words, ENOUGH_WORDS);
  const add = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  const hasStamp = (candidate: ClassifiedBlock | undefined) =>
    candidate?.kind === 'stamp' && candidate.dates.length > 0;
  if (hasStamp(nextSaid(blocks, index))) add(4, 'ngay trên dòng ngày');
  else if (hasStamp(previousSaid(blocks, index))) add(3, 'ngay dưới dòng ngày');
  else if (index === head[0]) add(2, 'dòng đầu tiên');
  if (block.folded !== '' && blocks.some((other, at) => at !== index && other.folded === block.folded))
    add(5, 'lặp lại trên trang');
  if (block.besideEmptyParagraph && readCaption(block.text, true)) add(-4, 'có dạng chú thích ảnh');
  if (block.words < 4) add(-6, 'quá ngắn');
  if (block.text.endsWith(':')) add(-4, 'kết thúc bằng dấu hai chấm');
  if (readCrumbs(block.text)) add(-10, 'là đường dẫn trang');
  if (SITE_NAME.test(block.folded)) add(-10, 'là tên trang');
  return { index, score, reasons };
}

/** The nearest block that is neither a button nor a scrap. */
export function nextSaid(blocks: readonly ClassifiedBlock[], index: number): ClassifiedBlock | undefined {
  let at = index + 1;
  while (isSilent(blocks[at])) at++;
  return blocks[at];
}

export function previousSaid(blocks: readonly ClassifiedBlock[], index: number): ClassifiedBlock | undefined {
  let at = index - 1;
  while (isSilent(blocks[at])) at--;
  return blocks[at];
}

function isSilent(block: ClassifiedBlock | undefined): boolean {
  return block?.kind === 'junk' || block?.kind === 'tool';
}
