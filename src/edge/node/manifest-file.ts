/** The manifest of the release that stands at the moment. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseManifest, type CounterManifest } from '../manifest.ts';

/** Under the built site; names that begin with a point are never served. */
export const MANIFEST_PATH = path.join('.loa', 'counter.json');

/**
 * Reads the manifest again when the file is another one: a release is put in place while the server runs.
 * Between two releases, when there is none, and while the file cannot be read, the last one holds.
 * @param report told once what is wrong with a file in whose place the last one holds
 * @throws Error where there has been none at all
 */
export function followManifest(
  outDir: string,
  report: (error: unknown) => void,
  monotonic = () => performance.now(),
): () => CounterManifest {
  const file = path.join(outDir, MANIFEST_PATH);
  let known: { stamp: string; manifest: CounterManifest } | undefined;
  let lookedAt = -Infinity;
  let told = '';

  function look(): void {
    const stat = statSync(file, { throwIfNoEntry: false });
    const stamp = stat && `${stat.ino}:${stat.mtimeMs}:${stat.size}`;
    if (stamp && known?.stamp !== stamp)
      known = { stamp, manifest: parseManifest(readFileSync(file, 'utf8')) };
    told = '';
  }

  return () => {
    if (known && monotonic() - lookedAt < 1_000) return known.manifest;
    lookedAt = monotonic();
    try {
      look();
    } catch (error) {
      if (!known) throw error;
      if (told !== String(error)) report(error);
      told = String(error);
    }
    if (!known) throw new Error(`Không có ${file}. Chạy \`npm run build\` trước.`);
    return known.manifest;
  };
}
