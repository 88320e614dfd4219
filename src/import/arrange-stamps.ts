/**
 * Portals print a date and its time, or a label and its value, in two elements, and several labelled fields in one
 * line. Puts together what belongs together and parts what does not, so that each block says one thing.
 */
import { foldMarks } from '../lib/vietnamese-text.ts';
import { readDates } from './date-readings.ts';
import type { Block } from './page-evidence.ts';

const LABEL =
  'Ngày đăng(?: tin| bài)?|Đăng ngày|Đăng lúc|Ngày đưa(?: tin)?|Ngày xuất bản|Ngày tạo|Ngày viết|Thời gian đăng|Cập nhật(?: lúc| ngày| lần cuối)?|Ngày cập nhật|' +
  'Tác giả(?: bài viết)?|Người viết|Người đăng(?: tin)?|Đăng bởi|Người gửi|Nguồn(?: tin| bài)?|Chuyên mục|Danh mục|Số lượt xem|Lượt xem|Số lần xem|Số lần đọc|' +
  'Lượt đọc|Ngày hết hạn|Hết hạn|Số lượt đọc|Đã xem|Đã đọc|Số lượt truy cập|Bút danh|Đơn vị';
/** `CHUYÊN MỤC` alone is the head of a menu, `Chuyên mục:` a label. */
const LABEL_ONLY = new RegExp(
  `^(?:(?:${LABEL})\\s*:|(?:Ngày|Đăng|Thời gian|Cập nhật|Tác giả|Người|Bút danh|Số l|Lượt|Đã )[^:]{0,20}(?<=${LABEL}))$`,
  'iu',
);
const LABEL_START = new RegExp(`(?<=^|[\\s|,;()•·–-])(?:${LABEL})\\s*:`, 'giu');
const TIME_ONLY = /^[\s|,;–-]*\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?\s?(?:AM|PM|SA|CH)?[\s|,;–-]*$/iu;
const WEEKDAY_ONLY = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)\s*[,–-]?$/iu;
const MAX_VALUE = 100;
const MAX_LINE = 300;

export function arrangeStamps(blocks: readonly Block[]): Block[] {
  const parted = blocks.flatMap(splitFields);
  const arranged: Block[] = [];
  for (const block of parted) {
    const last = arranged.at(-1);
    const joined = last && join(last, block);
    if (joined) arranged[arranged.length - 1] = joined;
    else arranged.push(block);
  }
  return arranged;
}

/** `Ngày đăng: 16/05/2019 | Tác giả: Lê An | Lượt xem: 20` is three blocks. */
function splitFields(block: Block): Block[] {
  if (block.text.length > MAX_LINE || block.markup?.table || block.markup?.item) return [block];
  const starts = [...block.text.matchAll(LABEL_START)].map(({ index }) => index);
  const first = starts[0];
  // A single label at the head of a line is a field already.
  if (first === undefined || (starts.length === 1 && first === 0)) return [block];
  const before = block.text.slice(0, first);
  // A sentence may well speak of a source.
  if (starts.length === 1 && !/[|•·(–-]\s*$/.test(before) && readDates(before).length === 0) return [block];
  const cuts = first === 0 ? starts : [0, ...starts];
  return cuts.flatMap((start, index) => {
    const text = block.text.slice(start, cuts[index + 1]).replace(/^[\s|,;(•·–-]+|[\s|,;(•·–-]+$/g, '');
    return text === '' ? [] : [dropNames({ ...block, text })];
  });
}

/** A part of a block is not what the whole was called, and its links are not known. */
function dropNames(block: Block): Block {
  if (!block.markup) return block;
  const { inline: _inline, role: _role, ...markup } = block.markup;
  return { ...block, markup };
}

function join(first: Block, second: Block): Block | undefined {
  const [before, after] = [first.text.trim(), second.text.trim()];
  if (!canJoin(first, second) || !belongs(before, after)) return undefined;
  const text = LABEL_ONLY.test(before) ? `${before.replace(/\s*:$/, '')}: ${after}` : `${before} ${after}`;
  const role = first.markup?.role ?? second.markup?.role;
  const joined = dropNames({ ...first, text });
  return joined.markup && role ? { ...joined, markup: { ...joined.markup, role } } : joined;
}

function canJoin(first: Block, second: Block): boolean {
  const isShort = ({ text }: Block) => text.trim() !== '' && text.length <= MAX_VALUE;
  if (!isShort(first) || !isShort(second)) return false;
  return first.markup?.zone === second.markup?.zone && !first.markup?.table && !second.markup?.images;
}

function belongs(before: string, after: string): boolean {
  if (LABEL_ONLY.test(before))
    return !LABEL_ONLY.test(after) && !new RegExp(`^(?:${LABEL})\\s*:`, 'iu').test(after);
  if (WEEKDAY_ONLY.test(before)) return readDates(after).length > 0;
  const isDate = (text: string) =>
    text.length <= 60 && !/\d{1,2}[:h]\d{2}/.test(text) && readDates(text).length === 1 && isNearlyDate(text);
  return (isDate(before) && TIME_ONLY.test(after)) || (TIME_ONLY.test(before) && isDate(after));
}

function isNearlyDate(text: string): boolean {
  const [date] = readDates(text);
  const rest = foldMarks(text.slice(0, date!.start) + text.slice(date!.end));
  return (rest.match(/[a-z]{2,}/gi) ?? []).length <= 3;
}
