/**
 * The output and its twin in the cache. A build brings the twin up to date, and the two change places: what readers
 * get is the old site, whole, or the new one, whole. Files that did not change are one file with two names, so that a
 * build in which one article changed moves two folders and a handful of files, whatever the size of the site.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { statIfThere } from './file-records.ts';

/** What Loa keeps for its own servers inside an output folder; never served. It also marks the folder as Loa's. */
export const PRIVATE_FOLDER = '.loa';

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

export function twinFolder(cacheDir: string): string {
  return path.join(cacheDir, 'site', 'twin');
}

function formerFolder(cacheDir: string): string {
  return path.join(cacheDir, 'site', 'former');
}

/** The two change places; where the new site cannot come in, the old one comes back. */
export function exchange(cacheDir: string, outDir: string): void {
  const [twin, former] = [twinFolder(cacheDir), formerFolder(cacheDir)];
  mkdirSync(path.dirname(outDir), { recursive: true });
  rmSync(former, { recursive: true, force: true });
  if (existsSync(outDir)) move(outDir, former);
  try {
    move(twin, outDir);
  } catch (error) {
    if (existsSync(former)) move(former, outDir);
    throw error;
  }
  if (existsSync(former)) move(former, twin);
}

/** A build that was stopped between the two moves: the old site comes back, or becomes the twin. */
export function finishExchange(cacheDir: string, outDir: string): void {
  const former = formerFolder(cacheDir);
  if (!existsSync(former)) return;
  if (!isWhole(outDir)) {
    rmSync(outDir, { recursive: true, force: true });
    move(former, outDir);
  } else if (!existsSync(twinFolder(cacheDir))) move(former, twinFolder(cacheDir));
  else rmSync(former, { recursive: true, force: true });
}

/** Renames; across disks, where that cannot be, copies. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    copyFolder(from, to);
    for (const folder of [path.join(from, PRIVATE_FOLDER), from])
      rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies a site with its private folder last, and deletes it in the other order: a folder that has one is whole. */
export function copyFolder(from: string, to: string): void {
  const own = path.join(from, PRIVATE_FOLDER);
  const unfinished = path.join(to, `${PRIVATE_FOLDER}.part`);
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true, filter: (file) => file !== own });
  if (!existsSync(own)) return;
  cpSync(own, unfinished, { recursive: true, preserveTimestamps: true });
  renameSync(unfinished, path.join(to, PRIVATE_FOLDER));
}

function isWhole(site: string): boolean {
  return existsSync(path.join(site, PRIVATE_FOLDER));
}

/** Gives a file a second name; across disks, where that cannot be, copies it, time and all. */
export function linkFile(from: string, to: string): void {
  makeWay(to);
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes(codeOf(error))) throw error;
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

/** Makes a path free for a new file. A file is never written into: its other name may be what readers get. */
export function makeWay(file: string): void {
  const parent = path.dirname(file);
  try {
    mkdirSync(parent);
    // A new folder, most often that of a new page: nothing can be in the way.
    return;
  } catch {
    if (!statIfThere(parent)?.isDirectory()) clearParents(parent);
  }
  rmSync(file, { recursive: true, force: true });
}

/** Makes the folders above a path; where a page now has pages below it, one of them may still be a file. */
function clearParents(folder: string): void {
  for (let at = folder; ; at = path.dirname(at)) {
    const stat = statIfThere(at);
    if (stat && !stat.isDirectory()) rmSync(at);
    if (stat) break;
  }
  mkdirSync(folder, { recursive: true });
}

/** Takes a file out, and the folders that it leaves empty; a folder that has come to stand in its place stays. */
export function removeFile(folder: string, file: string): void {
  if (!statIfThere(path.join(folder, file))?.isDirectory()) removeEntry(folder, file);
}

/** Takes out what stands at a path, a folder with all that is in it, and the folders that it leaves empty. */
export function removeEntry(folder: string, name: string): void {
  rmSync(path.join(folder, name), { recursive: true, force: true });
  for (let parent = path.dirname(name); parent !== '.'; parent = path.dirname(parent)) {
    try {
      rmdirSync(path.join(folder, parent));
    } catch (error) {
      if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return;
      // It went with a folder above, or a file stands in its place.
      if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
