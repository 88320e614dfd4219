/** A cheap answer to «did anything change?», for the dev server. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from './environment.ts';
import { picturesManifestPath } from './pictures-manifest.ts';

/** Names, sizes and times of every file of content, and the minute of the clock: scheduled articles turn too. */
export function contentSignature({ contentDir, cacheDir, now }: Environment): string {
  const files = readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:mdx?|ya?ml)$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name));
  const manifest = picturesManifestPath(cacheDir);
  const stamps = [...files, ...(existsSync(manifest) ? [manifest] : [])].sort().map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file}:${size}:${mtimeMs}`;
  });
  return [now, ...stamps].join('\n');
}
