import { z } from 'astro/zod';
import { fileField, localTimeField, textField } from './fields.ts';

const photoSchema = z.strictObject({
  src: fileField.describe('Tên tệp ảnh trong thư mục của album.'),
  alt: textField
    .optional()
    .describe(
      'Mô tả ảnh cho người không nhìn thấy ảnh. Bỏ trống thì lấy mô tả ghi sẵn trong tệp ảnh (IPTC, XMP).',
    ),
  caption: textField.optional().describe('Chú thích. Bỏ trống thì lấy chú thích ghi sẵn trong tệp ảnh.'),
  credit: textField.optional().describe('Người chụp, nếu khác với người chụp của cả album.'),
});

/** An album of photos: a folder of `content/albums`. One that has no `index.md` is read from its photos alone. */
export const albumSchema = z.strictObject({
  title: textField.describe('Tên album.'),
  summary: textField.optional().describe('Giới thiệu ngắn.'),
  date: localTimeField.describe('Ngày chụp.'),
  draft: z.boolean().optional().describe('true: chưa đăng.'),
  credit: textField.optional().describe('Người chụp hoặc nguồn của cả album.'),
  cover: fileField.optional().describe('Ảnh bìa; bỏ trống thì lấy ảnh đầu tiên.'),
  allowDownload: z
    .boolean()
    .optional()
    .describe(
      'true: cho bạn đọc tải ảnh gốc, giữ nguyên cỡ ảnh. Vị trí chụp và các thông tin khác ghi trong tệp vẫn được xoá. Bỏ trống thì không ảnh gốc nào được đăng.',
    ),
  photos: z
    .array(photoSchema)
    .optional()
    .describe('Các ảnh, theo thứ tự hiện. Bỏ trống thì lấy mọi ảnh trong thư mục, theo thứ tự tên tệp.'),
});

export type AlbumPhotoData = z.infer<typeof photoSchema>;
export type AlbumData = z.infer<typeof albumSchema>;
