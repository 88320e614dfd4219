/** The dev server's share of what a build copies: pictures from the cache, attachments from the content. */
import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { readContent } from '../store/content.ts';
import type { Environment } from '../store/environment.ts';
import { publishedFilesOf } from '../store/published-files.ts';
import { PICTURES_FOLDER, preparePictures } from './pictures.ts';
import { cachedFile } from './pictures-cache.ts';
import { whenQuiet } from './when-quiet.ts';

const PICTURE_TYPES: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** Photos are copied many at a time, and each is there before it is whole. */
const QUIET_MS = 300;

/** Serves content's files, and prepares new pictures as soon as they appear. */
export function devFiles({
  contentDir,
  cacheDir,
}: Pick<Environment, 'contentDir' | 'cacheDir'>): AstroIntegration {
  return {
    name: 'loa-dev-files',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const file = fileFor(request, contentDir, cacheDir);
          if (file) sendFile(file, response);
          else next();
        });
        server.watcher.add(contentDir);
        const update = whenQuiet(async () => {
          try {
            await preparePictures(readContent(contentDir), cacheDir);
            server.ws.send({ type: 'full-reload' });
          } catch (error) {
            logger.error(error instanceof Error ? error.message : String(error));
          }
        }, QUIET_MS);
        server.watcher.on('all', (_event, changed) => {
          if (changed.startsWith(contentDir)) update();
        });
      },
    },
  };
}

function fileFor({ url = '/' }: IncomingMessage, contentDir: string, cacheDir: string): string | undefined {
  const [, folder, ...rest] = url.split('?')[0]!.split('/');
  if (folder === PICTURES_FOLDER && rest.length === 1) {
    const file = cachedFile(cacheDir, path.basename(rest[0]!));
    return existsSync(file) ? file : undefined;
  }
  if (folder !== '_tep') return undefined;
  const { articles, pages } = readContent(contentDir);
  const files = [...articles.flatMap(publishedFilesOf), ...pages.flatMap(publishedFilesOf)];
  return files.find((file) => file.url === url)?.absolutePath;
}

function sendFile(file: string, response: ServerResponse): void {
  const type = PICTURE_TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  createReadStream(file).pipe(response);
}
