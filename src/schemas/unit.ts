import { z } from 'astro/zod';
import { localTimeField, slugField, textField } from './fields.ts';

const successorSchema = z.strictObject({
  unit: slugField.describe('Mã cơ quan kế thừa.'),
  from: localTimeField.describe('Kể từ ngày.'),
});

/** An agency. Agencies merge, split and change names: validity and successors say so, old articles stay as they were. */
export const unitSchema = z.strictObject({
  id: slugField.describe('Mã cơ quan, dùng trong trường `unit` của bài.'),
  name: textField.describe('Tên đầy đủ.'),
  shortName: textField.optional().describe('Tên ngắn.'),
  aliases: z.array(textField).optional().describe('Các tên gọi khác, tên cũ; tìm bằng tên cũ vẫn ra bài.'),
  validFrom: localTimeField.optional().describe('Có từ ngày.'),
  validTo: localTimeField.optional().describe('Đến hết ngày.'),
  successor: z
    .array(successorSchema)
    .optional()
    .describe('Cơ quan kế thừa sau sáp nhập, chia tách; trang cũ ghi «nay thuộc …».'),
});

export type Unit = z.infer<typeof unitSchema>;
