/** Files that nobody names: forgotten pictures, old drafts, texts where no article is read from. */
import { SITE_FILE } from '../../store/content.ts';
import { atLine } from '../findings.ts';
import type { Rule } from '../context.ts';

export const unusedFiles: Rule = (context) => {
  const used = new Set(context.fileUses().map(({ file }) => file));
  const entryFiles = new Set(context.entries.map(({ file }) => file));
  return context.disk.files.flatMap(({ path, kind }) => {
    const isRead = path === SITE_FILE || entryFiles.has(path) || used.has(path);
    // Guides and notes at the top of the folder belong to its owners; twin bodies have a rule of their own.
    if (kind !== 'file' || isRead || !path.includes('/') || isTwin(path, entryFiles)) return [];
    return [atLine(path, 1, /\.mdx?$/i.test(path) ? STRAY_TEXT : UNUSED)];
  });
};

function isTwin(path: string, entryFiles: ReadonlySet<string>): boolean {
  return path.endsWith('/index.mdx') && entryFiles.has(path.replace(/x$/, ''));
}

const STRAY_TEXT = {
  severity: 'warning',
  rule: 'stray-text',
  message: 'tệp này không được đọc nên không hiện trên trang',
  mend: 'bài đặt ở articles/<năm>/<tên-bài>/index.md, album ở albums/<tên-album>/index.md, trang ở pages/<tên-trang>.md',
} as const;

const UNUSED = {
  severity: 'warning',
  rule: 'unused-file',
  message: 'không có chỗ nào dùng tệp này',
  mend: 'xoá tệp, hoặc thêm vào bài (images, attachments, ảnh hay liên kết trong nội dung)',
} as const;
