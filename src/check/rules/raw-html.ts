/** Content is not code: Markdown holds no HTML. Comments are allowed, they reach no reader. */
import { atLine } from '../findings.ts';
import type { AnyEntry, EntryContext, EntryRule } from '../context.ts';

/** One or more whole comments, ended as a browser ends them: `<!-->` and `--!>` already close one. */
const COMMENTS_ONLY = /^(?:\s*<!--(?!-?>)(?:(?!--!?>|<!--)[\s\S])*-->)+\s*$/;

const MENDS: Readonly<Record<string, string>> = {
  b: 'viết **chữ đậm**',
  strong: 'viết **chữ đậm**',
  i: 'viết *chữ nghiêng*',
  em: 'viết *chữ nghiêng*',
  br: 'kết thúc dòng bằng dấu \\ hoặc hai dấu cách để xuống dòng',
  p: 'để một dòng trống giữa hai đoạn',
  a: 'viết [chữ](địa chỉ)',
  img: 'viết ![mô tả ảnh](tên tệp)',
  table: 'kẻ bảng bằng dấu | của Markdown',
  ul: 'mỗi mục một dòng bắt đầu bằng -',
  ol: 'mỗi mục một dòng bắt đầu bằng 1.',
  li: 'mỗi mục một dòng bắt đầu bằng -',
  h1: 'bắt đầu dòng bằng ##',
  h2: 'bắt đầu dòng bằng ##',
  h3: 'bắt đầu dòng bằng ###',
  hr: 'viết --- trên một dòng riêng',
  u: 'bỏ thẻ: chữ gạch chân dễ nhầm với liên kết',
  script: 'xoá: nội dung không được chứa mã chạy trong trình duyệt',
  iframe: 'xoá, và đặt một liên kết tới trang đó',
  style: 'xoá: màu sắc và kiểu chữ do giao diện quyết định',
  font: 'bỏ thẻ: kiểu chữ do giao diện quyết định',
};

const DEFAULT_MEND = 'bỏ thẻ HTML và viết bằng Markdown; dấu < trong câu thì viết \\<';

export const rawHtml: EntryRule = (context) => context.entries.flatMap((entry) => inEntry(context, entry));

function inEntry({ bodyOf }: EntryContext, entry: AnyEntry) {
  const opened = new Set<string>();
  return bodyOf(entry).html.flatMap(({ value, line }) => {
    if (COMMENTS_ONLY.test(value)) return [];
    const [, slash, name = ''] = /<(\/?)([a-z][a-z0-9-]*)/i.exec(value) ?? [];
    const tag = name.toLowerCase();
    // The end of an element that was reported at its beginning says nothing new.
    if (slash && opened.has(tag)) return [];
    opened.add(tag);
    const what = tag
      ? `thẻ HTML <${slash ?? ''}${tag}>`
      : value.startsWith('<!--')
        ? 'chú thích HTML viết không đúng'
        : 'mã HTML';
    const mend = Object.hasOwn(MENDS, tag)
      ? MENDS[tag]!
      : tag || !value.startsWith('<!--')
        ? DEFAULT_MEND
        : 'viết <!-- chú thích --> trên dòng riêng';
    return [
      atLine(entry.file, line, { severity: 'error', rule: 'raw-html', message: `nội dung có ${what}`, mend }),
    ];
  });
}
