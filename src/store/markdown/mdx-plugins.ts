/** The body plugins for MDX, which Astro compiles: the entry is known by its file alone. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { citationLinks } from '../citations/cited-documents.ts';
import { readAddressBook } from '../address-book.ts';
import { readContent } from '../content.ts';
import { contentSignature } from '../content-signature.ts';
import { readEnvironment, type Environment } from '../environment.ts';
import { readPictures } from '../pictures-manifest.ts';
import { providedSite } from '../provided-site.ts';
import { fileLinksOf, publishedFilesOf } from '../published-files.ts';
import { assembleSite, type Site } from '../site.ts';
import { createBodyContext, noteImages, type BodyContext } from './body-context.ts';
import { bodyReferences } from './body-references.ts';
import { paragraphTexts } from './paragraphs.ts';
import { bodyPlugins } from './render-body.ts';

/** @param contentDir absolute path; files outside of it get no pictures and no files */
export function mdxBodyPlugins(contentDir: string) {
  let known: { signature: string; site: Site } | undefined;
  const openSite = () => {
    const provided = providedSite();
    if (provided) return provided;
    // Read late, after the pictures are prepared, and again only when something changed, as in dev.
    const environment = readEnvironment();
    const signature = contentSignature(environment);
    if (known?.signature !== signature) known = { signature, site: readSite(environment) };
    return known.site;
  };
  return bodyPlugins((fileURL) => {
    const file = fileURL ? path.relative(contentDir, fileURLToPath(fileURL)).split(path.sep).join('/') : '';
    return mdxContext(openSite(), file);
  });
}

function readSite(environment: Environment): Site {
  const { contentDir, cacheDir } = environment;
  return assembleSite(
    readContent(contentDir),
    environment,
    readPictures(cacheDir),
    readAddressBook(cacheDir),
  );
}

function mdxContext(site: Site, file: string): BodyContext {
  const article = site.articles.find(({ entry }) => entry.file === file);
  const entry = article?.entry ?? site.pages.find((page) => page.entry.file === file)?.entry;
  const linksIn = article && citationLinks(site, article);
  return createBodyContext(file, site.pictures, {
    ...(entry && { fileUrlOf: fileLinksOf(entry) }),
    ...(linksIn && { linksIn }),
    ...(article && noteImages(article.data.images, bodyReferences(article.entry).images)),
  });
}

/** All that enters the program of an MDX body: its text, and what the site around it puts into it. */
export function mdxInputs(site: Site): unknown[] {
  const articles = site.articles.filter(({ entry }) => entry.format === 'mdx');
  const entries = [...articles, ...site.pages]
    .map(({ entry }) => entry)
    .filter(({ format }) => format === 'mdx');
  return [
    ...entries.map((entry) => [
      entry.file,
      entry.digest,
      bodyReferences(entry).images.map((name) =>
        createBodyContext(entry.file, site.pictures).pictureOf(name),
      ),
      publishedFilesOf(entry).map(({ name, url }) => [name, url]),
    ]),
    ...articles.map((article) => {
      const linksIn = citationLinks(site, article);
      return linksIn ? paragraphTexts(article.entry.body, 'mdx').map(linksIn) : [];
    }),
  ];
}
