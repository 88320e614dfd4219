/** `/sw.js`: from `src/browser/offline`, or, where a site wants none, one that takes away what an earlier one left. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';

export const SERVICE_WORKER_FILE = 'sw.js';

/**
 * Browsers ask for this file on every visit and replace the worker they have by it, so an empty folder would not do.
 * @see https://developer.chrome.com/docs/workbox/remove-buggy-service-workers
 */
const REMOVAL = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('loa-')) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/** @param root the project's folder */
export function serviceWorker(root: string, isWanted: boolean): string {
  const source = isWanted
    ? readFileSync(path.join(root, 'src/browser/offline/service-worker.ts'), 'utf8')
    : REMOVAL;
  return transformSync(source, { loader: 'ts', format: 'iife', minify: true, target: 'es2020' }).code;
}
