/** One file of the cache: JSON under a line that says for whom it was written and that it is whole. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { digestOf } from '../digest.ts';

/** Files that were begun and never finished bear this ending. */
export const UNFINISHED = '.tmp';

/**
 * What a file holds; `undefined` where there is none, where another program, another version or another site wrote
 * it, and where it is not whole.
 */
export function readCacheFile(file: string, key: string): unknown {
  const bytes = readIfThere(file);
  if (!bytes) return undefined;
  const end = bytes.indexOf('\n');
  const [owner, digest] = bytes.toString('utf8', 0, Math.max(0, end)).split(' ');
  const json = bytes.subarray(end + 1);
  return owner === key && digest === digestOf(json) ? JSON.parse(json.toString('utf8')) : undefined;
}

/** Writes a file whole or not at all; two builds that write at once leave the file of one of them. */
export function writeCacheFile(file: string, key: string, value: unknown): void {
  const json = Buffer.from(JSON.stringify(value));
  const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(unfinished, Buffer.concat([Buffer.from(`${key} ${digestOf(json)}\n`), json]));
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    // Gone, or something else than a file at its place: as good as never written.
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}
