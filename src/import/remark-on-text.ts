/** Reports what was repaired in an article's text, and the faults of wording that were left for a person. */
import {
  findDoubledWords,
  findMixedTonePlacement,
  findTightQuotes,
  findUnbalancedQuotes,
  type TextFault,
} from '../lib/text-faults.ts';
import { normalizeText, squeezeSpaces } from '../lib/vietnamese-text.ts';
import type { ArticleReport } from './article-report.ts';
import type { ClassifiedBlock } from './classify-blocks.ts';
import type { ReaderNote } from './page-evidence.ts';

const AROUND = 18;

const FAULTS: readonly { find: (text: string) => TextFault[]; message: string }[] = [
  { find: findDoubledWords, message: 'lặp từ' },
  { find: findUnbalancedQuotes, message: 'dấu ngoặc kép lẻ hoặc không cùng kiểu' },
  { find: findTightQuotes, message: 'dấu ngoặc kép dính chữ' },
];

/** @param blocks those that became the article, in order */
export function remarkOnText(
  notes: readonly ReaderNote[],
  blocks: readonly ClassifiedBlock[],
  report: ArticleReport,
): void {
  report.repairs = [...report.repairs, ...notes];
  for (const { line, raw, text } of blocks) {
    const message = describeRepair(raw, text);
    if (message) report.repairs.push({ line, message });
    for (const { find, message: fault } of FAULTS) {
      for (const found of find(text))
        report.remarks.push({ line, message: `${fault}: «${showAround(text, found)}»` });
    }
  }
  const mixed = blocks.map(({ text }) => text).join('\n');
  for (const { offset, text } of findMixedTonePlacement(mixed)) {
    report.remarks.push({
      line: lineAt(blocks, offset),
      message: `bài dùng lẫn hai cách đặt dấu: “${text}”`,
    });
  }
}

function describeRepair(raw: string, text: string): string | undefined {
  const trimmed = raw.trim();
  if (trimmed === text) return undefined;
  const spaced = squeezeSpaces(normalizeText(raw));
  if (spaced === text) return 'đã dọn dấu cách thừa, ký tự vô hình hoặc dấu tổ hợp';
  let start = 0;
  while (spaced[start] === text[start]) start++;
  const from = Math.max(0, start - AROUND);
  return `đã sửa dấu cách ở dấu câu: «${spaced.slice(from, start + AROUND)}» → «${text.slice(from, start + AROUND)}»`;
}

function showAround(text: string, { offset, length }: TextFault): string {
  return text.slice(Math.max(0, offset - AROUND), offset + length + AROUND);
}

/** The line of the block that holds an offset of the joined texts. */
function lineAt(blocks: readonly ClassifiedBlock[], offset: number): number {
  let end = 0;
  for (const { text, line } of blocks) {
    end += text.length + 1;
    if (offset < end) return line;
  }
  return blocks.at(-1)?.line ?? 1;
}
