/** One build at a time for a cache: two would move the same folders. */
import path from 'node:path';
import { takeLock } from '../store/file-lock.ts';

/** How long a build waits for another, in milliseconds. */
const PATIENCE = 10 * 60_000;

/**
 * Waits until no other build uses the cache, and keeps others out until the lock is disposed of.
 * @throws Error in Vietnamese where another build does not end
 */
export function lockBuilds(cacheDir: string, onWait: () => void, patience = PATIENCE): Disposable {
  const lock = takeLock(path.join(cacheDir, 'build.lock'), { patience, onWait });
  if (!lock)
    throw new Error('Một lần dựng trang khác vẫn chưa xong. Đợi nó xong, hoặc dừng nó, rồi chạy lại.');
  return lock;
}
