/** Files of the index that Loa writes itself. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Compressed at rest, as Pagefind's files are: not every server compresses, and none need do it again. */
export function writePacked(file: string, content: Uint8Array | string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(content, { level: 9 }));
}

/** Some characters that differ where contents differ. */
export function markOf(content: Uint8Array | string, length: number): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, length);
}
