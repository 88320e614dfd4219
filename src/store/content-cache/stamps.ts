/** Which bytes a file has, without reading it: as long as the file system says that nobody wrote to it. */
import { readFileSync } from 'node:fs';
import type { DiskFile } from '../disk.ts';
import { digestOf } from '../digest.ts';

/** Size, times and inode of a file, and the digest of the bytes that it had then. */
type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number, digest: string];

export type Stamps = Readonly<Record<string, Stamp>>;

export interface Stamper {
  /** The digest of a file; and its bytes, where they had to be read. */
  digest(file: DiskFile, absolutePath: string): { digest: string; bytes?: Buffer };
  /** The stamps of the files that were asked for. */
  stamps: Stamps;
  /** Whether they differ from those of the last run. */
  areNew(): boolean;
}

/** Some file systems count whole seconds, or two; the others count in ticks of a few milliseconds. */
const [COARSE_MS, FINE_MS] = [2000, 100];

/** @param before the stamps of the last run */
export function createStamper(before: Stamps): Stamper {
  const stamps: Record<string, Stamp> = {};
  let changed = 0;
  return {
    stamps,
    digest(file, absolutePath) {
      const known = Object.hasOwn(before, file.path) ? before[file.path]! : undefined;
      if (known && isSame(known, file)) {
        stamps[file.path] = known;
        return { digest: known[4] };
      }
      const bytes = readFileSync(absolutePath);
      const digest = digestOf(bytes);
      const stamp = stampOf(file, digest);
      if (stamp) stamps[file.path] = stamp;
      if (stamp || known) changed++;
      return { digest, bytes };
    },
    areNew: () => changed > 0 || Object.keys(stamps).length !== Object.keys(before).length,
  };
}

function isSame([size, mtimeMs, ctimeMs, ino]: Stamp, { size: sizeNow, stamp }: DiskFile): boolean {
  return (
    stamp !== undefined &&
    size === sizeNow &&
    mtimeMs === stamp.mtimeMs &&
    ctimeMs === stamp.ctimeMs &&
    ino === stamp.ino
  );
}

/**
 * None for links, whose own times say nothing of where they lead; and none for a file that was written a moment ago:
 * it may be written again within the same tick of the clock, and look the same (git calls such files racy).
 */
function stampOf({ size, stamp }: DiskFile, digest: string): Stamp | undefined {
  if (!stamp) return undefined;
  const { mtimeMs, ctimeMs, ino } = stamp;
  const tick = ctimeMs % 1000 === 0 ? COARSE_MS : FINE_MS;
  const now = performance.timeOrigin + performance.now();
  return ctimeMs + tick < now ? [size, mtimeMs, ctimeMs, ino, digest] : undefined;
}
