/** What a release notes of itself, in a file that no reader is sent. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const NOTE_FILE = '.loa/release.json';

export interface ReleaseNote {
  /** The release that readers saw before it: the one to go back to. */
  replaced?: string | undefined;
  /** Files of other releases that only their pages ask for, and since when (milliseconds since 1970) nothing else does. */
  kept: Record<string, number>;
}

/** @param release its folder; a new one has no note yet */
export function readNote(release: string): ReleaseNote {
  const file = path.join(release, NOTE_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReleaseNote) : { kept: {} };
}

/** All at once: a release that readers see may get another one. */
export function writeNote(release: string, note: ReleaseNote): void {
  const file = path.join(release, NOTE_FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(note));
  renameSync(`${file}.new`, file);
}
