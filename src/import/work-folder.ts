/**
 * `DIR/.loa-import.work/`: what a run has read and is about to write. It makes memory independent of the number of
 * pages, and an interrupted run goes on where it stopped; a run that ends removes it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Understanding } from './understand-source.ts';
import { readIfPresent } from './write-file.ts';

const WORK_FOLDER = '.loa-import.work';
/** Part of the folder's name: what another version of the import understood is not taken over. */
const OWNER_FILE = 'dang-chay.pid';

export interface WorkFolder {
  folder: string;
  /** For articles that are put together before they take their place. */
  staging: string;
}

/**
 * Opens the folder, with what an interrupted run left in it.
 * @throws Error in Vietnamese where another import is running in this content folder
 */
export function openWorkFolder(outDir: string): WorkFolder {
  const folder = path.join(outDir, WORK_FOLDER);
  const owner = Number(readIfPresent(path.join(folder, OWNER_FILE)));
  if (owner > 0 && owner !== process.pid && isRunning(owner))
    throw new Error(
      `một lệnh nhập khác (tiến trình ${owner}) đang ghi vào ${outDir}; chờ lệnh đó xong rồi chạy lại (nếu không có lệnh nào đang chạy, xoá thư mục ${folder})`,
    );
  const signature = importerSignature();
  if (readIfPresent(path.join(folder, 'phien-ban')) !== signature)
    rmSync(folder, { recursive: true, force: true });
  const staging = path.join(folder, 'staging');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  writeFileSync(path.join(folder, OWNER_FILE), String(process.pid));
  writeFileSync(path.join(folder, 'phien-ban'), signature);
  return { folder, staging };
}

/** Removes the folder, and the content folder with it where nothing else is in it. */
export function removeWorkFolder({ folder }: WorkFolder): void {
  rmSync(folder, { recursive: true, force: true });
  const outDir = path.dirname(folder);
  if (readdirSync(outDir).length === 0) rmdirSync(outDir);
}

/** Where the understanding of a source is kept. */
export function readingFile(folder: string, key: string, part: 'reading' | 'media' = 'reading'): string {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return path.join(folder, name.slice(0, 2), `${name}.${part}.json`);
}

/** What is known of a source, `undefined` where it was not read or has changed since. */
export function readStored(folder: string, key: string, hash: string): Understanding | undefined {
  const text = readIfPresent(readingFile(folder, key));
  if (text === undefined) return undefined;
  try {
    const stored = JSON.parse(text) as { hash: string; understanding: Understanding };
    return stored.hash === hash ? stored.understanding : undefined;
  } catch {
    // The run was interrupted while it wrote this: the source is read again.
    return undefined;
  }
}

export function store(folder: string, key: string, hash: string, understanding: Understanding): void {
  storePart(readingFile(folder, key), { hash, understanding });
}

export function storePart(file: string, value: unknown): void {
  if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Changes when the code that understands pages changes. */
function importerSignature(): string {
  const hash = createHash('sha256');
  for (const folder of [import.meta.dirname, path.join(import.meta.dirname, '../lib')]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /(?<!\.test)\.ts$/.test(name)).sort())
      hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}
