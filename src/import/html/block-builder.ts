/** Collects inline content until a block ends, and makes blocks of it. */
import type { Block, BlockMarkup, MarkupItem, MarkupRole, PageImage, ReaderNote } from '../page-evidence.ts';
import { readInline, type Piece } from './inline-pieces.ts';
import { splitAtBreaks, type BreakOrPiece } from './split-breaks.ts';
import type { AnyNode } from './tree.ts';

export interface PageLink {
  href: string;
  title: string;
  line: number;
}

export interface FlatBlock extends Block {
  markup: BlockMarkup;
  /** The block's element. */
  element: AnyNode;
  /** Inside the element that holds the article's text. */
  isInBody: boolean;
  links: PageLink[];
}

/** What the elements around a piece of content say of it. */
export interface Surroundings {
  block: AnyNode;
  isFurniture: boolean;
  isInBody: boolean;
  role: MarkupRole | undefined;
  heading: number | undefined;
  isQuote: boolean;
  isPreformatted: boolean;
  href: string | undefined;
  isStrong: boolean;
  isEmphasis: boolean;
  list: ListState | undefined;
  item: MarkupItem | undefined;
}

export interface ListState {
  id: number;
  depth: number;
  /** Absent in a list without numbers. */
  next: number | undefined;
  /** `a`, `A`, `i`, `I`: Markdown has no such numbers. */
  letters: string | undefined;
}

export interface BlockBuilder {
  blocks: FlatBlock[];
  notes: ReaderNote[];
  pieces: BreakOrPiece[];
  /** `wordPairs` of the whole page, made when first needed. */
  pairs: () => ReadonlySet<string>;
}

export function addText(builder: BlockBuilder, text: string, line: number, around: Surroundings): void {
  const { href, isStrong, isEmphasis } = around;
  builder.pieces.push({ text, line, isStrong, isEmphasis, ...(href !== undefined && { href }) });
}

/** Ends the current block. */
export function flush(builder: BlockBuilder, around: Surroundings): void {
  const open = builder.pieces;
  builder.pieces = [];
  for (const { pieces, gapBefore } of splitAtBreaks(open, around.isPreformatted)) {
    const { text, mended, ...markup } = readInline(pieces, builder.pairs);
    if (text === '') continue;
    const line = (pieces.find((piece) => piece.text.trim() !== '') ?? pieces[0]!).line;
    for (const word of mended)
      builder.notes.push({ line, message: `đã nối chữ bị ngắt: “${word}” → “${word.replace('⏎', '')}”` });
    pushBlock(builder, around, { text, line, gapBefore }, markup, linksOf(pieces));
  }
}

export function pushBlock(
  builder: BlockBuilder,
  around: Surroundings,
  said: Pick<Block, 'text' | 'line' | 'gapBefore'>,
  more: Partial<BlockMarkup>,
  links: PageLink[] = [],
): void {
  const { block: element, isInBody, isFurniture, role, heading, isQuote, item } = around;
  const markup: BlockMarkup = {
    zone: isFurniture ? 'furniture' : 'page',
    isBold: false,
    isItalic: false,
    linkShare: 0,
    ...(role && { role }),
    ...(heading !== undefined && { heading }),
    ...(isQuote && { quote: true }),
    ...(item && { item: { ...item } }),
    ...more,
  };
  if (item) item.continues = true;
  builder.blocks.push({ ...said, besideEmptyParagraph: false, markup, element, isInBody, links });
}

/** Pictures that stand together in one element are one group. */
export function addImage(builder: BlockBuilder, around: Surroundings, image: PageImage, line: number): void {
  flush(builder, around);
  const last = builder.blocks.at(-1);
  if (last?.markup.images && last.element === around.block) last.markup.images.push(image);
  else
    pushBlock(
      builder,
      { ...around, item: undefined },
      { text: '', line, gapBefore: true },
      { images: [image] },
    );
}

function linksOf(pieces: readonly Piece[]): PageLink[] {
  const links: PageLink[] = [];
  let open: PageLink | undefined;
  for (const { href, text, line } of pieces) {
    if (href === undefined) open = undefined;
    else if (open?.href === href) open.title += text;
    else {
      open = { href, title: text, line };
      links.push(open);
    }
  }
  return links.map((link) => ({ ...link, title: link.title.replace(/\s+/g, ' ').trim() }));
}
