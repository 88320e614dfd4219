/** A value kept between builds, in one file: whole, or not there at all. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

const DIGEST_BYTES = 20;

/** What was kept; nothing where there is no file, or where it is not as it was written. */
export function readState(file: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const value = bytes.subarray(DIGEST_BYTES);
  const isWhole =
    bytes.length > DIGEST_BYTES && hash('sha1', value, 'buffer').equals(bytes.subarray(0, DIGEST_BYTES));
  return isWhole ? deserialize(value) : undefined;
}

export function writeState(file: string, value: unknown): void {
  const bytes = serialize(value);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, Buffer.concat([hash('sha1', bytes, 'buffer'), bytes]));
  renameSync(`${file}.tmp`, file);
}

export function forgetState(file: string): void {
  rmSync(file, { force: true });
}
