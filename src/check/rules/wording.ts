/** Faults of wording that only a person can mend: doubled words, lonely quotes, two spellings of one tone. */
import type { Finding } from '../../lib/finding.ts';
import {
  findDoubledWords,
  findMixedTonePlacement,
  findTightQuotes,
  findUnbalancedQuotes,
  type TextFault,
} from '../../lib/text-faults.ts';
import { listBlocks, type ProseBlock } from '../blocks.ts';
import type { Remark } from '../findings.ts';
import type { EntryRule } from '../context.ts';

export const wording: EntryRule = (context) =>
  context.entries.flatMap((entry) => {
    const blocks = listBlocks(context, entry);
    return [...blocks.flatMap(inBlock), ...mixedTones(blocks)];
  });

function inBlock(block: ProseBlock): Finding[] {
  const report = (faults: readonly TextFault[], explain: (fault: TextFault) => Remark) =>
    faults.map((fault) => block.report(fault.offset, explain(fault)));
  return [
    ...report(findDoubledWords(block.text), ({ text }) =>
      warning('doubled-word', `“${oneLine(text)}” lặp từ`, 'bỏ từ thừa; nếu cố ý lặp thì để nguyên'),
    ),
    ...report(findUnbalancedQuotes(block.text), ({ offset }) =>
      warning(
        'unbalanced-quote',
        `dấu ngoặc kép không thành cặp: ${around(block.text, offset)}`,
        'mở bằng “ và đóng bằng ” trong cùng một đoạn',
      ),
    ),
    ...report(findTightQuotes(block.text), ({ offset }) =>
      warning(
        'tight-quote',
        `thiếu dấu cách bên ngoài dấu ngoặc kép: ${around(block.text, offset)}`,
        'thêm dấu cách trước “ hoặc sau ”',
      ),
    ),
  ];
}

/** `hòa` and `hoà` on one page: one finding, at the first word written in the rarer way. */
function mixedTones(blocks: readonly ProseBlock[]): Finding[] {
  // One search over the whole page, so that the page's own habit decides.
  const page = blocks.map(({ text }) => text).join('\n');
  const faults = findMixedTonePlacement(page);
  const [first] = faults;
  if (!first) return [];
  const words = [...new Set(faults.map(({ text }) => text))].slice(0, 5).join(', ');
  const { block, offset } = blockAt(blocks, first.offset);
  return [
    block.report(
      offset,
      warning(
        'mixed-tone',
        `bài đặt dấu thanh theo hai cách; cách ít dùng hơn: ${words}`,
        'viết thống nhất trong cả bài, ví dụ đều là “hòa, ủy” (tên riêng thì giữ nguyên)',
      ),
    ),
  ];
}

function blockAt(blocks: readonly ProseBlock[], offset: number): { block: ProseBlock; offset: number } {
  let start = 0;
  for (const block of blocks) {
    if (offset <= start + block.text.length) return { block, offset: offset - start };
    start += block.text.length + 1;
  }
  return { block: blocks.at(-1)!, offset: 0 };
}

function around(text: string, offset: number): string {
  return `…${oneLine(text.slice(Math.max(0, offset - 12), offset + 13))}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function warning(rule: string, message: string, mend: string): Remark {
  return { severity: 'warning', rule, message, mend };
}
