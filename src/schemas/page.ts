import { z } from 'astro/zod';
import { localTimeField, textField } from './fields.ts';

/** A page that stays: about, functions, structure, contact. */
export const pageSchema = z.strictObject({
  title: textField.describe('Tên trang.'),
  summary: textField.optional().describe('Tóm tắt, dùng cho máy tìm kiếm.'),
  updatedAt: localTimeField.optional().describe('Ngày cập nhật.'),
  draft: z.boolean().optional().describe('true: chưa đăng.'),
  role: z
    .enum(['about', 'functions', 'structure', 'contact'])
    .optional()
    .describe(
      'Trang bắt buộc theo Nghị định 42/2022/NĐ-CP: about (giới thiệu), functions (chức năng, nhiệm vụ), structure (cơ cấu tổ chức), contact (liên hệ).',
    ),
});

export type PageData = z.infer<typeof pageSchema>;
