import { z } from 'astro/zod';
import { articleBaseShape, contactSchema } from './article-base.ts';
import { attachmentSchema } from './attachment.ts';
import { localTimeField, textField } from './fields.ts';

/** Lấy ý kiến: drafts that people may comment on, until when, how, and what came of it. */
export const consultationSchema = z.strictObject({
  ...articleBaseShape,
  kind: z.literal('consultation').describe('Loại bài: consultation (lấy ý kiến).'),
  drafts: z.array(attachmentSchema).optional().describe('Tệp dự thảo.'),
  opensAt: localTimeField.describe('Bắt đầu lấy ý kiến.'),
  closesAt: localTimeField.describe('Hết hạn góp ý. Chỉ ghi ngày thì hạn là 23:59 của ngày đó.'),
  howToRespond: textField.describe('Cách góp ý.'),
  contact: contactSchema.optional().describe('Nơi nhận ý kiến.'),
  outcome: textField.optional().describe('Kết quả tiếp thu, ghi sau khi kết thúc.'),
});
