import { z } from 'astro/zod';
import { articleBaseShape } from './article-base.ts';
import { attachmentSchema } from './attachment.ts';
import { localTimeField, slugField, textField } from './fields.ts';

/** Văn bản: a document with a number, its validity and its files. */
export const documentSchema = z.strictObject({
  ...articleBaseShape,
  kind: z.literal('document').describe('Loại bài: document (văn bản).'),
  section: slugField
    .optional()
    .describe(
      'Mã chuyên mục, nếu muốn văn bản hiện thêm trong một chuyên mục. Văn bản luôn có trong /van-ban/.',
    ),
  documentType: textField.describe('Loại văn bản: Kế hoạch, Quyết định, Chỉ thị, Công văn …'),
  number: textField.describe('Số, ký hiệu: 15/KH-UBND.'),
  issuer: textField.describe('Cơ quan ban hành.'),
  signer: textField.optional().describe('Người ký.'),
  issuedAt: localTimeField.describe('Ngày ban hành.'),
  effectiveAt: localTimeField.optional().describe('Ngày có hiệu lực.'),
  expiresAt: localTimeField.optional().describe('Ngày hết hiệu lực.'),
  replaces: z.array(textField).optional().describe('Các văn bản bị thay thế, ghi như khi viện dẫn.'),
  replacedBy: textField.optional().describe('Văn bản thay thế văn bản này.'),
  files: z.array(attachmentSchema).optional().describe('Tệp toàn văn.'),
});
