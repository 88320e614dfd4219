/** Keeps captions with their pictures: figures, tables of a picture and a line, small lines under a picture. */
import { countWords } from '../../lib/vietnamese-text.ts';
import { isPersonName } from '../find-byline.ts';
import { readCaption } from '../find-captions.ts';
import type { PageImage } from '../page-evidence.ts';
import type { FlatBlock } from './block-builder.ts';
import { ancestorsOf, attribute, childrenOf, isElement, type AnyNode, type Parent } from './tree.ts';

const MAX_CAPTION_WORDS = 70;
const MAX_STORY_WORDS = 45;
/** `… phát biểu tại hội nghị. Ảnh: Hoàng Lan` */
const CREDIT = /[\s(–-]*\(?\s*(?:Ảnh|Nguồn ảnh|Ảnh chụp|Photo)\s*:\s*([^().]{2,60}?)\s*\)?\.?$/iu;

/** Takes caption blocks out of the text and gives them to the pictures before them. */
export function attachCaptions(
  blocks: readonly FlatBlock[],
  parents: ReadonlyMap<AnyNode, Parent>,
): FlatBlock[] {
  const kept: FlatBlock[] = [];
  const isStory = isPhotoStory(blocks);
  for (const block of blocks) {
    const figure = kept.at(-1);
    const images = figure?.markup.images;
    if (
      images &&
      figure.isInBody &&
      (isCaption(block, figure, parents) || (isStory && isStoryLine(block, figure)))
    ) {
      describe(images, block.text);
      // A second line may only say who took the picture.
      figure.text = images.at(-1)!.caption ?? '';
      continue;
    }
    kept.push(block);
  }
  return kept;
}

/** A story told in pictures has hardly any text but the line under each of them. */
function isPhotoStory(blocks: readonly FlatBlock[]): boolean {
  const own = blocks.filter(({ isInBody }) => isInBody);
  const pictures = own.filter(({ markup }) => markup.images).length;
  const others = own.filter(({ markup }, index) => !markup.images && !own[index - 1]?.markup.images);
  return pictures >= 3 && others.reduce((sum, { text }) => sum + countWords(text), 0) <= MAX_STORY_WORDS;
}

function isStoryLine({ text, markup }: FlatBlock, figure: FlatBlock): boolean {
  return (
    figure.text === '' &&
    !markup.images &&
    !markup.table &&
    !markup.heading &&
    countWords(text) <= MAX_STORY_WORDS
  );
}

function isCaption(block: FlatBlock, figure: FlatBlock, parents: ReadonlyMap<AnyNode, Parent>): boolean {
  const { text, markup } = block;
  if (markup.images || markup.table || markup.heading || text === '') return false;
  if (figure.text !== '') return /^\(?\s*(?:Ảnh|Nguồn ảnh)\s*:/iu.test(text) && countWords(text) <= 10;
  if (markup.role === 'caption') return true;
  if (countWords(text) > MAX_CAPTION_WORDS) return false;
  if (sharesPictureTable(block.element, figure.element, parents)) return true;
  return !markup.item && looksLikeCaption(block, figure, parents);
}

/** A small line under a picture, in italics or centred with it, or that speaks as captions do. */
function looksLikeCaption(
  { text, markup, element }: FlatBlock,
  figure: FlatBlock,
  parents: ReadonlyMap<AnyNode, Parent>,
): boolean {
  if (markup.isItalic) return !text.endsWith(':');
  if (element === figure.element && countWords(text) <= 40) return true;
  const isShortLine = countWords(text) <= 40 && !/[;:]$/.test(text);
  if (isShortLine && isCentred(element, parents) && isCentred(figure.element, parents)) return true;
  return readCaption(text, true) !== undefined;
}

/** A table that holds one picture and one line: the line is the picture's. */
function sharesPictureTable(
  caption: AnyNode,
  picture: AnyNode,
  parents: ReadonlyMap<AnyNode, Parent>,
): boolean {
  const table = ancestorsOf(picture, parents).find((node) => isElement(node, 'table', 'figure'));
  return table !== undefined && ancestorsOf(caption, parents).includes(table) && isSmall(table);
}

/** Told by its first words: a large table is not read to its end for each of its pictures. */
function isSmall(table: AnyNode): boolean {
  let words = 0;
  const count = (node: AnyNode): boolean => {
    if (node.type === 'text') words += countWords(node.value);
    return words <= MAX_CAPTION_WORDS && childrenOf(node).every(count);
  };
  return count(table);
}

function isCentred(node: AnyNode, parents: ReadonlyMap<AnyNode, Parent>): boolean {
  return ancestorsOf(node, parents)
    .slice(0, 2)
    .some(
      (element) =>
        isElement(element) &&
        (element.tagName === 'center' ||
          attribute(element, 'align')?.toLowerCase() === 'center' ||
          /text-align\s*:\s*center/i.test(attribute(element, 'style') ?? '')),
    );
}

/** One caption for the group: it stands under the last picture. */
function describe(images: PageImage[], text: string): void {
  const last = images.at(-1)!;
  const credit =
    CREDIT.exec(text)?.[1] ?? /^\(?\s*(?:Ảnh|Nguồn ảnh)\s*:\s*([^()]{2,60}?)\s*\)?\.?$/iu.exec(text)?.[1];
  const isCredit = credit !== undefined && (isPersonName(credit) || countWords(credit) <= 6);
  const caption = (isCredit ? text.replace(CREDIT, '') : (readCaption(text, true)?.caption ?? text)).trim();
  if (caption !== '' && last.caption === undefined) last.caption = caption;
  if (isCredit) for (const image of images) image.credit ??= credit.trim();
}
