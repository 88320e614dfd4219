/** The manifest of the release that stands at the moment. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseManifest, type CounterManifest } from '../manifest.ts';

/** Under the built site; names that begin with a point are never served. */
export const MANIFEST_PATH = path.join('.loa', 'counter.json');

/**
 * Reads the manifest again when the file is another one: a release is put in place while the server runs.
 * Between two releases, when there is none, the last one holds.
 * @throws Error where there has been none at all
 */
export function followManifest(outDir: string, monotonic = () => performance.now()): () => CounterManifest {
  const file = path.join(outDir, MANIFEST_PATH);
  let known: { stamp: string; manifest: CounterManifest } | undefined;
  let lookedAt = -Infinity;
  return () => {
    if (known && monotonic() - lookedAt < 1_000) return known.manifest;
    lookedAt = monotonic();
    const stat = statSync(file, { throwIfNoEntry: false });
    const stamp = stat && `${stat.ino}:${stat.mtimeMs}:${stat.size}`;
    if (stamp && known?.stamp !== stamp)
      known = { stamp, manifest: parseManifest(readFileSync(file, 'utf8')) };
    if (!known) throw new Error(`Không có ${file}. Chạy \`npm run build\` trước.`);
    return known.manifest;
  };
}
