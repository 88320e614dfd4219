/** One build at a time for a cache: two would move the same folders. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a build waits for another, in milliseconds. */
const PATIENCE = 10 * 60_000;

/**
 * Waits until no other build uses the cache, and keeps others out until the lock is let go. It is the operating
 * system's lock on a database file: a build that is killed lets go of it, and nothing is left behind that could keep
 * the next one out.
 * @throws Error in Vietnamese where another build does not end
 */
export function lockBuilds(cacheDir: string, onWait: () => void): { [Symbol.dispose](): void } {
  mkdirSync(cacheDir, { recursive: true });
  const database = new DatabaseSync(path.join(cacheDir, 'build.lock'));
  const lock = () => database.exec('BEGIN EXCLUSIVE');
  try {
    lock();
  } catch {
    onWait();
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    try {
      lock();
    } catch (cause) {
      throw new Error('Một lần dựng trang khác vẫn chưa xong. Đợi nó xong, hoặc dừng nó, rồi chạy lại.', {
        cause,
      });
    }
  }
  return { [Symbol.dispose]: () => database.close() };
}
