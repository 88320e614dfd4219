/** Which pages were found to be valid HTML, kept between verifications. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ValidPages } from './rules/valid-html.ts';

/** A file that is absent or not ours means that no page is known. */
export function readValidPages(cacheDir: string): ValidPages {
  try {
    return new Set(readFileSync(fileIn(cacheDir), 'utf8').split('\n').filter(Boolean));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}

export function writeValidPages(cacheDir: string, pages: ValidPages): void {
  const file = fileIn(cacheDir);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, `${[...pages].sort().join('\n')}\n`);
  renameSync(`${file}.tmp`, file);
}

function fileIn(cacheDir: string): string {
  return path.join(cacheDir, 'verify', 'valid-pages.txt');
}
