/** Files that travel beside the pages: pictures from the cache, attachments from the content. */
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../store/content.ts';
import type { Pictures } from '../store/pictures-manifest.ts';
import { publishedFilesOf } from '../store/published-files.ts';
import { cachedFile, PICTURES_FOLDER, publishedPictureNames } from './pictures.ts';

export function publishPictures(pictures: Pictures, cacheDir: string, outDir: string): void {
  const folder = path.join(outDir, PICTURES_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const name of publishedPictureNames(pictures))
    linkOrCopy(cachedFile(cacheDir, name), path.join(folder, name));
}

export function publishAttachments(
  content: Content,
  isPublic: (id: string) => boolean,
  outDir: string,
): void {
  for (const entry of content.articles) {
    if (!entry.data || !isPublic(entry.data.id)) continue;
    for (const file of publishedFilesOf(entry)) {
      const target = path.join(outDir, decodeURIComponent(file.url));
      mkdirSync(path.dirname(target), { recursive: true });
      copyFileSync(file.absolutePath, target);
    }
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
