/** A text that no page carries lightly: over a weak connection its reader waits, and on a phone nobody scrolls to its end. */
import { brotliCompressSync, constants } from 'node:zlib';
import { FRAME_BYTES, PAGE_BUDGETS } from '../../lib/page-budgets.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { countWords } from '../../lib/vietnamese-text.ts';
import { atLine } from '../findings.ts';
import type { EntryRule } from '../context.ts';

/** What is left for the text, in bytes as Brotli sends them. */
const TEXT_BYTES = PAGE_BUDGETS.article.hard - FRAME_BYTES;

export const longTexts: EntryRule = ({ entries }) =>
  entries.flatMap(({ file, body, bodyLine }) => {
    // Compression makes nothing larger: most texts need not be compressed to know.
    if (Buffer.byteLength(body) <= TEXT_BYTES || compressedBytes(body) <= TEXT_BYTES) return [];
    const words = formatNumber(countWords(body));
    return [
      atLine(file, bodyLine, {
        severity: 'warning',
        rule: 'long-text',
        message: `bài dài ${words} từ, mở chậm trên mạng yếu`,
        mend: 'tách thành nhiều bài, hoặc đăng phần tóm tắt và để toàn văn trong tệp PDF đính kèm',
      }),
    ];
  });

/** Nearly as small as the best that Brotli can do, in a tenth of the time. */
function compressedBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
