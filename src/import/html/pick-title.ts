/** Finds the block that is the article's title, by its markup and by what the page calls itself. */
import type { Element } from 'hast';
import { countWords, foldMarks, squeezeSpaces } from '../../lib/vietnamese-text.ts';
import type { Claim } from '../page-evidence.ts';
import type { FlatBlock } from './block-builder.ts';
import { isSiteName, namesOf, roleOf } from './element-names.ts';
import { attribute, childrenOf, isElement, textOf } from './tree.ts';

export interface TitlePick {
  index: number;
  reason: string;
}

const MAX_WORDS = 60;
const ENOUGH = 4;
const HEADING_POINTS = [0, 4, 3, 2, 1, 0, 0];
/** A title stands at the head of the text or over it, not further into it than this. */
const MAX_BLOCKS_INSIDE = 6;
/** So few lines lie between a title and the first sentence: date, author, buttons. */
const NEAR = 5;

export function pickTitle(blocks: readonly FlatBlock[], claims: readonly Claim[]): TitlePick | undefined {
  const firstInBody = blocks.findIndex(({ isInBody }) => isInBody);
  const end = firstInBody < 0 ? blocks.length : firstInBody + MAX_BLOCKS_INSIDE;
  const text = firstSentence(blocks, firstInBody);
  const said = claims
    .filter(({ field }) => field === 'title')
    .map(({ value, reason }) => ({ folded: fold(value), reason }));
  const scored = blocks
    .slice(0, end)
    .map((block, index) => ({
      index,
      ...scoreTitle(
        block,
        said,
        text < 0 ? block.markup.heading !== undefined : index < text && text - index <= NEAR,
      ),
    }))
    .filter(({ score }) => score >= ENOUGH);
  // Of equals the one nearest to the text: crumbs and banners repeat titles further up.
  return scored.sort((a, b) => b.score - a.score || b.index - a.index)[0];
}

function scoreTitle(
  { text, markup, isInBody, element }: FlatBlock,
  said: readonly { folded: string; reason: string }[],
  isOver: boolean,
): { score: number; reason: string } {
  const words = countWords(text);
  if (words < 2 || words > MAX_WORDS || markup.images || markup.table) return { score: 0, reason: '' };
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, reason: string) => {
    score += points;
    if (points > 0) reasons.push(reason);
  };
  const folded = fold(text);
  const agreeing = said.find((title) => agrees(folded, title.folded, words));
  if (agreeing) add(6, `giống ${agreeing.reason}`);
  else if (markup.linkShare > 0.8 || words < 4) add(-3, '');
  if (isOver) add(words >= 6 && !/[.;,:]$/.test(text) ? 3 : 1, 'ngay trên nội dung');
  if (isInBody && markup.item) add(-4, '');
  scoreMarkup(markup, add);
  if (isElement(element) && isSiteName(namesOf(element))) add(-8, '');
  return { score, reason: reasons.join(', ') };
}

/** The same for an element, before the page is read: by its names and by what the page calls itself. */
export function scoreTitleElement(element: Element, claims: readonly Claim[]): number {
  const names = namesOf(element);
  const isHeading = /^h[1-3]$/.test(element.tagName);
  const isCalledTitle = roleOf(names) === 'title';
  if ((!isHeading && !isCalledTitle) || isSiteName(names)) return 0;
  const text = squeezeSpaces(textOf(element));
  const words = countWords(text.slice(0, 1000));
  const isLink = childrenOf(element).some((child) => isElement(child, 'a') && attribute(child, 'href'));
  if (words < 4 || words > MAX_WORDS || isLink) return 0;
  const folded = fold(text);
  const isSaid = claims.some(({ field, value }) => field === 'title' && agrees(folded, fold(value), words));
  return (isSaid ? 6 : 0) + (isHeading ? 2 : 0) + (isCalledTitle ? 4 : 0);
}

function scoreMarkup(
  { heading, role, isBold, zone }: FlatBlock['markup'],
  add: (points: number, reason: string) => void,
): void {
  if (heading) add(HEADING_POINTS[heading]!, `thẻ h${heading}`);
  else if (isBold) add(1, 'in đậm');
  if (role === 'title') add(4, 'được đặt tên là tiêu đề');
  if (zone === 'furniture') add(-5, '');
}

/** The first block of the body with more than a title's words. */
function firstSentence(blocks: readonly FlatBlock[], firstInBody: number): number {
  if (firstInBody < 0) return -1;
  return blocks.findIndex(
    ({ text, isInBody }, at) => at >= firstInBody && isInBody && countWords(text) >= 25,
  );
}

/** Portals put their name before or after a page's title. */
function agrees(text: string, title: string, words: number): boolean {
  if (text === title) return true;
  return (
    words >= 4 &&
    (title.startsWith(`${text} `) || title.endsWith(` ${text}`) || (words >= 6 && title.includes(text)))
  );
}

export function fold(text: string): string {
  return squeezeSpaces(
    foldMarks(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}
