/** Files that travel beside the pages: pictures from the cache, attachments from the content. */
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Pictures } from '../store/pictures-manifest.ts';
import { publishedFilesOf } from '../store/published-files.ts';
import type { Site } from '../store/site.ts';
import { cachedFile, PICTURES_FOLDER, publishedPictureNames } from './pictures.ts';

export function publishPictures(pictures: Pictures, cacheDir: string, outDir: string): void {
  const folder = path.join(outDir, PICTURES_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const name of publishedPictureNames(pictures))
    linkOrCopy(cachedFile(cacheDir, name), path.join(folder, name));
}

/** Copies what public articles and pages offer for download. */
export function publishAttachments(
  { articles, pages }: Pick<Site, 'articles' | 'pages'>,
  outDir: string,
): void {
  for (const file of [...articles, ...pages].flatMap(({ entry }) => publishedFilesOf(entry))) {
    const target = path.join(outDir, decodeURIComponent(file.url));
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(file.absolutePath, target);
  }
}

/** A hard link costs nothing; where the cache is on another disk, a copy does. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
