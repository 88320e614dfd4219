import path from 'node:path';

/** The folder of all caches, absolute. It stands apart so that a program can ask for it before it loads anything else. */
export function readCacheDir(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(env['CACHE_DIR'] || '.cache');
}
