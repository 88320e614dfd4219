/** Which pictures were prepared for the content: written before the pages are built, read by them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Picture } from '../lib/picture.ts';

/** By the file's path from the content folder, with `/`. */
export type Pictures = Readonly<Record<string, Picture>>;

export function picturesManifestPath(cacheDir: string): string {
  return path.join(cacheDir, 'pictures', 'manifest.json');
}

/** The prepared pictures; none where they were never prepared. */
export function readPictures(cacheDir: string): Pictures {
  const file = picturesManifestPath(cacheDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Pictures) : {};
}
