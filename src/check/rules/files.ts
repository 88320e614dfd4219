/** Files that content names are there, in its own folder, and of a kind that may be published. */
import type { Finding } from '../../lib/finding.ts';
import { ATTACHMENT_TYPES, extensionOf } from '../../lib/attachment-type.ts';
import { PICTURE_TYPES } from '../../lib/picture-limits.ts';
import type { FileUse } from '../file-uses.ts';
import type { CheckContext, Rule } from '../context.ts';
import type { DiskIndex } from '../disk.ts';

/** Emblems and banners are drawn anew as pictures, so that an SVG's scripts never reach a reader. */
const ARTWORK_TYPES: ReadonlySet<string> = new Set([...PICTURE_TYPES, 'svg']);
const DOWNLOAD_TYPES: ReadonlySet<string> = new Set(Object.keys(ATTACHMENT_TYPES));

export const files: Rule = (context) => context.fileUses().flatMap((use) => judge(use, context));

function judge(use: FileUse, { disk }: CheckContext): Finding[] {
  if (use.folder !== '' && !use.file.startsWith(`${use.folder}/`)) return [outside(use)];
  if (use.as === 'download' && looksLikePage(use, disk)) return [pageLink(use)];
  const wrongType = judgeType(use);
  if (wrongType) return [wrongType];
  return disk.has(use.file) ? [] : [missing(use, disk.nearlyNamed(use.file))];
}

function outside(use: FileUse): Finding {
  return use.report({
    severity: 'error',
    rule: 'file-outside',
    message: `“${use.written}” nằm ngoài thư mục của bài`,
    mend: 'chép tệp vào cùng thư mục với bài rồi ghi tên tệp',
  });
}

/** A link without `/` at its head and without a file's ending was most likely meant for a page. */
function looksLikePage({ file, written }: FileUse, disk: DiskIndex): boolean {
  return (
    !disk.has(file) &&
    (written.endsWith('/') ||
      extensionOf(file) === '' ||
      /^[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net)(?:\/|$)/i.test(written))
  );
}

function pageLink({ written, report }: FileUse): Finding {
  const isHost = /^[\w-]+\.[\w.-]+/.test(written);
  return report({
    severity: 'error',
    rule: 'dead-link',
    message: `liên kết “${written}” không dẫn tới đâu`,
    mend: isHost
      ? `viết đầy đủ: https://${written}`
      : `địa chỉ trên trang này bắt đầu bằng dấu /, ví dụ: /${written.replace(/^\.?\//, '')}`,
  });
}

function judgeType(use: FileUse): Finding | undefined {
  const extension = extensionOf(use.file);
  const allowed =
    use.as === 'download' ? DOWNLOAD_TYPES : use.as === 'artwork' ? ARTWORK_TYPES : PICTURE_TYPES;
  if (allowed.has(extension)) return undefined;
  const isPicture = use.as !== 'download';
  return use.report({
    severity: 'error',
    rule: isPicture ? 'image-type' : 'attachment-type',
    message: `“${use.written}” không phải là loại ${isPicture ? 'ảnh' : 'tệp đính kèm'} được đăng`,
    mend: isPicture
      ? `chuyển ảnh sang ${use.as === 'artwork' ? 'SVG hoặc PNG' : 'JPG hoặc PNG'} rồi ghi lại tên tệp`
      : `chuyển tệp sang PDF, hoặc một trong các loại: ${Object.keys(ATTACHMENT_TYPES).join(', ')}`,
  });
}

function missing(use: FileUse, nearlyNamed: string | undefined): Finding {
  const message = `không có tệp “${use.written}”`;
  const name = nearlyNamed?.slice(use.folder === '' ? 0 : use.folder.length + 1);
  const isSameLetters = name?.normalize('NFC') === use.written;
  const mend = !name
    ? `chép tệp vào thư mục ${use.folder === '' ? 'content' : 'của bài'}, hoặc sửa tên tệp cho đúng`
    : isSameLetters
      ? 'tên tệp trên đĩa dùng dấu tổ hợp (thường gặp trên máy Mac): đổi tên tệp thành chữ không dấu'
      : `tên tệp trên đĩa là “${name}”: ghi đúng từng chữ hoa, chữ thường`;
  return use.report({ severity: 'error', rule: 'missing-file', message, mend });
}
