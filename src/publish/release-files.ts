/** Files of releases: what is the same in two of them is one file under two names, compressed copies included. */
import { existsSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { COMPRESSED_SUFFIXES, isCompressible } from './compress.ts';

/** Gives a file of one release, and its compressed copies, to another. */
export function linkWithCompressed(file: string, to: string, from: string): void {
  const suffixes = isCompressible(file) ? ['', ...COMPRESSED_SUFFIXES] : [''];
  mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
  for (const suffix of suffixes) {
    const source = path.join(from, file + suffix);
    if (existsSync(source)) linkSync(source, path.join(to, file + suffix));
  }
}

/** Whether it is, by its name, a copy that was made for a server. */
export function isCompressedCopy(file: string): boolean {
  return COMPRESSED_SUFFIXES.some(
    (suffix) => file.endsWith(suffix) && isCompressible(file.slice(0, -suffix.length)),
  );
}
