/** The body plugins for MDX, which Astro compiles: the entry is known by its file alone. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleData } from '../../schemas/article.ts';
import type { PageData } from '../../schemas/page.ts';
import { citationIndex } from '../citations/citation-index.ts';
import { readAddressBook } from '../address-book.ts';
import { readContent } from '../content.ts';
import { contentSignature } from '../content-signature.ts';
import type { Entry } from '../entry.ts';
import { readEnvironment, type Environment } from '../environment.ts';
import { readPictures } from '../pictures-manifest.ts';
import { fileLinksOf } from '../published-files.ts';
import { assembleSite } from '../site.ts';
import { createBodyContext, type BodyContext } from './body-context.ts';
import { bodyPlugins } from './render-body.ts';

/** @param contentDir absolute path; files outside of it get no pictures and no files */
export function mdxBodyPlugins(contentDir: string) {
  let known: { signature: string; contextOf: (file: string) => BodyContext } | undefined;
  return bodyPlugins((fileURL) => {
    const file = fileURL ? path.relative(contentDir, fileURLToPath(fileURL)).split(path.sep).join('/') : '';
    // Read late, after the pictures are prepared, and again only when something changed, as in dev.
    const environment = readEnvironment();
    const signature = contentSignature(environment);
    if (known?.signature !== signature) known = { signature, contextOf: createContexts(environment) };
    return known.contextOf(file);
  });
}

/** The contexts of the files of one state of the content. */
function createContexts(environment: Environment): (file: string) => BodyContext {
  const content = readContent(environment.contentDir);
  const pictures = readPictures(environment.cacheDir);
  const site = assembleSite(content, environment, pictures, readAddressBook(environment.cacheDir));
  const entries: Entry<ArticleData | PageData>[] = [...content.articles, ...content.pages];
  return (file) => {
    const entry = entries.find((candidate) => candidate.file === file);
    const article = site.articles.find((candidate) => candidate.entry.file === file);
    return createBodyContext(file, pictures, {
      ...(entry && { fileUrlOf: fileLinksOf(entry) }),
      ...(article && { linksIn: (text: string) => citationIndex(site).linksIn(article, text) }),
    });
  };
}
