/** Files that travel beside the pages: pictures from the cache, attachments from the content. */
import path from 'node:path';
import type { Pictures } from '../store/pictures-manifest.ts';
import { publishedFilesOf } from '../store/published-files.ts';
import type { Site } from '../store/site.ts';
import { PICTURES_FOLDER, publishedPictureNames } from './pictures.ts';
import { cachedFile } from './pictures-cache.ts';
import { cleanedFile } from './pictures-strip.ts';

/** A file of the output that is a copy of another. */
export interface FileCopy {
  /** Path in the output, with `/`. */
  file: string;
  /** Absolute path. */
  from: string;
}

/** Every file of these pictures that a page may ask for. */
export function pictureCopies(pictures: Pictures, cacheDir: string): FileCopy[] {
  return publishedPictureNames(pictures).map((name) => ({
    file: `${PICTURES_FOLDER}/${name}`,
    from: cachedFile(cacheDir, name),
  }));
}

const PICTURE_NAME = /\.(?:jpe?g|png|webp)$/i;

/** What public articles and pages offer for download; pictures without the place where they were taken. */
export function attachmentCopies(
  { articles, pages }: Pick<Site, 'articles' | 'pages'>,
  cacheDir: string,
): FileCopy[] {
  const files = [...articles, ...pages].flatMap(({ entry }) => publishedFilesOf(entry));
  return files.map(({ url, absolutePath }) => ({
    file: path.posix.normalize(decodeURIComponent(url)).slice(1),
    from: PICTURE_NAME.test(absolutePath) ? cleanedFile(absolutePath, cacheDir) : absolutePath,
  }));
}
