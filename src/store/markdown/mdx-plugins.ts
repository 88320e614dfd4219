/** The body plugins for MDX, which Astro compiles: the entry is known by its file alone. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleData } from '../../schemas/article.ts';
import type { PageData } from '../../schemas/page.ts';
import { citationIndex } from '../citations/citation-index.ts';
import { readContent } from '../content.ts';
import type { Entry } from '../entry.ts';
import { readEnvironment } from '../environment.ts';
import { readPictures } from '../pictures-manifest.ts';
import { fileLinksOf } from '../published-files.ts';
import { assembleSite } from '../site.ts';
import { createBodyContext, type BodyContext } from './body-context.ts';
import { bodyPlugins } from './render-body.ts';

/** @param contentDir absolute path; files outside of it get no pictures and no files */
export function mdxBodyPlugins(contentDir: string, cacheDir: string) {
  const contexts = new Map<string, BodyContext>();
  return bodyPlugins((fileURL) => {
    const file = fileURL ? path.relative(contentDir, fileURLToPath(fileURL)).split(path.sep).join('/') : '';
    const context = contexts.get(file) ?? createContext(file, contentDir, cacheDir);
    contexts.set(file, context);
    return context;
  });
}

/** Read late: the pictures are prepared after the configuration is loaded. */
function createContext(file: string, contentDir: string, cacheDir: string): BodyContext {
  const content = readContent(contentDir);
  const pictures = readPictures(cacheDir);
  const entries: Entry<ArticleData | PageData>[] = [...content.articles, ...content.pages];
  const entry = entries.find((candidate) => candidate.file === file);
  const site = assembleSite(content, readEnvironment(), pictures);
  const article = site.articles.find((candidate) => candidate.entry.file === file);
  return createBodyContext(file, pictures, {
    ...(entry && { fileUrlOf: fileLinksOf(entry) }),
    ...(article && { linksIn: (text: string) => citationIndex(site).linksIn(article, text) }),
  });
}
