import { z } from 'astro/zod';
import { consultationSchema } from './consultation.ts';
import { documentSchema } from './document.ts';
import { newsSchema } from './news.ts';
import { noticeSchema } from './notice.ts';
import { recruitmentSchema } from './recruitment.ts';

/** The five kinds of article, told apart by `kind`. */
export const articleSchema = z.discriminatedUnion('kind', [
  newsSchema,
  noticeSchema,
  documentSchema,
  consultationSchema,
  recruitmentSchema,
]);

export const ARTICLE_SCHEMAS = {
  news: newsSchema,
  notice: noticeSchema,
  document: documentSchema,
  consultation: consultationSchema,
  recruitment: recruitmentSchema,
} as const;

export type ArticleData = z.infer<typeof articleSchema>;
