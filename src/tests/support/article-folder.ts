/** A content folder on disk with one article and the files beside it. */
import { expect } from 'vitest';
import { readContent } from '../../store/content.ts';
import { EXAMPLE_SITE, exampleText } from './example-site.ts';
import { temporaryFolder, writeFiles, type SiteFiles } from './folders.ts';

/** Where the article stands, from the content folder. */
export const FOLDER = 'articles/2026/x';

/** The folder, read; it has nothing to find fault with. */
export function contentOf(
  body: string,
  files: SiteFiles = {},
  images: readonly object[] = [],
  site: object = {},
) {
  const root = temporaryFolder('site');
  const article = exampleText({ body, fields: { images } });
  writeFiles(root, {
    'site.yaml': JSON.stringify({ ...EXAMPLE_SITE, ...site }),
    [`${FOLDER}/index.md`]: article,
    ...files,
  });
  const content = readContent(root);
  expect(content.findings).toEqual([]);
  return content;
}
