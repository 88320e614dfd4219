/** A site is built aside and put in place whole: a failed build leaves the published one as it was. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What Loa keeps for its own servers inside an output folder; never served. It also marks the folder as Loa's. */
export const PRIVATE_FOLDER = '.loa';

/** Makes an empty folder to build into. */
export function openStaging(cacheDir: string): string {
  const folder = path.join(cacheDir, 'staging', 'site');
  rmSync(path.dirname(folder), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @throws Error in Vietnamese where the folder holds something that no build of Loa wrote */
export function assertReplaceable(outDir: string): void {
  if (
    !existsSync(outDir) ||
    readdirSync(outDir).length === 0 ||
    existsSync(path.join(outDir, PRIVATE_FOLDER))
  )
    return;
  throw new Error(
    `${outDir} có tệp không phải do Loa tạo ra, nên không thay được. Chọn OUT_DIR khác, hoặc tự xoá thư mục này.`,
  );
}

/** Puts the built site in the place of the old one. */
export function publishStaging(staging: string, outDir: string): void {
  mkdirSync(path.dirname(outDir), { recursive: true });
  const former = path.join(path.dirname(staging), 'former');
  if (existsSync(outDir)) move(outDir, former);
  move(staging, outDir);
  rmSync(path.dirname(staging), { recursive: true, force: true });
}

/** Renames; across disks, where that cannot be, copies. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
