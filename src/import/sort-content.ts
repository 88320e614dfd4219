/** Sorts the blocks between the title and the article's end: text, headings, captions, byline, source, furniture. */
import type { Doubt, LeftOut } from './article-report.ts';
import { excerpt } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { readByline, type Byline } from './find-byline.ts';
import { readCaption } from './find-captions.ts';
import { readSource, type SourceChoice } from './find-source.ts';
import type { ListMarker } from './list-marker.ts';

export interface BodyBlock {
  block: ClassifiedBlock;
  isHeading: boolean;
  marker?: ListMarker;
}

type Placed<Value> = Value & { line: number };

export interface ContentParts {
  body: BodyBlock[];
  captions: Placed<{ caption: string; reason: string }>[];
  byline?: Placed<Byline>;
  source?: Placed<SourceChoice>;
  /** Only where the page marks it with a label. */
  summary?: Placed<{ text: string; reason: string }>;
  /** Blocks that went into the article, wherever in it. */
  kept: ClassifiedBlock[];
  leftOut: LeftOut[];
  doubts: Doubt[];
}

const SUMMARY = /^(?:tóm tắt|trích yếu|sa-?pô|sapo)\s*:\s*(\S[^]*)$/iu;
const MAX_SUMMARY_LENGTH = 2000;
/** `I. ĐẶC ĐIỂM TÌNH HÌNH`, `Phần thứ nhất`, or a line all in capitals. */
const HEADING = /^(?:[IVX]{1,5}\s*[.)/-]\s*\p{Lu}|(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[\dIVX]+)(?!\p{L}))/u;
const MAX_HEADING_WORDS = 25;
/** Shorter blocks may well stand twice (`Trân trọng cảm ơn!`). */
const MIN_REPEAT_LENGTH = 40;

const LEFT_OUT_REASONS: Partial<Record<ClassifiedBlock['kind'], string>> = {
  junk: 'không có chữ',
  tool: 'nút bấm của trang',
  counter: 'bộ đếm',
  'site-block': 'khối của trang',
  'more-articles': 'danh sách bài khác',
  stamp: 'dòng ngày, lượt xem',
};

/** @param end the index at which the article's part of the page ends */
export function sortContent(blocks: readonly ClassifiedBlock[], title: number, end: number): ContentParts {
  const parts: ContentParts = { body: [], captions: [], kept: [], leftOut: [], doubts: [] };
  const lastSentence = blocks.findLastIndex(
    ({ kind }, index) => index < end && (kind === 'prose' || kind === 'item'),
  );
  const seen = new Set([blocks[title]!.text]);
  blocks.forEach((block, index) => {
    if (index === title) return;
    const reason = index < title ? 'đầu trang' : index >= end ? 'sau bài' : LEFT_OUT_REASONS[block.kind];
    if (reason) return leaveOut(parts, block, reason, index >= end);
    if (
      seen.has(block.text) &&
      (block.text.length >= MIN_REPEAT_LENGTH || block.text === blocks[title]!.text)
    ) {
      return leaveOut(parts, block, 'lặp lại nguyên văn một đoạn ở trên', false);
    }
    seen.add(block.text);
    parts.kept.push(block);
    place(parts, block, index > lastSentence);
  });
  return parts;
}

function leaveOut(parts: ContentParts, block: ClassifiedBlock, reason: string, isAfter: boolean): void {
  const { line, kind } = block;
  parts.leftOut.push({ line, text: excerpt(block.text), reason: LEFT_OUT_REASONS[kind] ?? reason });
  if (kind !== 'prose') return;
  const where = isAfter ? 'sau phần được coi là hết bài' : reason;
  parts.doubts.push({
    field: 'body',
    line,
    message: `đã bỏ một đoạn văn (${where}): “${excerpt(block.text)}”`,
  });
}

function place(parts: ContentParts, block: ClassifiedBlock, isAtEnd: boolean): void {
  const { text, line, kind } = block;
  const summary =
    text.length <= MAX_SUMMARY_LENGTH && !parts.summary && parts.body.length === 0
      ? SUMMARY.exec(text)?.[1]
      : undefined;
  if (summary) parts.summary = { text: summary, line, reason: 'có nhãn tóm tắt' };
  else if (kind === 'line') placeLine(parts, block, isAtEnd);
  else parts.body.push({ block, isHeading: false, ...(block.marker && { marker: block.marker }) });
}

function placeLine(parts: ContentParts, block: ClassifiedBlock, isAtEnd: boolean): void {
  const { text, line } = block;
  const source = isAtEnd && !parts.source ? readSource(text) : undefined;
  if (source) {
    parts.source = { ...source, line };
    return;
  }
  const byline = parts.byline ? undefined : readByline(text, isAtEnd);
  if (byline) {
    parts.byline = { ...byline, line };
    return;
  }
  const caption = readCaption(text, block.besideEmptyParagraph);
  if (caption) {
    parts.captions.push({ ...caption, line });
    return;
  }
  const isHeading = !isAtEnd && isHeadingText(block);
  parts.body.push({ block, isHeading });
  if (isHeading || /[.!?:;…]["”’»)\]]*$/.test(text)) return;
  parts.doubts.push({
    field: 'body',
    line,
    message: `dòng ngắn giữ lại trong nội dung, có thể là đề mục hoặc chú thích ảnh: “${excerpt(text)}”`,
  });
}

function isHeadingText({ text, words }: ClassifiedBlock): boolean {
  if (words > MAX_HEADING_WORDS || /[.;,:]$/.test(text)) return false;
  return HEADING.test(text) || (words >= 2 && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase());
}
