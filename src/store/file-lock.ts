/** One process at a time: the operating system's lock on a file. */
import { mkdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's words for a lock that another holds, and for a file that is no database: https://sqlite.org/rescode.html */
const BUSY = 5;
const NOT_A_DATABASE = 26;

/** Two that begin at once may get in each other's way: one of them has it after a moment. In milliseconds. */
const MOMENT = 100;

export interface LockOptions {
  /** How long to wait for the other process, in milliseconds; the whole process waits. */
  patience?: number;
  /** Told before the waiting begins. */
  onWait?: () => void;
}

/**
 * Takes the lock, and keeps other processes out until it is disposed of. It is SQLite's lock on a database file in which
 * nothing is ever written: a process that is killed, or a machine that loses its power, lets go of it.
 * @param file is made where it is missing
 * @returns undefined where another process still holds it
 * @throws Error in Vietnamese, naming the file, where it cannot be locked at all
 */
export function takeLock(file: string, { patience = 0, onWait }: LockOptions = {}): Disposable | undefined {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    return lock(file, MOMENT) ?? waitFor(file, patience, onWait);
  } catch (cause) {
    throw new Error(
      `Không khóa được tệp ${file} (${(cause as Error).message}). ` +
        'Hãy xem tài khoản đang chạy lệnh có quyền ghi tệp đó không, hoặc xóa nó đi rồi chạy lại.',
      { cause },
    );
  }
}

function waitFor(file: string, patience: number, onWait?: () => void): Disposable | undefined {
  if (patience === 0) return undefined;
  onWait?.();
  return lock(file, patience);
}

function lock(file: string, patience: number): Disposable | undefined {
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    begin(database, file);
    return { [Symbol.dispose]: () => database.close() };
  } catch (error) {
    database.close();
    if (codeOf(error) === BUSY) return undefined;
    throw error;
  }
}

/**
 * What is no database nobody can have locked: it is garbage, and is emptied. Another process that did so a moment earlier
 * holds the same file, and keeps its lock; deleting it would give each a file of its own.
 */
function begin(database: DatabaseSync, file: string): void {
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (codeOf(error) !== NOT_A_DATABASE) throw error;
    truncateSync(file);
    database.exec('BEGIN EXCLUSIVE');
  }
}

/** Without what SQLite adds to it, for instance that the other process is just recovering. */
function codeOf(error: unknown): number {
  return ((error as { errcode?: number }).errcode ?? 0) & 0xff;
}
