/** What a broken article says all the same, so that one run names what is wrong between its fields too. */
import type { z } from 'astro/zod';
import { ARTICLE_SCHEMAS, type ArticleData } from '../schemas/article.ts';
import type { Entry } from '../store/entry.ts';

/** Of the fields only the kind is sure to be there. */
export type ReadableFields = PartOf<ArticleData>;

type PartOf<Data extends ArticleData> = Data extends ArticleData ? Partial<Data> & Pick<Data, 'kind'> : never;

/** The fields of an article that are right by themselves; `undefined` where not even its kind is known. */
export function readableFields({ data, typed }: Entry<ArticleData>): ReadableFields | undefined {
  if (data) return data;
  const kind = String(typed['kind']);
  if (!Object.hasOwn(ARTICLE_SCHEMAS, kind)) return undefined;
  const shape: Record<string, z.ZodType> = ARTICLE_SCHEMAS[kind as ArticleData['kind']].shape;
  const right = Object.entries(shape).flatMap(([name, field]) => {
    const read = field.safeParse(typed[name]);
    return read.success && read.data !== undefined ? [[name, read.data] as const] : [];
  });
  return Object.fromEntries(right) as unknown as ReadableFields;
}
