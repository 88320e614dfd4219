/** What the search page says while it works and when it is done. Pure, so that every sentence can be read in a test. */
import { formatBytes, formatNumber } from '../lib/numbers.ts';
import { truncate } from '../lib/vietnamese-text.ts';
import type { SearchUpdate } from '../search/session.ts';

/** As much of a long question as a sentence bears. */
const QUOTED = 60;

export interface AskedFor {
  text: string;
  hasFilters: boolean;
}

/** The line above the results. */
export function describeUpdate(update: SearchUpdate, asked: AskedFor): string {
  switch (update.doing) {
    case 'index':
      return `Đang tải mục lục các bài${about(update.bytes)}…`;
    case 'titles':
      return update.results.length > 0 ? describeTitles(update) : 'Đang tìm trong tiêu đề…';
    case 'full-text':
      return `${describeTitles(update)} Đang tải phần nội dung${about(update.bytes)}…`;
    case 'waiting':
      return `${describeTitles(update)} Chưa tìm trong nội dung bài.`;
    case 'failed':
      return describeFailure(update.results.length > 0);
    case 'nothing':
      return describeEnd(update, asked);
  }
}

/** Where nothing could be loaded at all, or the rest could not. */
export function describeFailure(hasResults: boolean, isOnline = navigator.onLine): string {
  const cause = isOnline ? 'Không tải được dữ liệu tìm kiếm.' : 'Thiết bị đang không có mạng.';
  return hasResults
    ? `${cause} Dưới đây mới là các bài có từ cần tìm trong tiêu đề, tóm tắt.`
    : `${cause} Bạn có thể thử lại, hoặc xem theo chuyên mục và thời gian ở cuối trang.`;
}

/** The button that starts the full text where a reader saves data. */
export function fullTextLabel(bytes: number | undefined): string {
  return bytes === undefined
    ? 'Tìm cả trong nội dung bài'
    : `Tìm cả trong nội dung bài (tải thêm khoảng ${formatBytes(bytes)})`;
}

function describeTitles({ total }: SearchUpdate): string {
  return total === 0
    ? 'Trong tiêu đề, tóm tắt: chưa thấy.'
    : `Trong tiêu đề, tóm tắt: ${formatNumber(total)} bài.`;
}

function describeEnd(
  { total, reachable, results, unknownWords }: SearchUpdate,
  { text, hasFilters }: AskedFor,
): string {
  const quoted = `“${truncate(text, QUOTED)}”`;
  const among = hasFilters ? ' trong phạm vi đã lọc' : '';
  if (results.length === 0)
    return text ? `Không có bài nào chứa ${quoted}${among}.` : `Không có bài nào${among}.`;
  if (text === '') return `Có ${formatNumber(total)} bài${among}.`;
  const unknown = unknownWords.map((word) => `“${truncate(word, QUOTED)}”`).join(', ');
  const missing = unknown ? ` Không có bài nào chứa ${unknown}.` : '';
  // These stand among the others, by how near they are: a line between would be untrue.
  const others = reachable > total ? '; trong danh sách còn những bài chỉ có một phần các từ này' : '';
  return total === 0
    ? `Không có bài nào đủ các từ của ${quoted}${among}; dưới đây là những bài gần nhất.${missing}`
    : `Tìm thấy ${formatNumber(total)} bài có ${quoted}${among}${others}.${missing}`;
}

function about(bytes: number | undefined): string {
  return bytes === undefined ? '' : `, khoảng ${formatBytes(bytes)}`;
}
