import { z } from 'astro/zod';
import { articleBaseShape, contactSchema } from './article-base.ts';
import { countField, localTimeField, textField } from './fields.ts';

const positionSchema = z.strictObject({
  name: textField.describe('Vị trí việc làm.'),
  count: countField.min(1).optional().describe('Số lượng cần tuyển.'),
  requirement: textField.optional().describe('Yêu cầu chính.'),
});

/** Tuyển dụng: positions, the intake of applications, and where to hand them in. */
export const recruitmentSchema = z.strictObject({
  ...articleBaseShape,
  kind: z.literal('recruitment').describe('Loại bài: recruitment (tuyển dụng).'),
  positions: z.array(positionSchema).min(1).describe('Các vị trí cần tuyển.'),
  intakeFrom: localTimeField.describe('Bắt đầu nhận hồ sơ.'),
  intakeTo: localTimeField.describe(
    'Hết hạn nhận hồ sơ; ít nhất 30 ngày kể từ ngày bắt đầu. Chỉ ghi ngày thì hạn là 23:59.',
  ),
  where: textField.describe('Nơi nhận hồ sơ.'),
  contact: contactSchema.optional().describe('Nơi liên hệ.'),
});
