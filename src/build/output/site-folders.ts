/** The output and its twin as the last build left them: what of it is still there, and how the rest is mended. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inspectFolder, isAsRecorded, type FileRecords, type FolderState } from './file-records.ts';
import { exchange, linkFile, removeEntry, removeFile, twinFolder } from './twin-folders.ts';

export interface SiteFolders {
  /** Where the new site is put together; see `ready`. */
  twin: string;
  /** Whether a file of the last build is there as it was. */
  isThere(file: string): boolean;
  /** Where such a file lies. */
  locate(file: string): string;
  /** Brings the twin to what the last build left, as far as that can be had; done once, before anything is written. */
  ready(): void;
  /** Whether the output is not what the last build left. */
  isDamaged(): boolean;
  /** Puts the twin in the place of the output. The former output becomes the twin, and gets what is new. */
  publish(changed: readonly string[], removed: readonly string[], all: Iterable<string>): void;
}

/** @param expectsChanges then the twin is looked at, which is to become the output; else the output, which is to stay */
export function openFolders(
  { cacheDir, outDir }: { cacheDir: string; outDir: string },
  records: FileRecords,
  expectsChanges: boolean,
): SiteFolders {
  const twin = twinFolder(cacheDir);
  const usesTwin = expectsChanges || !existsSync(outDir);
  const [base, other] = usesTwin ? [twin, outDir] : [outDir, twin];
  const state = inspectFolder(base, records);
  // Of the other folder only that is looked at which this one lacks.
  const lost = new Set(
    [...state.broken].filter((file) => !isAsRecorded(path.join(other, file), records.get(file)!)),
  );
  let isReady = false;
  return {
    twin,
    isThere: (file) => records.has(file) && !lost.has(file),
    locate: (file) => path.join(state.broken.has(file) ? other : base, file),
    ready() {
      if (!isReady) mend(twin, usesTwin ? state : inspectFolder(twin, records), lost, outDir);
      isReady = true;
    },
    isDamaged: () =>
      !existsSync(outDir) || !isWhole(state) || (usesTwin && !isWhole(inspectFolder(outDir, records))),
    publish(changed, removed, all) {
      for (const file of removed) removeFile(twin, file);
      exchange(cacheDir, outDir);
      // Of a folder that no records tell of, nothing can be taken over.
      if (records.size === 0) rmSync(twin, { recursive: true, force: true });
      const missing = existsSync(twin) ? changed : all;
      mkdirSync(twin, { recursive: true });
      for (const file of removed) removeFile(twin, file);
      for (const file of missing) linkFile(path.join(outDir, file), path.join(twin, file));
    },
  };
}

function isWhole({ broken, foreign }: FolderState): boolean {
  return broken.size === 0 && foreign.length === 0;
}

/** Takes out of the twin what does not belong there, and brings from the output what is broken. */
function mend(
  twin: string,
  { broken, foreign }: FolderState,
  lost: ReadonlySet<string>,
  outDir: string,
): void {
  mkdirSync(twin, { recursive: true });
  for (const name of foreign) removeEntry(twin, name);
  for (const file of broken) if (!lost.has(file)) linkFile(path.join(outDir, file), path.join(twin, file));
}
