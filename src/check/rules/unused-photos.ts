/** Photos that no page shows: why, and what to do with each. */
import path from 'node:path';
import { extensionOf } from '../../lib/attachment-type.ts';
import { PICTURE_TYPES } from '../../lib/picture-limits.ts';
import { albumSlug } from '../../store/album-photos.ts';
import type { AnyEntry, CheckContext } from '../context.ts';
import type { Remark } from '../findings.ts';

/** What cameras and scanners save, and browsers do not show. */
export const UNSHOWN_PICTURE = /\.(?:hei[cf]|tiff?|bmp)$/i;

const SAVE_AS_JPG =
  'mở ảnh bằng phần mềm xem ảnh rồi lưu lại (Save as) thành JPG ngay trong thư mục này, xong thì xoá tệp cũ; trên iPhone chọn Cài đặt › Camera › Định dạng › Tương thích nhất để máy chụp sẵn dạng JPG';

/** What to say of a file that nobody names; nothing where it is neither in an album nor a photo. */
export function unusedPhoto(file: string, { content }: CheckContext): Remark | undefined {
  const [area, albumName = '', ...below] = file.split('/');
  const isUnshown = UNSHOWN_PICTURE.test(file);
  if (!isUnshown && !PICTURE_TYPES.has(extensionOf(file))) return area === 'albums' ? notPhoto() : undefined;
  if (area === 'albums' && below.length === 0) return loose();
  if (area === 'albums' && below.length > 1) return tooDeep(albumName);
  if (isUnshown) return unshown(file);
  return area === 'albums' ? unlisted(`albums/${albumName}`, content.albums) : undefined;
}

function notPhoto(): Remark {
  return warning(
    'unused-file',
    'album chỉ hiện ảnh, không hiện tệp này',
    'tài liệu hay video thì chuyển vào cạnh một bài và khai trong attachments của bài; không cần thì xoá tệp',
  );
}

function unshown(file: string): Remark {
  const type = extensionOf(file).toUpperCase();
  const name = type.startsWith('HEI') ? `${type} của iPhone` : type;
  return warning('photo-unshown', `trang không hiện được ảnh ${name}`, SAVE_AS_JPG);
}

function loose(): Remark {
  return warning(
    'photo-loose',
    'ảnh nằm ngay trong albums/ nên không thuộc album nào và không hiện trên trang',
    'tạo một thư mục cho album, ví dụ albums/20-02-2026 Hội xuân/, rồi chuyển ảnh vào đó',
  );
}

function tooDeep(albumName: string): Remark {
  return warning(
    'photo-too-deep',
    'ảnh nằm trong thư mục con của album nên không hiện trên trang',
    `chuyển ảnh lên thẳng albums/${albumName}/; hoặc để thành album khác: chuyển cả thư mục con ra ngay trong albums/`,
  );
}

function unlisted(folder: string, albums: readonly AnyEntry[]): Remark {
  if (albums.some((entry) => path.posix.dirname(entry.file) === folder))
    return warning(
      'unused-file',
      'album không có ảnh này: index.md khai photos mà không khai tên ảnh này',
      'thêm ảnh vào photos của index.md (src: tên tệp), hoặc xoá ảnh nếu không cần',
    );
  const slug = albumSlug(path.posix.basename(folder));
  const owner = albums.find((entry) => entry.slug === slug);
  return warning(
    'album-unshown',
    owner
      ? `ảnh không hiện trên trang: thư mục album này trùng địa chỉ với ${path.posix.dirname(owner.file)}`
      : 'ảnh không hiện trên trang: tên thư mục không có chữ hoặc số nào để đặt địa chỉ cho album',
    'đổi tên thư mục của album, ví dụ “20-02-2026 Hội xuân”',
  );
}

function warning(rule: string, message: string, mend: string): Remark {
  return { severity: 'warning', rule, message, mend };
}
