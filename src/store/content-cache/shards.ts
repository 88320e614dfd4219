/** The records of all files, spread over a few dozen files, so that one edit rewrites a sixty-fourth of them. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCacheFile, UNFINISHED, writeCacheFile } from './cache-file.ts';
import type { EntryRecord } from './entry-record.ts';

const SHARDS = 64;

/** By the file's path from the content folder. */
export type Records = Readonly<Record<string, EntryRecord>>;

export function readShards(folder: string, key: string): Records[] {
  return Array.from(
    { length: SHARDS },
    (_, shard) => (readCacheFile(shardFile(folder, shard), key) ?? {}) as Records,
  );
}

/** Writes the shards in which something is new or gone, and returns all as they are now. @param before as they were */
export function writeShards(
  folder: string,
  key: string,
  records: ReadonlyMap<string, { record: EntryRecord; isNew: boolean }>,
  before: readonly Records[],
): Records[] {
  const counts = new Uint32Array(SHARDS);
  const isOther = new Set<number>();
  for (const [file, one] of records) {
    const shard = shardOf(file);
    counts[shard]!++;
    if (one.isNew) isOther.add(shard);
  }
  for (const [shard, former] of before.entries())
    if (counts[shard] !== Object.keys(former).length) isOther.add(shard);
  const after = [...before];
  // Most builds change one shard, or none: only of those the records are gathered.
  const others = Map.groupBy(isOther.size > 0 ? records : [], ([file]) => shardOf(file));
  for (const shard of isOther) {
    const own = (others.get(shard) ?? []).map(([file, { record }]) => [file, record] as const);
    after[shard] = Object.fromEntries(own);
    writeCacheFile(shardFile(folder, shard), key, after[shard]);
  }
  return after;
}

/** Which of the shards a file belongs to, whatever other files there are. */
export function shardOf(file: string): number {
  let hash = 0;
  for (let at = 0; at < file.length; at++) hash = (hash * 31 + file.charCodeAt(at)) | 0;
  return (hash >>> 0) % SHARDS;
}

function shardFile(folder: string, shard: number): string {
  return path.join(folder, `${String(shard).padStart(2, '0')}.json`);
}

/** Takes away what builds left that were killed while they wrote, and leaves what a build of this hour is writing. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  const hourAgo = performance.timeOrigin + performance.now() - 3_600_000;
  for (const name of readdirSync(folder).filter((one) => one.endsWith(UNFINISHED))) {
    const file = path.join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && mtimeMs < hourAgo) rmSync(file, { force: true });
  }
}
