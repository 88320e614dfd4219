import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ base: 'src/content/articles', pattern: '**/*.md' }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    description: z.string().optional(),
    section: z.string(),
    topics: z.array(z.string()),
    details: z.record(z.string(), z.unknown()),
  }),
});

export const collections = { articles };
