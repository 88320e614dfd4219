/** Tells headings from text: by their markup, by their capitals, by their numbers. */
import type { ClassifiedBlock } from './classify-blocks.ts';
import type { BodyBlock } from './sort-content.ts';

/** `I. ĐẶC ĐIỂM TÌNH HÌNH`, `Phần thứ nhất`, or a line all in capitals. */
const HEADING = /^(?:[IVX]{1,5}\s*[.)/-]\s*\p{Lu}|(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[\dIVX]+)(?!\p{L}))/u;
const MAX_HEADING_WORDS = 25;
/** The heads of documents, in capitals and bold as headings are. */
const DOCUMENT_HEAD =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM|Số\s*:)/iu;

/** The index at which the head of an official document ends: its first sentence; 0 where it has no such head. */
export function findDocumentHead(blocks: readonly ClassifiedBlock[], title: number): number {
  const first = blocks.findIndex(({ kind }, index) => index > title && kind === 'prose');
  const head = blocks.slice(title + 1, Math.max(first, 0)).some(({ text }) => DOCUMENT_HEAD.test(text));
  return head ? first : 0;
}

export function isMarkedHeading({ text, words, markup, marker }: ClassifiedBlock): boolean {
  if (markup?.heading === undefined || marker || words > MAX_HEADING_WORDS) return false;
  return words > 0 && !/[.;,]$/.test(text);
}

/** `1. Mục đích`, all of it bold, or the next number after such a heading. */
export function isNumberedHeading(
  { text, words, markup, marker }: ClassifiedBlock,
  body: readonly BodyBlock[],
): boolean {
  if (!markup || markup.item || marker?.number === undefined || words > 14 || /[.;,:]$/.test(text))
    return false;
  if (markup.isBold) return true;
  const before = body.findLast(({ isHeading, block }) => isHeading && block.marker?.number !== undefined);
  const isInList = body.at(-1)?.marker?.style === marker.style;
  return !isInList && before?.block.marker?.number === marker.number - 1;
}

/** The page's own title is of the first level. */
export function headingDepth({ markup }: ClassifiedBlock): number {
  return Math.min(6, Math.max(2, markup?.heading ?? 2));
}

export function isHeadingText({ text, words, markup }: ClassifiedBlock): boolean {
  if (words > MAX_HEADING_WORDS || /[.;,:]$/.test(text)) return false;
  if (markup?.isBold && words >= 2 && !markup.item) return true;
  return HEADING.test(text) || (words >= 2 && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase());
}
