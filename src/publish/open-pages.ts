/** Readers in the middle of a visit have pages of the release before: the files that those ask for stay for a while. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheControlOf, IMMUTABLE } from '../lib/cache-rules.ts';
import { listFiles } from '../store/list-files.ts';
import { isCompressedCopy, linkWithCompressed } from './release-files.ts';
import { readNote } from './release-note.ts';

/** Pages stay open, and lie in caches, so long. */
const KEEP_FOR = 7 * 24 * 3_600_000;

/**
 * Carries files whose names have a hash over to the release that readers see next, be it newer or older, while their time
 * lasts. Its own files are left alone.
 * @param from the folder of the release that readers see
 * @param to that of the next
 * @param now milliseconds since 1970
 * @returns all that the next release keeps for open pages, for its note
 */
export function carryOver(from: string, to: string, now: number): Record<string, number> {
  const { kept: since } = readNote(from);
  const { kept } = readNote(to);
  for (const file of listFiles(from)) {
    if (cacheControlOf(`/${file}`) !== IMMUTABLE || isCompressedCopy(file)) continue;
    const first = since[file] ?? now;
    const isThere = existsSync(path.join(to, file));
    if (now - first > KEEP_FOR || (isThere && !(file in kept))) continue;
    if (!isThere) linkWithCompressed(file, to, from);
    kept[file] = Math.max(first, kept[file] ?? 0);
  }
  return kept;
}
