/** One at a time across the test processes: vitest runs test files side by side. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { testsFolder } from './folders.ts';

const POLL_MS = 150;

/** Runs the task while no other process runs one under the same name. */
export async function withLock<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  const folder = path.join(testsFolder(), `${name}.lock`);
  while (!take(folder)) await wait(POLL_MS);
  try {
    return await task();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(folder: string): boolean {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
  writeFileSync(path.join(folder, 'pid'), String(process.pid));
  return true;
}

/** A process that was stopped leaves its lock behind. */
function isAbandoned(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(path.join(folder, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    // ENOENT: the holder is just writing its pid, or just letting go. ESRCH: there is no such process.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
