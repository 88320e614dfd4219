/** A page's outline: where the text begins and ends, and what stands next to what. */
import type { ClassifiedBlock } from './classify-blocks.ts';

/** Shorter list items may be a menu's. */
const MIN_ITEM_WORDS = 12;

/** The first block of the text itself at or after `from`. */
export function firstContent(blocks: readonly ClassifiedBlock[], from = 0): number {
  return blocks.findIndex(
    (block, index) =>
      index >= from && (block.kind === 'prose' || (block.kind === 'item' && block.words >= MIN_ITEM_WORDS)),
  );
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
  const own = blocks.findLastIndex(({ markup }) => markup?.zone === 'article');
  const end = findTextEnd(blocks, title);
  return own > title ? cutList(blocks, title, Math.min(end, own + 1)) : end;
}

/** So many links in a row without a date are a list of other articles. */
const MIN_LINKS = 3;

/** Cuts a list of links to other articles from the end, and the line over it. */
function cutList(blocks: readonly ClassifiedBlock[], title: number, end: number): number {
  let start = end;
  let [dated, links] = [0, 0];
  for (let index = end - 1; index > title && isEntry(blocks[index]!); index--) {
    if (isSilent(blocks[index])) continue;
    start = index;
    links++;
    if (blocks[index]!.dates.length > 0) dated++;
  }
  if (dated === 0 && links < MIN_LINKS) return end;
  const head = blocks[start - 1];
  const isHead = head?.kind === 'line' && head.words <= 6 && start - 1 > title && !/[.!?;]$/.test(head.text);
  return isHead ? start - 1 : start;
}

function isEntry(block: ClassifiedBlock): boolean {
  const { markup, words, dates } = block;
  if (isSilent(block)) return true;
  return markup !== undefined && markup.linkShare > (dates.length > 0 ? 0.5 : 0.8) && words >= 4;
}

function findTextEnd(blocks: readonly ClassifiedBlock[], title: number): number {
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
  return block?.kind === 'junk' || block?.kind === 'tool' || block?.kind === 'furniture';
}
