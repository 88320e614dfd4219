import { describe, expect, it } from 'vitest';
import type { SearchUpdate } from '../search/session.ts';
import { describeFailure, describeUpdate, fullTextLabel } from './search-words.ts';

const RESULT = {
  id: '1',
  url: '/a/',
  title: 'A',
  titleMarks: [],
  kind: 'news',
  kindName: 'Tin',
  isExpired: false,
};
const FOUND: SearchUpdate = {
  state: 'complete',
  doing: 'nothing',
  results: [RESULT],
  total: 1234,
  reachable: 1234,
  facets: { sections: [], kinds: [], units: [], years: [] },
  unknownWords: [],
};
const NONE = { ...FOUND, results: [], total: 0, reachable: 0 };

describe('the line above the results', () => {
  it.each<[string, Partial<SearchUpdate>, { text?: string; hasFilters?: boolean }]>([
    ['Tìm thấy 1.234 bài có “dân vận”.', {}, {}],
    ['Tìm thấy 1.234 bài có “dân vận” trong phạm vi đã lọc.', {}, { hasFilters: true }],
    [
      'Tìm thấy 5 bài có “dân vận”; trong danh sách còn những bài chỉ có một phần các từ này.',
      { total: 5, reachable: 12 },
      {},
    ],
    ['Có 1.234 bài trong phạm vi đã lọc.', {}, { text: '', hasFilters: true }],
    ['Không có bài nào chứa “dân vận”.', NONE, {}],
    ['Không có bài nào trong phạm vi đã lọc.', NONE, { text: '', hasFilters: true }],
    ['Tìm thấy 1.234 bài có “dân vận”. Không có bài nào chứa “xyzzy”.', { unknownWords: ['xyzzy'] }, {}],
    ['Không có bài nào đủ các từ của “dân vận”; dưới đây là những bài gần nhất.', { total: 0 }, {}],
    ['Đang tải mục lục các bài, khoảng 7 KB…', { ...NONE, doing: 'index', bytes: 6800 }, {}],
    ['Đang tìm trong tiêu đề…', { ...NONE, doing: 'titles' }, {}],
    [
      'Trong tiêu đề, tóm tắt: 12 bài. Đang tải phần nội dung, khoảng 104 KB…',
      { doing: 'full-text', total: 12, bytes: 104_000 },
      {},
    ],
    ['Trong tiêu đề, tóm tắt: chưa thấy. Đang tải phần nội dung…', { ...NONE, doing: 'full-text' }, {}],
    ['Trong tiêu đề, tóm tắt: 12 bài. Chưa tìm trong nội dung bài.', { doing: 'waiting', total: 12 }, {}],
  ])('says «%s»', (expected, change, asked) => {
    expect(describeUpdate({ ...FOUND, ...change }, { text: 'dân vận', hasFilters: false, ...asked })).toBe(
      expected,
    );
  });

  it('quotes only the beginning of a long question', () => {
    const said = describeUpdate(NONE, { text: 'hội nghị '.repeat(30).trim(), hasFilters: false });
    expect(said.length).toBeLessThan(100);
    expect(said).toMatch(/…”\.$/);
  });

  it('tells a dead connection from data that did not come', () => {
    expect(describeFailure(false, false)).toMatch(/^Thiết bị đang không có mạng\. Bạn có thể thử lại/);
    expect(describeFailure(true, true)).toMatch(/^Không tải được dữ liệu tìm kiếm\. Dưới đây mới là/);
  });

  it('names the price of the full text where it is known', () => {
    expect(fullTextLabel(104_000)).toBe('Tìm cả trong nội dung bài (tải thêm khoảng 104 KB)');
    expect(fullTextLabel(undefined)).toBe('Tìm cả trong nội dung bài');
  });
});
