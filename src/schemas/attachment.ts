import { z } from 'astro/zod';
import { fileField, textField } from './fields.ts';

/** A file that readers may download. */
export const attachmentSchema = z.strictObject({
  file: fileField.describe('Tên tệp nằm cạnh bài, ví dụ: ke-hoach.pdf.'),
  title: textField.optional().describe('Tên hiện cho bạn đọc. Bỏ trống thì hiện tên tệp.'),
});

export type Attachment = z.infer<typeof attachmentSchema>;
