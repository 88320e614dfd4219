/** What a page may weigh, its style included and its pictures not: first of all the text has to arrive. */
import { pageKind, type PageKind } from '../page-kind.ts';
import { finding, type PageRule } from '../rule.ts';
import { bytesOver } from '../weigh.ts';

const KB = 1024;

/** In bytes as Brotli sends them: `hard` is one initial window of a connection; `aim` is what pages are written for. */
export const PAGE_BUDGETS: Readonly<Record<PageKind, { aim: number; hard: number }>> = {
  article: { aim: 8 * KB, hard: 14 * KB },
  text: { aim: 8 * KB, hard: 14 * KB },
  album: { aim: 12 * KB, hard: 20 * KB },
  search: { aim: 12 * KB, hard: 20 * KB },
  list: { aim: 12 * KB, hard: 20 * KB },
  home: { aim: 12 * KB, hard: 20 * KB },
};

export const pageWeight: PageRule = (page) => {
  const { hard } = PAGE_BUDGETS[pageKind(page)];
  const bytes = bytesOver(page.html, hard);
  if (bytes === undefined) return [];
  return [
    finding(
      'page-weight',
      page.file,
      `trang nặng ${bytes} byte sau khi nén, quá mức ${hard} byte`,
      'xem bảng dài, danh sách dài hoặc bài quá dài trên trang; tách bài, hoặc đưa phần dài vào tệp đính kèm',
    ),
  ];
};
