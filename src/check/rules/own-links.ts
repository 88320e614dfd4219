/** Links inside a page lead to a heading of it; fields that hold an address hold one. */
import type { Finding } from '../../lib/finding.ts';
import { suggest } from '../../schemas/explain-issue.ts';
import { atPlace, type Remark } from '../findings.ts';
import { linksInEntry, type WrittenLink } from '../internal-links.ts';
import type { EntryRule } from '../context.ts';

export const ownLinks: EntryRule = ({ content, entries, bodyOf }) =>
  entries.flatMap((entry) => {
    const body = bodyOf(entry);
    const { own, unclear } = linksInEntry(entry, body, content.site?.url);
    return [
      ...own.flatMap((link) => judgeFragment(entry.file, link, link.id, [...body.headingIds])),
      ...unclear.map((link) => unclearAddress(entry.file, link)),
    ];
  });

/** What is wrong with a link to a heading of a page with these headings. */
export function judgeFragment(
  file: string,
  link: WrittenLink,
  id: string,
  headingIds: readonly string[],
): Finding[] {
  if (id === '' || id === 'top' || headingIds.includes(id)) return [];
  const nearest = suggest(id, headingIds);
  const mend = nearest
    ? `có phải bạn muốn viết #${nearest}?`
    : 'dẫn tới một đề mục có trong trang: #ten-de-muc (chữ thường không dấu, nối bằng -)';
  return [
    atPlace(file, link, {
      severity: 'error',
      rule: 'dead-fragment',
      message: `trang không có đề mục “#${id}”`,
      mend,
    }),
  ];
}

export function unclearAddress(file: string, link: WrittenLink): Finding {
  const mend = `địa chỉ trên trang này bắt đầu bằng dấu /; trang khác thì viết đầy đủ https://${link.url}`;
  return atPlace(file, link, deadLink(link.url, mend));
}

export function deadLink(url: string, mend: string): Remark {
  return { severity: 'error', rule: 'dead-link', message: `liên kết “${url}” dẫn tới trang không có`, mend };
}
