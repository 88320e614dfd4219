/** Says of each block what it can be, by its own shape alone. */
import { repairText } from '../lib/text-repair.ts';
import { countWords, foldMarks } from '../lib/vietnamese-text.ts';
import { readDates, type DateReading } from './date-readings.ts';
import {
  COUNTER,
  FONT_SIZE,
  FOOTER,
  MORE_ARTICLES,
  SECTION_WORDS,
  SITE_BLOCKS,
  TOOLS,
} from './furniture-labels.ts';
import { splitListMarker, type ListMarker } from './list-marker.ts';
import type { Block, BlockMarkup } from './page-evidence.ts';
import { readViews } from './read-views.ts';

export type BlockKind =
  /** No letter, no digit. */
  | 'junk'
  /** Buttons: left out wherever they stand. */
  | 'tool'
  | 'counter'
  /** Heads of other articles, of the site's own blocks: what follows is no longer the article. */
  | 'more-articles'
  | 'site-block'
  /** A date, a view count, or both, and hardly a word besides. */
  | 'stamp'
  | 'item'
  | 'prose'
  | 'table'
  /** Pictures with their caption. */
  | 'figure'
  /** The page's own parts, by its markup. */
  | 'furniture'
  /** Anything else short: titles, sections, captions, bylines, headings. */
  | 'line';

export interface ClassifiedBlock extends Block {
  kind: BlockKind;
  /** Before repair, for the report. */
  raw: string;
  folded: string;
  words: number;
  dates: DateReading[];
  marker?: ListMarker;
}

/** Stamps, labels and bylines are short; longer text is not searched for them. */
const MAX_STAMP_LENGTH = 200;
/** Label words around a date (`Ngày đăng`, `GMT+7`) that do not make it a sentence. */
const STAMP_WORDS =
  /\b(?:ngay|dang|tin|cap|nhat|xuat|ban|luc|thoi|gian|gmt|utc|hom|nay|lan|cuoi|tao|moi|hien|tai|ho|chi|minh|ha|noi)\b/g;
const MAX_OTHER_WORDS = 2;
/** A section's name and a date with its time and weekday. */
const MAX_GLUED_WORDS = 18;

/** Repairs and classifies; blocks keep their order. */
export function classifyBlocks(blocks: readonly Block[]): ClassifiedBlock[] {
  return dropInnerLists(
    blocks.map((block) => classify({ ...block, raw: block.text, text: repairText(block.text).trim() })),
  );
}

/** A box of links to other articles in the middle of a text is no end of it: more of the text follows. */
function dropInnerLists(blocks: ClassifiedBlock[]): ClassifiedBlock[] {
  const isLink = (block: ClassifiedBlock | undefined) =>
    block?.markup !== undefined && (block.markup.linkShare > 0.8 || block.kind === 'stamp');
  blocks.forEach((block, index) => {
    if (block.kind !== 'more-articles' || block.markup?.zone !== 'article') return;
    let next = index + 1;
    while (isLink(blocks[next])) next++;
    const following = blocks[next];
    const goesOn = next > index + 1 && following?.kind === 'prose' && following.markup?.zone === 'article';
    if (goesOn) for (const inner of blocks.slice(index, next)) inner.kind = 'furniture';
  });
  return blocks;
}

function classify(block: Block & { raw: string }): ClassifiedBlock {
  const isShort = block.text.length <= MAX_STAMP_LENGTH;
  const folded = isShort ? foldLabel(block.text) : '';
  const dates = isShort ? readDates(block.text) : [];
  const marker = splitListMarker(block.text);
  const base = { ...block, folded, dates, words: countWords(block.text), ...(marker && { marker }) };
  return { ...base, kind: kindOf(base) };
}

function kindOf(block: Omit<ClassifiedBlock, 'kind'>): BlockKind {
  const { text, marker, markup } = block;
  const marked = markup && kindOfMarkup(markup);
  if (marked) return marked;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'junk';
  const labelled = kindOfLabel(block);
  if (labelled) return labelled;
  if (marker || markup?.item) return 'item';
  return isProse(block) ? 'prose' : 'line';
}

function kindOfMarkup({ zone, table, images, roleReason }: BlockMarkup): BlockKind | undefined {
  if (zone === 'furniture') return 'furniture';
  if (table) return 'table';
  if (images) return 'figure';
  // What was weighed and found to be the title is no label, whatever it says.
  return roleReason ? 'line' : undefined;
}

function kindOfLabel(block: Omit<ClassifiedBlock, 'kind'>): BlockKind | undefined {
  const { folded } = block;
  if (folded === '') return undefined;
  if (TOOLS.has(folded) || FONT_SIZE.test(folded)) return 'tool';
  if (COUNTER.test(folded)) return 'counter';
  if (MORE_ARTICLES.has(folded)) return 'more-articles';
  if (SITE_BLOCKS.has(folded) || FOOTER.test(folded)) return 'site-block';
  return isStamp(block) ? 'stamp' : undefined;
}

/** Folded, without list marks, colons and the like at the ends. */
function foldLabel(text: string): string {
  return foldMarks(text)
    .toLowerCase()
    .replace(/^[\s•·*|:.»›>-]+|[\s|:.»›>]+$/g, '');
}

function isStamp({ text, dates, words, markup }: Omit<ClassifiedBlock, 'kind'>): boolean {
  const views = readViews(text);
  if (dates.length === 0 && !views) return false;
  let rest = views ? text.replace(views.text, ' | ') : text;
  for (const { start, end } of dates) rest = rest.replace(text.slice(start, end), ' | ');
  // Buttons stand in the same line as often as not.
  const said = rest.split(/\s*[|•·]\s*/).filter((part) => !TOOLS.has(foldLabel(part)));
  const others =
    foldMarks(said.join(' '))
      .toLowerCase()
      .replace(STAMP_WORDS, ' ')
      .match(/[a-z]{2,}|\d+/g) ?? [];
  return (
    others.length <= MAX_OTHER_WORDS ||
    (dates.length > 0 && words <= MAX_GLUED_WORDS && isNamedOrGlued(said.join(' '), markup))
  );
}

/** `Tin trong tỉnh 16/05/2019`: a section's name grown together with a date; or what the markup calls a date. */
function isNamedOrGlued(rest: string, markup: BlockMarkup | undefined): boolean {
  if (markup?.role === 'published' || markup?.role === 'updated' || markup?.role === 'clock') return true;
  const folded = foldLabel(rest.trim());
  return SECTION_WORDS.test(folded) && !/[.;,!?]/.test(rest.trim().slice(0, -1)) && countWords(rest) <= 7;
}

/** Sentences: many small letters (names of bodies have capitals), and an end mark or a paragraph's length and commas. */
function isProse({ text, words }: Pick<ClassifiedBlock, 'text' | 'words'>): boolean {
  if (words < 12) return false;
  const small = text.match(/(?<![\p{L}\p{M}])\p{Ll}/gu)?.length ?? 0;
  if (small < words / 3) return false;
  const end = text.slice(-8);
  return /[.!?…:;,]["”’»)\]]*$/.test(end) || (words >= 30 && /[,;.]\s/.test(text));
}
