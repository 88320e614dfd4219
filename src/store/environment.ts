/** What the environment says: where content, output and caches are, and what time it is. */
import path from 'node:path';
import { readNow } from '../lib/clock.ts';
import type { LocalTime } from '../lib/local-time.ts';
import { readCacheDir } from './cache-dir.ts';

export interface Environment {
  /** Absolute paths. */
  contentDir: string;
  outDir: string;
  cacheDir: string;
  now: LocalTime;
  /** Drafts and future articles are shown, marked: `npm run dev` and previews, never a published build. */
  showUnpublished: boolean;
}

/** @throws Error in Vietnamese where `LOA_NOW` is no time */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    contentDir: path.resolve(env['CONTENT_DIR'] || 'content'),
    outDir: path.resolve(env['OUT_DIR'] || 'dist'),
    cacheDir: readCacheDir(env),
    now: readNow(env['LOA_NOW']),
    showUnpublished: env['LOA_SHOW_UNPUBLISHED'] === '1',
  };
}
