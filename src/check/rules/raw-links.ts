/** Links and pictures that Markdown could not read: readers would see brackets, and neither picture nor file. */
import { ATTACHMENT_TYPES, extensionOf } from '../../lib/attachment-type.ts';
import { PICTURE_TYPES } from '../../lib/picture-limits.ts';
import type { LeftoverLink } from '../leftovers.ts';
import { atLine, type Remark } from '../findings.ts';
import type { EntryRule } from '../context.ts';

export const rawLinks: EntryRule = ({ entries, bodyOf }) =>
  entries.flatMap((entry) =>
    bodyOf(entry).leftovers.flatMap((leftover) => {
      const remark = leftover.kind === 'link' ? judge(leftover) : undefined;
      return remark ? [atLine(entry.file, leftover.line, remark)] : [];
    }),
  );

function judge(link: LeftoverLink): Remark | undefined {
  if (!link.isPicture && !mayBeLink(link)) return undefined;
  const [what, rule] = link.isPicture ? ['ảnh', 'raw-image'] : ['liên kết', 'raw-link'];
  const isSure = link.isPicture || isAddress(link.target);
  return {
    severity: isSure ? 'error' : 'warning',
    rule,
    message: `${what} viết chưa đúng nên bạn đọc thấy nguyên dòng “${shorten(written(link))}”: ${reasons(link)}`,
    mend: isSure
      ? `viết ${mended(link)}${isOnOwnDisk(link.target) ? ', và chép tệp đó vào cùng thư mục với bài' : ''}`
      : 'liên kết viết [chữ](địa chỉ), địa chỉ có dấu cách thì đặt trong < >; nếu chỉ là dấu ngoặc thì viết \\[chữ\\]',
  };
}

/** `[1] (tr. 5)` and `[1] (https://…)` are words between brackets; `[Sở Y tế] (https://…)` was meant for a link. */
function mayBeLink({ label, target, isApart }: LeftoverLink): boolean {
  return !isApart || (isAddress(target) && /\p{L}/u.test(label));
}

const FILE_TYPES: ReadonlySet<string> = new Set([
  ...Object.keys(ATTACHMENT_TYPES),
  ...PICTURE_TYPES,
  ...['heic', 'svg', 'md', 'htm', 'html'],
]);

/** Whether it can be nothing else: `https:`, `/thong-bao/`, `mau don.docx`. */
function isAddress(target: string): boolean {
  const { address } = takeApart(target);
  return (
    /^(?:(?:https?|mailto|tel|file):|www\.|[a-z]:[\\/]|\/[\w-]+\/|#[\w-]+$)/i.test(address) ||
    FILE_TYPES.has(extensionOf(address.replace(/[?#].*$/s, '')))
  );
}

/** An address, and what is shown below a picture; any pair of quotation marks counts. */
function takeApart(target: string): { address: string; title: string | undefined; isQuoted: boolean } {
  const [, before = target, title] = /^(.*?)\s+["“”„«'‘’](.*)["“”»'‘’]$/s.exec(target) ?? [];
  const address = before.trim().replace(/^<(.*)>$/s, '$1');
  return { address, title, isQuoted: title === undefined || /\s(["']).*\1$/s.test(target) };
}

/** `C:\Users\Thu\mau don.docx`: a place on the writer's own computer. */
function isOnOwnDisk(target: string): boolean {
  return /^(?:[a-z]:|file:)|\\/i.test(takeApart(target).address);
}

function reasons({ target, isApart, isClosed }: LeftoverLink): string {
  const { address, title, isQuoted } = takeApart(target);
  const found = [
    ...(isApart ? ['có dấu cách giữa ] và ('] : []),
    ...(isClosed ? [] : ['thiếu dấu ) đóng']),
    ...(isOnOwnDisk(target) ? ['địa chỉ là đường dẫn trên máy của người viết'] : []),
    ...(!isOnOwnDisk(target) && /\s/.test(address) ? ['địa chỉ hoặc tên tệp có dấu cách'] : []),
    ...(isQuoted && title?.includes('"') ? ['trong chú thích có dấu ngoặc kép " chưa có \\ ở trước'] : []),
    ...(isQuoted ? [] : ['chú thích phải nằm trong dấu ngoặc kép thẳng "…"']),
  ];
  return found.length > 0 ? found.join('; ') : 'chữ trong ngoặc tròn không phải là địa chỉ';
}

function written({ isPicture, label, target, isApart, isClosed }: LeftoverLink): string {
  return `${isPicture ? '!' : ''}[${label}]${isApart ? ' ' : ''}(${target}${isClosed ? ')' : ''}`;
}

/** The same as Markdown reads it. */
function mended({ isPicture, label, target }: LeftoverLink): string {
  const { address, title } = takeApart(target);
  const caption = title === undefined ? '' : ` "${title.replaceAll('"', '\\"')}"`;
  return `${isPicture ? '!' : ''}[${label}](${readable(address)}${caption})`;
}

function readable(address: string): string {
  // Telephones and letters know no spaces.
  if (/^(?:tel|mailto):/i.test(address)) return address.replace(/\s+/g, '');
  const name = isOnOwnDisk(address) ? address.replace(/^.*[\\/]/s, '') : address;
  return /[\s()<>]/.test(name) || name === '' ? `<${name.replace(/[<>]/g, '')}>` : name;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
