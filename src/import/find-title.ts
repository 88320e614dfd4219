/** Finds the title among the lines above the text. */
import { MAX_CANDIDATES, type Candidate } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { readCaption } from './find-captions.ts';
import { readCrumbs } from './find-section.ts';
import { SITE_NAME } from './furniture-labels.ts';
import { firstContent, nextSaid, previousSaid, proseWords } from './page-outline.ts';

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
/** A shorter line is rather a section or a button. */
const TELLING_WORDS = 5;
/** Less than this apart, two lines are both likely. */
const CLEAR_LEAD = 3;

/** `undefined` where no line above the text can be a title. */
export function findTitle(blocks: readonly ClassifiedBlock[]): TitleChoice | undefined {
  const marked = blocks.findIndex(
    ({ kind, markup }) => kind === 'line' && markup?.role === 'title' && markup.roleReason,
  );
  if (marked >= 0) return { index: marked, reason: blocks[marked]!.markup!.roleReason!, rivals: [] };
  const head = findHead(blocks);
  if (!head) return undefined;
  const counts = Map.groupBy(blocks, ({ folded }) => folded);
  const isRepeated = ({ folded }: ClassifiedBlock) => folded !== '' && counts.get(folded)!.length > 1;
  const scored = head
    .map((index) => scoreTitle(blocks, index, index === head[0], isRepeated))
    .filter(({ score }) => score > 0);
  // The sort is stable: of equals, the upper line.
  const [best, ...others] = scored.sort((a, b) => b.score - a.score);
  if (!best) return undefined;
  const rivals = others
    .filter(
      ({ index, score }) =>
        best.score - score < CLEAR_LEAD && blocks[index]!.text !== blocks[best.index]!.text,
    )
    .slice(0, MAX_CANDIDATES)
    .map(({ index, reasons }) => ({
      value: blocks[index]!.text,
      line: blocks[index]!.line,
      reason: reasons.join(', '),
    }));
  return { index: best.index, reason: best.reasons.join(', '), rivals };
}

/** The lines that may be the title; `undefined` where the page has no text at all. */
function findHead(blocks: readonly ClassifiedBlock[]): number[] | undefined {
  const content = firstContent(blocks);
  if (content < 0) return undefined;
  const stamp = findHeadStamp(blocks, content);
  const start =
    stamp < 0 ? 0 : blocks.findLastIndex((block, index) => index < stamp - 1 && block.kind === 'prose') + 1;
  const end = stamp < 0 ? content : Math.max(content, firstContent(blocks, stamp));
  const lines = blocks.flatMap(({ kind, words }, index) =>
    kind === 'line' && index >= start && index <= end && words <= MAX_TITLE_WORDS ? [index] : [],
  );
  const isTold = lines.some((index) => blocks[index]!.words >= TELLING_WORDS);
  return isTold || !isTitleLikeSentence(blocks, content) ? lines : [...lines, content];
}

/** A title may end with a full stop and look like text: one sentence, over a date or over a paragraph. */
function isTitleLikeSentence(blocks: readonly ClassifiedBlock[], index: number): boolean {
  const { text, words } = blocks[index]!;
  const next = nextSaid(blocks, index)?.kind;
  return words <= MAX_TITLE_WORDS && !/[.!?]\s/.test(text) && (next === 'stamp' || next === 'prose');
}

/**
 * The date line that belongs to the head although some prose (a slogan, a notice of the site) stands above it: less
 * prose than below, and a line that can be a title right over the date.
 */
function findHeadStamp(blocks: readonly ClassifiedBlock[], content: number): number {
  const total = proseWords(blocks, 0, blocks.length);
  let before = 0;
  return blocks.findIndex((block, index) => {
    if (block.kind === 'prose' || block.kind === 'item') before += block.words;
    if (index <= content || block.kind !== 'stamp' || block.dates.length === 0) return false;
    const above = previousSaid(blocks, index);
    return above?.kind === 'line' && above.words >= 4 && before < total - before;
  });
}

function scoreTitle(
  blocks: readonly ClassifiedBlock[],
  index: number,
  isFirst: boolean,
  isRepeated: (block: ClassifiedBlock) => boolean,
): Scored {
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
  else if (isFirst) add(2, 'dòng đầu tiên');
  if (isRepeated(block)) add(5, 'lặp lại trên trang');
  if (block.besideEmptyParagraph && readCaption(block.text, true)) add(-4, 'có dạng chú thích ảnh');
  if (block.words < 4) add(-6, 'quá ngắn');
  if (block.text.endsWith(':')) add(-4, 'kết thúc bằng dấu hai chấm');
  if (readCrumbs(block.text)) add(-10, 'là đường dẫn trang');
  if (SITE_NAME.test(block.folded)) add(-10, 'là tên trang');
  return { index, score, reasons };
}
