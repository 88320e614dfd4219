import { z } from 'astro/zod';
import { articleBaseShape } from './article-base.ts';
import { localTimeField, textField } from './fields.ts';

/** Tin: what happened, where and when. */
export const newsSchema = z.strictObject({
  ...articleBaseShape,
  kind: z.literal('news').describe('Loại bài: news (tin).'),
  eventDate: localTimeField.optional().describe('Ngày diễn ra sự kiện.'),
  place: textField.optional().describe('Nơi diễn ra sự kiện.'),
});
