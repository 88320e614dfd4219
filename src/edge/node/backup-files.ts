/** Backups and reports as files: written whole or not at all, and never over a file that is there. */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { parseBackup, writeBackup } from '../backup-lines.ts';
import type { CounterBackup, Counts } from '../store.ts';

/**
 * Writes all counts of a store into a new file, while hits go on.
 * @throws Error in Vietnamese where the file is there already
 */
export function writeBackupFile(backup: CounterBackup, file: string): Promise<void> {
  return writeNewFile(file, writeBackup(backup.read()));
}

/**
 * Reads a backup, checked to its last line.
 * @throws Error in Vietnamese where it is none, or not whole
 */
export function readBackupFile(file: string): Counts {
  if (!existsSync(file)) throw new Error(`Không có tệp ${file}.`);
  return parseBackup(readFileSync(file, 'utf8'));
}

/** @throws Error in Vietnamese where the file is there already */
export async function writeNewFile(
  file: string,
  chunks: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  if (existsSync(file)) throw new Error(`Đã có tệp ${file}. Hãy chọn tên khác; tệp cũ được giữ nguyên.`);
  const unfinished = `${file}.dang-ghi`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      for await (const chunk of chunks) await handle.write(chunk);
      // A backup that a power cut takes away after «xong» is none.
      await handle.sync();
    } finally {
      await handle.close();
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
