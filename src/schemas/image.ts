import { z } from 'astro/zod';
import { fileField, textField } from './fields.ts';

/** A picture of an article or an album; an import without the file keeps the caption alone. */
export const imageSchema = z
  .strictObject({
    src: fileField
      .optional()
      .describe('Tên tệp ảnh nằm cạnh bài. Bỏ trống nếu chỉ còn chú thích (bài chuyển từ trang cũ).'),
    alt: textField
      .optional()
      .describe(
        'Mô tả ảnh cho người không nhìn thấy ảnh: trong ảnh có ai, đang làm gì. Bắt buộc khi có ảnh; không ghi tên tệp.',
      ),
    caption: textField.optional().describe('Chú thích in dưới ảnh.'),
    credit: textField.optional().describe('Người chụp hoặc nguồn ảnh.'),
    placement: z
      .enum(['full', 'beside'])
      .optional()
      .describe(
        'Chỗ đứng của ảnh: `full` (rộng hết cột chữ) hoặc `beside` (nửa cột, chữ chạy bên cạnh; trên điện thoại vẫn rộng hết cột). Bỏ trống là `full`.',
      ),
  })
  .superRefine((image, context) => {
    if (!image.src && !image.caption) {
      context.addIssue({
        code: 'custom',
        message: 'ảnh không có tệp cũng không có chú thích',
        params: { mend: 'ghi src (tên tệp ảnh) hoặc caption (chú thích)' },
      });
    }
    if (image.src && !image.alt) {
      context.addIssue({
        code: 'custom',
        path: ['alt'],
        message: `ảnh “${image.src}” thiếu mô tả (alt)`,
        params: { rule: 'image-alt', mend: 'thêm alt: mô tả ngắn những gì thấy trong ảnh' },
      });
    }
  });

export type Image = z.infer<typeof imageSchema>;
