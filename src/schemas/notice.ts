import { z } from 'astro/zod';
import { articleBaseShape, contactSchema } from './article-base.ts';
import { localTimeField, textField } from './fields.ts';

/** Thông báo: what people must know or do, and until when. */
export const noticeSchema = z.strictObject({
  ...articleBaseShape,
  kind: z.literal('notice').describe('Loại bài: notice (thông báo).'),
  documentNumber: textField.optional().describe('Số, ký hiệu của thông báo, ví dụ: 12/TB-SNV.'),
  effectiveFrom: localTimeField.optional().describe('Có hiệu lực từ.'),
  effectiveTo: localTimeField.optional().describe('Có hiệu lực đến hết.'),
  deadline: localTimeField
    .optional()
    .describe('Hạn chót để bạn đọc làm việc được nêu. Chỉ ghi ngày thì hạn là 23:59 của ngày đó.'),
  contact: contactSchema.optional().describe('Nơi liên hệ.'),
  urgent: z.boolean().optional().describe('true: thông báo khẩn, hiện trên cùng trang chủ khi còn hiệu lực.'),
});
