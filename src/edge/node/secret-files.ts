/** The secrets of visitors' keys, a small file a day, apart from the counts so that no copy of those carries them. */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SecretStore } from '../store.ts';

const PREFIX = 'secret-';

/** @param folder the same that the counts are in */
export function openSecretFiles(folder: string): SecretStore {
  mkdirSync(folder, { recursive: true });

  function obtain(day: number, fresh: string): string {
    const file = path.join(folder, `${PREFIX}${day}`);
    const draft = path.join(folder, `${PREFIX}${day}-${randomUUID()}`);
    try {
      writeFileSync(draft, fresh, { mode: 0o600, flush: true });
      // A link appears whole or not at all, and never over another that a second server made first.
      linkSync(draft, file);
      return fresh;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return readFileSync(file, 'utf8');
    } finally {
      rmSync(draft, { force: true });
    }
  }

  function keepOnly(days: readonly number[]): void {
    const kept = new Set(days.map((day) => `${PREFIX}${day}`));
    for (const name of readdirSync(folder))
      if (name.startsWith(PREFIX) && !kept.has(name)) rmSync(path.join(folder, name), { force: true });
  }

  return {
    obtain: (day, fresh) => new Promise((resolve) => resolve(obtain(day, fresh))),
    keepOnly: (days) => new Promise((resolve) => resolve(keepOnly(days))),
  };
}
