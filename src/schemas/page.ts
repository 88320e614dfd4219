import { z } from 'astro/zod';
import { localTimeField, textField } from './fields.ts';

/** A page that stays: about, functions, structure, contact. */
export const pageSchema = z.strictObject({
  title: textField.describe('Tên trang.'),
  summary: textField.optional().describe('Tóm tắt, dùng cho máy tìm kiếm.'),
  updatedAt: localTimeField.optional().describe('Ngày cập nhật.'),
  draft: z.boolean().optional().describe('true: chưa đăng.'),
  role: z
    .enum(['about', 'functions', 'structure', 'contact', 'privacy'])
    .optional()
    .describe(
      'Trang bắt buộc theo Nghị định 42/2022/NĐ-CP: about (giới thiệu), functions (chức năng, nhiệm vụ), structure (cơ cấu tổ chức), contact (liên hệ). privacy: trang quyền riêng tư, chân trang dẫn tới đó khi có bộ đếm.',
    ),
});

export type PageData = z.infer<typeof pageSchema>;
