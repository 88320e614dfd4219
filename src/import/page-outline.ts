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
  return own > title ? Math.min(end, own + 1) : end;
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
