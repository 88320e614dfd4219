/** A site is built aside and put in place whole: a failed build leaves the published one as it was. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** What Loa keeps for its own servers inside an output folder; never served. It also marks the folder as Loa's. */
export const PRIVATE_FOLDER = '.loa';

const STAGING = 'staging';

/** Makes an empty folder to build into. */
export function openStaging(cacheDir: string): string {
  const folder = path.join(cacheDir, STAGING, 'site');
  rmSync(path.dirname(folder), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @throws Error in Vietnamese where the folder holds something that no build of Loa wrote */
export function assertReplaceable(outDir: string): void {
  const stat = statSync(outDir, { throwIfNoEntry: false });
  if (!stat) return;
  const isOurs =
    stat.isDirectory() && (readdirSync(outDir).length === 0 || existsSync(path.join(outDir, PRIVATE_FOLDER)));
  if (isOurs) return;
  const what = stat.isDirectory() ? 'có tệp không phải do Loa tạo ra' : 'là một tệp, không phải thư mục';
  throw new Error(`${outDir} ${what}, nên không thay được. Chọn OUT_DIR khác, hoặc tự xoá.`);
}

/** Puts the built site in the place of the old one; where that fails, the old one comes back. */
export function publishStaging(staging: string, outDir: string): void {
  mkdirSync(path.dirname(outDir), { recursive: true });
  const former = formerFolder(path.dirname(staging));
  if (existsSync(outDir)) move(outDir, former);
  try {
    move(staging, outDir);
  } catch (error) {
    if (existsSync(former)) move(former, outDir);
    throw error;
  }
  rmSync(path.dirname(staging), { recursive: true, force: true });
}

/** A build that was killed between moving the old site away and the new one in: the old one comes back. */
export function restoreFormer(cacheDir: string, outDir: string): void {
  const former = formerFolder(path.join(cacheDir, STAGING));
  if (existsSync(former) && !existsSync(outDir)) move(former, outDir);
}

function formerFolder(stagingRoot: string): string {
  return path.join(stagingRoot, 'former');
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
