/** What a build makes beside the pages, step by step; see `build-steps.ts`. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../store/entry.ts';
import type { Pictures } from '../store/pictures-manifest.ts';
import type { Site } from '../store/site.ts';
import type { StepOutput } from './build-steps.ts';
import { FACTS } from './incremental/observe-site.ts';
import { listFiles } from '../store/list-files.ts';
import { pictureFiles } from './picture-files.ts';
import { attachmentCopies, pictureCopies } from './published-files.ts';

/** Copies what browsers load beside the pages: scripts, and the files of `public/`. */
export function writeClientFiles(folder: string, output: StepOutput): number {
  const files = listFiles(folder);
  for (const file of files) output.write(file, readFileSync(path.join(folder, file)));
  return files.length;
}

/** Copies the pictures of what is public; those of drafts stay in the cache. @returns how many pictures there are */
export function copyPictures(site: Site, contentDir: string, cacheDir: string, output: StepOutput): number {
  const pictures = publicPictures(site, contentDir);
  for (const { file, from } of pictureCopies(pictures, cacheDir)) output.copy(file, from);
  return Object.keys(pictures).length;
}

function publicPictures({ articles, pages, albums, config, pictures }: Site, root: string): Pictures {
  const entries = <Data>(items: readonly { entry: Entry<Data> }[]) => items.map(({ entry }) => entry);
  const files = pictureFiles({
    root,
    site: config,
    articles: entries(articles),
    pages: entries(pages),
    albums: entries(albums),
  });
  return Object.fromEntries(
    [...files.keys()].flatMap((file) => {
      const picture = pictures[file];
      return picture ? [[file, picture]] : [];
    }),
  );
}

/** Copies what readers may download. */
export function copyAttachments(site: Site, cacheDir: string, output: StepOutput): number {
  site.ledger?.saw(FACTS.filesBeside);
  const copies = attachmentCopies(site, cacheDir);
  for (const { file, from } of copies) output.copy(file, from);
  return copies.length;
}

/**
 * Writes the search index: aside, so that of its files too only those are published that are new.
 * @param isDamaged then its cache is not trusted either: the files in it are those that were published
 */
export async function placeSearchIndex(
  site: Site,
  cacheDir: string,
  output: StepOutput,
  isDamaged: boolean,
): Promise<number> {
  // Loaded when there is something to index.
  const { SEARCH_CACHE, writeSearchIndex } = await import('./search-index.ts');
  if (isDamaged) rmSync(path.join(cacheDir, SEARCH_CACHE), { recursive: true, force: true });
  const folder = path.join(cacheDir, 'site', 'search');
  rmSync(folder, { recursive: true, force: true });
  const { pages } = await writeSearchIndex(site, folder, cacheDir);
  for (const file of listFiles(folder)) output.link(file, path.join(folder, file));
  rmSync(folder, { recursive: true, force: true });
  return pages;
}
