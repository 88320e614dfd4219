/** Fills the folder of a new release: what did not change is the same file as before, under two names. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../store/list-files.ts';
import { compressFiles } from './compress.ts';
import { isCompressedCopy, linkWithCompressed } from './release-files.ts';
import { NOTE_FILE, readNote } from './release-note.ts';

/** Paths from the built site's folder. */
export interface Difference {
  /** Files that are new or another than before. */
  changed: string[];
  unchanged: string[];
  /** Files of the release before that are no longer built. */
  gone: string[];
}

/**
 * What is another in the built site than in a release.
 * @param previous the folder of the release that readers see, if there is one
 */
export function compareWith(outDir: string, previous: string | undefined): Difference {
  const files = listFiles(outDir);
  if (previous === undefined) return { changed: files, unchanged: [], gone: [] };
  const isTheSame = (file: string) => isSame(path.join(outDir, file), path.join(previous, file));
  const { changed = [], unchanged = [] } = Object.groupBy(files, (file) =>
    isTheSame(file) ? 'unchanged' : 'changed',
  );
  const known = new Set([...files, ...Object.keys(readNote(previous).kept), NOTE_FILE]);
  const gone = listFiles(previous).filter((file) => !known.has(file) && !isCompressedCopy(file));
  return { changed, unchanged, gone };
}

/**
 * @param outDir the built site
 * @param folder the new release, empty
 * @param previous the release that the difference was found to
 */
export async function fillRelease(
  outDir: string,
  folder: string,
  previous: string | undefined,
  { changed, unchanged }: Difference,
): Promise<void> {
  if (previous !== undefined) for (const file of unchanged) linkWithCompressed(file, folder, previous);
  for (const file of changed) copy(path.join(outDir, file), path.join(folder, file));
  await compressFiles(changed.map((file) => path.join(folder, file)));
}

const READABLE_BY_ALL = 0o004;

/** By size and time (to the millisecond, which is what a copy keeps), which a build leaves where nothing changed; else by bytes. */
function isSame(source: string, before: string): boolean {
  const old = statSync(before, { throwIfNoEntry: false });
  const fresh = statSync(source);
  // One that readers' server cannot read is not worth keeping.
  if (!old?.isFile() || old.size !== fresh.size || !(old.mode & READABLE_BY_ALL)) return false;
  return Math.abs(old.mtimeMs - fresh.mtimeMs) < 1 || readFileSync(source).equals(readFileSync(before));
}

/** The server that sends it to readers is another user, whatever mode somebody's attachment had. */
function copy(source: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(source, target);
  chmodSync(target, 0o644);
  const { atime, mtime } = statSync(source);
  utimesSync(target, atime, mtime);
}
