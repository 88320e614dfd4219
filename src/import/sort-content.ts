/** Sorts the blocks between the title and the article's end: text, headings, captions, byline, source, furniture. */
import type { Doubt, LeftOut } from './article-report.ts';
import { excerpt } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import { readByline, readLabelledUnit, type Byline } from './find-byline.ts';
import { readCaption } from './find-captions.ts';
import { readSource, type SourceChoice } from './find-source.ts';
import type { ListMarker } from './list-marker.ts';
import type { BlockMarkup } from './page-evidence.ts';
import { fieldReason, isSignature } from './tell-fields.ts';
import {
  findDocumentHead,
  headingDepth,
  isHeadingText,
  isMarkedHeading,
  isNumberedHeading,
} from './tell-headings.ts';

export interface BodyBlock {
  block: ClassifiedBlock;
  isHeading: boolean;
  /** Of a heading, 2…6. */
  depth?: number;
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
/** Shorter blocks may well stand twice (`Trân trọng cảm ơn!`). */
const MIN_REPEAT_LENGTH = 40;

const LEFT_OUT_REASONS: Partial<Record<ClassifiedBlock['kind'], string>> = {
  junk: 'không có chữ',
  tool: 'nút bấm của trang',
  counter: 'bộ đếm',
  'site-block': 'khối của trang',
  'more-articles': 'danh sách bài khác',
  stamp: 'dòng ngày, lượt xem',
  furniture: 'khối của trang',
};

/** @param end the index at which the article's part of the page ends */
export function sortContent(blocks: readonly ClassifiedBlock[], title: number, end: number): ContentParts {
  const parts: ContentParts = { body: [], captions: [], kept: [], leftOut: [], doubts: [] };
  const lastSentence = blocks.findLastIndex(
    ({ kind }, index) => index < end && (kind === 'prose' || kind === 'item'),
  );
  const seen = new Set([blocks[title]!.text]);
  const heads = findDocumentHead(blocks, title);
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
    place(parts, block, { isAtEnd: index > lastSentence, isDocumentHead: index < heads });
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

interface Place {
  /** After the text's last sentence. */
  isAtEnd: boolean;
  isDocumentHead: boolean;
}

function place(parts: ContentParts, block: ClassifiedBlock, where: Place): void {
  const { line, kind } = block;
  const summary = readSummary(parts, block);
  if (summary) parts.summary = { ...summary, line };
  else if (kind === 'figure' || kind === 'table') parts.body.push({ block, isHeading: false });
  else if (isMarkedHeading(block) || isNumberedHeading(block, parts.body))
    parts.body.push({ block, isHeading: true, depth: headingDepth(block) });
  else if (kind === 'line') placeLine(parts, block, where);
  else parts.body.push({ block, isHeading: false, ...(block.marker && { marker: block.marker }) });
}

function readSummary(
  parts: ContentParts,
  { text, markup }: ClassifiedBlock,
): { text: string; reason: string } | undefined {
  if (
    text.length > MAX_SUMMARY_LENGTH ||
    parts.summary ||
    parts.body.some(({ block }) => block.kind !== 'figure')
  )
    return undefined;
  const labelled = SUMMARY.exec(text)?.[1];
  if (labelled) return { text: labelled, reason: 'có nhãn tóm tắt' };
  return markup?.role === 'summary' && !markup.images && /\s\S+\s\S+\s/.test(text)
    ? { text, reason: 'được đặt tên là tóm tắt' }
    : undefined;
}

function placeLine(parts: ContentParts, block: ClassifiedBlock, where: Place): void {
  const { text, line, markup } = block;
  if (placeField(parts, block, where.isAtEnd)) return;
  const reason = fieldReason(block, parts.body.length === 0);
  if (reason) {
    parts.kept.pop();
    return leaveOut(parts, block, reason, false);
  }
  const caption = markup ? undefined : readCaption(text, block.besideEmptyParagraph);
  if (caption) {
    parts.captions.push({ ...caption, line });
    return;
  }
  const isHeading = !where.isAtEnd && !where.isDocumentHead && isHeadingText(block);
  parts.body.push({ block, isHeading, ...(isHeading && markup && { depth: headingDepth(block) }) });
  if (isHeading || /[.!?:;…]["”’»)\]]*$/.test(text)) return;
  parts.doubts.push({
    field: 'body',
    line,
    message: `dòng ngắn giữ lại trong nội dung, có thể là đề mục hoặc chú thích ảnh: “${excerpt(text)}”`,
  });
}

/** Takes the line as the source's or the writer's, where it is that. */
function placeField(parts: ContentParts, block: ClassifiedBlock, isAtEnd: boolean): boolean {
  const { text, line, markup } = block;
  const isAtHead = markup !== undefined && parts.body.length === 0;
  const canBeSource = isAtEnd || markup?.role === 'source' || isAtHead;
  const source = canBeSource && !parts.source ? readSource(text) : undefined;
  if (source) {
    parts.source = { ...withLink(source, markup), line };
    return true;
  }
  if (parts.byline || isSignature(parts.kept.at(-2))) return false;
  const byline = readByline(text, isAtEnd || markup?.role === 'author') ?? readLabelledUnit(text);
  if (byline) parts.byline = { ...byline, line };
  return byline !== undefined;
}

/** `Nguồn: Báo Lạng Sơn`, the name a link to the article there. */
function withLink(source: SourceChoice, markup: BlockMarkup | undefined): SourceChoice {
  const link = markup?.inline?.find((node) => node.type === 'link');
  const isOutside = link && /^https?:\/\/[^/]+\/./i.test(link.url) && URL.canParse(link.url);
  return isOutside && !source.url ? { ...source, url: new URL(link.url).href } : source;
}
