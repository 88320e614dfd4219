/** Files that nobody names: forgotten pictures, old drafts, texts where no article is read from. */
import { SITE_FILE } from '../../store/content.ts';
import { atLine } from '../findings.ts';
import type { CheckContext, Rule } from '../context.ts';
import { findLostTexts } from './lost-texts.ts';
import { unusedPhoto } from './unused-photos.ts';

export const unusedFiles: Rule = (context) => {
  const used = new Set(context.fileUses().map(({ file }) => file));
  const entryFiles = new Set(context.entries.map(({ file }) => file));
  const isUnknown = unknownUses(context);
  const lostText = findLostTexts(context.disk);
  return context.disk.files.flatMap(({ path, kind }) => {
    const isRead = path === SITE_FILE || entryFiles.has(path) || used.has(path);
    // Guides and notes at the top of the folder belong to its owners; twin bodies have a rule of their own.
    if (kind !== 'file' || isRead || !path.includes('/') || isTwin(path, entryFiles)) return [];
    const lost = lostText(path);
    if (lost) return lost === true ? [] : [atLine(path, 1, lost)];
    if (/\.mdx?$/i.test(path)) return [atLine(path, 1, STRAY_TEXT)];
    return isUnknown(path) ? [] : [atLine(path, 1, unusedPhoto(path, context) ?? UNUSED)];
  });
};

/** Of what cannot be read nobody knows which files it names: those would be deleted on our advice. */
function unknownUses({ content, entries, factsOf }: CheckContext): (file: string) => boolean {
  if (!content.site) return () => true;
  // An album shows whatever lies in its folder, but which files these are is part of its fields.
  const folders = [
    ...entries.filter((entry) => factsOf(entry).isUnread),
    ...content.albums.filter(({ data }) => !data),
  ].map(({ file }) => file.slice(0, file.lastIndexOf('/') + 1));
  return (file) => folders.some((folder) => file.startsWith(folder));
}

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
  mend: 'thêm vào bài (images, attachments, ảnh hay liên kết trong nội dung), hoặc xoá tệp nếu không cần',
} as const;
