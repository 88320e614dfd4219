/** Files are written whole or not at all. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The text of a file, `undefined` where there is none. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes through a temporary file beside the target, so that nobody ever reads half of it. A file that already says
 * the same is not touched.
 * @returns whether anything was written
 */
export function writeFileAtomically(file: string, text: string): boolean {
  if (readIfPresent(file) === text) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  // Hidden, and the same in every run: what a killed run leaves is not in the way, and the next one takes it over.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return true;
}
