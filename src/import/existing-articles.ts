/** The articles that a content folder has already: which slugs are taken, and which ids stand where. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ExistingArticles {
  slugs: Set<string>;
  /** An article's file by its id, from the content folder, with `/`; staff may have moved it. */
  pathById: Map<string, string>;
}

const ID_LINE = /^id:[ \t]*["']?([a-z0-9]{6,32})["']?[ \t]*$/m;
const FILE_NAMES = ['index.md', 'index.mdx'];

export function readExistingArticles(outDir: string): ExistingArticles {
  const existing: ExistingArticles = { slugs: new Set(), pathById: new Map() };
  for (const year of listFolders(path.join(outDir, 'articles'))) {
    for (const slug of listFolders(path.join(outDir, 'articles', year))) {
      existing.slugs.add(slug);
      for (const name of FILE_NAMES) {
        const id = readId(path.join(outDir, 'articles', year, slug, name));
        if (id) existing.pathById.set(id, `articles/${year}/${slug}/${name}`);
      }
    }
  }
  return existing;
}

function readId(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n---', 3);
  return ID_LINE.exec(end < 0 ? text : text.slice(0, end))?.[1];
}

function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}
