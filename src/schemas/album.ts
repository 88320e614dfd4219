import { z } from 'astro/zod';
import { fileField, localTimeField, textField } from './fields.ts';

const photoSchema = z.strictObject({
  src: fileField.describe('Tên tệp ảnh trong thư mục của album.'),
  alt: textField.optional().describe('Mô tả ảnh cho người không nhìn thấy ảnh.'),
  caption: textField.optional().describe('Chú thích.'),
  credit: textField.optional().describe('Người chụp, nếu khác với người chụp của cả album.'),
});

/** An album of photos; one article of `content/albums`. */
export const albumSchema = z.strictObject({
  title: textField.describe('Tên album.'),
  summary: textField.optional().describe('Giới thiệu ngắn.'),
  date: localTimeField.describe('Ngày chụp.'),
  draft: z.boolean().optional().describe('true: chưa đăng.'),
  credit: textField.optional().describe('Người chụp hoặc nguồn của cả album.'),
  cover: fileField.optional().describe('Ảnh bìa; bỏ trống thì lấy ảnh đầu tiên.'),
  photos: z.array(photoSchema).optional().describe('Các ảnh, theo thứ tự hiện.'),
});

export type AlbumData = z.infer<typeof albumSchema>;
