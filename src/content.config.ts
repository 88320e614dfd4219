/**
 * Astro's own collections hold MDX alone, which Astro compiles; Markdown, front matter and all listing go
 * through `src/store`, which is faster and speaks to staff in their own words.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readEnvironment } from './store/environment.ts';

const mdx = defineCollection({
  loader: glob({
    base: readEnvironment().contentDir,
    pattern: ['articles/*/*/index.mdx', 'albums/*/index.mdx', 'pages/*.mdx'],
    generateId: ({ entry }) => entry,
  }),
});

export const collections = { mdx };
