/** Capitals of Decree 30/2020/NĐ-CP, where they are beyond doubt: weekdays before a date, and no shouting titles. */
import { listBlocks, type ProseBlock } from '../blocks.ts';
import { atField, type Remark } from '../findings.ts';
import type { Finding } from '../../lib/finding.ts';
import type { AnyEntry, EntryRule } from '../context.ts';

/** A weekday right before a date; without one, `thứ hai` may as well mean «second». */
const WEEKDAY =
  /(?<!\p{L})([Tt]hứ) (hai|ba|tư|năm|sáu|bảy)(?=,? {0,2}(?:ngày )?\d{1,2}[/-]\d{1,2})|(?<!\p{L})([Cc]hủ) nhật(?=,? {0,2}(?:ngày )?\d{1,2}[/-]\d{1,2})/gu;

/** Shorter titles may be nothing but abbreviations. */
const SHORTEST_SHOUT = 16;

export const capitals: EntryRule = (context) =>
  context.entries.flatMap((entry) => [...listBlocks(context, entry).flatMap(weekdays), ...shouting(entry)]);

function weekdays({ text, report }: ProseBlock): Finding[] {
  // Looking for the words alone is much faster, and few paragraphs have them.
  if (!text.includes('hứ ') && !text.includes('hủ nhật')) return [];
  return Array.from(text.matchAll(WEEKDAY), ({ 0: written, 1: ordinal, 2: day, index }) => {
    const right = ordinal ? `${ordinal} ${capitalize(day!)}` : written.replace('nhật', 'Nhật');
    return report(
      index,
      warning(
        'weekday-capital',
        `“${written}” viết chưa đúng thể thức (Nghị định 30/2020/NĐ-CP)`,
        `viết “${right}”`,
      ),
    );
  });
}

function shouting(entry: AnyEntry): Finding[] {
  const { title } = entry.typed;
  if (
    typeof title !== 'string' ||
    title.length < SHORTEST_SHOUT ||
    title !== title.toUpperCase() ||
    !/\p{Lu}{2}/u.test(title)
  )
    return [];
  return [
    atField(
      entry,
      ['title'],
      warning(
        'title-capitals',
        'tiêu đề viết hoa toàn bộ',
        'viết hoa như một câu bình thường: dễ đọc hơn, nhất là trên điện thoại',
      ),
    ),
  ];
}

function capitalize(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function warning(rule: string, message: string, mend: string): Remark {
  return { severity: 'warning', rule, message, mend };
}
