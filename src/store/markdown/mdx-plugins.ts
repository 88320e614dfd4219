/** The body plugins for MDX, which Astro compiles: the entry is known by its file alone. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPictures, type Pictures } from '../pictures-manifest.ts';
import { createBodyContext, type BodyContext } from './body-context.ts';
import { bodyPlugins } from './render-body.ts';

/** @param contentDir absolute path; files outside of it get no pictures */
export function mdxBodyPlugins(contentDir: string, cacheDir: string) {
  let pictures: Pictures | undefined;
  const contextOf = (fileURL: URL | undefined): BodyContext => {
    // Read late: the pictures are prepared after the configuration is loaded.
    pictures ??= readPictures(cacheDir);
    const file = fileURL ? path.relative(contentDir, fileURLToPath(fileURL)).split(path.sep).join('/') : '';
    return createBodyContext(file, pictures);
  };
  return bodyPlugins(contextOf);
}
