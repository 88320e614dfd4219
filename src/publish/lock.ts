/** One publication at a time, in whatever process. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/**
 * Runs a task while no other process holds the lock. A lock whose process is gone holds nobody up.
 * @throws Error in Vietnamese where another process is at it
 */
export async function withLock<Result>(file: string, task: () => Promise<Result>): Promise<Result> {
  take(file);
  try {
    return await task();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (isRunning(holder))
        throw new Error(`Đang có lần đăng khác chạy (tiến trình ${holder}).`, { cause: error });
      rmSync(file, { force: true });
    }
  }
  throw new Error(`Không khóa được ${file}.`);
}

/** @param pid NaN or 0 where the holder was stopped before it could write its number */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
