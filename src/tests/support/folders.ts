/** Temporary folders of the tests: never inside the project, gone after a day. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The project's own folder, where `package.json` stands. */
export const PROJECT = path.resolve(import.meta.dirname, '../../..');

/** A site as a test writes it: path → text or bytes. */
export type SiteFiles = Readonly<Record<string, string | Uint8Array>>;

const DAY_MS = 24 * 3_600_000;

/** Where the tests of all runs keep what they build, so that a second run finds it built. */
export function testsFolder(): string {
  const folder = path.join(os.tmpdir(), 'loa-tests');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A new, empty folder. */
export function temporaryFolder(name: string): string {
  removeOld(testsFolder());
  return mkdtempSync(path.join(testsFolder(), `${name}-`));
}

export function writeFiles(folder: string, files: SiteFiles): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function removeOld(folder: string): void {
  const now = performance.timeOrigin + performance.now();
  for (const name of readdirSync(folder)) {
    if (!/^(?:site|shared|import)-/.test(name) || name.endsWith('.lock')) continue;
    const entry = path.join(folder, name);
    // Another test process may be removing the same one.
    const touched = statSync(entry, { throwIfNoEntry: false })?.mtimeMs;
    if (touched !== undefined && now - touched > DAY_MS) rmSync(entry, { recursive: true, force: true });
  }
}
