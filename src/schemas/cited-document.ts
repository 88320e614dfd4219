import { z } from 'astro/zod';
import { localTimeField, textField } from './fields.ts';

/** What staff know better about a cited document than its text says; or that it is no citation at all. */
export const citedDocumentSchema = z.strictObject({
  number: textField.describe('Số, ký hiệu của văn bản được viện dẫn, ghi như trong bài: 15/KH-UBND.'),
  type: textField
    .optional()
    .describe('Loại văn bản, nếu máy nhận sai hoặc bài không ghi: Kế hoạch, Quyết định …'),
  date: localTimeField.optional().describe('Ngày ban hành, nếu bài không ghi hoặc ghi sai.'),
  issuer: textField.optional().describe('Cơ quan ban hành, nếu bài không ghi hoặc ghi tắt.'),
  off: z
    .boolean()
    .optional()
    .describe('true: trong bài này số đó không phải là viện dẫn, không tạo liên kết.'),
});

export type CitedDocumentCorrection = z.infer<typeof citedDocumentSchema>;
