/** Fills the folder of a new release: what did not change is the same file as before, under two names. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheControlOf, IMMUTABLE } from '../lib/cache-rules.ts';
import { COMPRESSED_SUFFIXES, compressFiles, isCompressible } from './compress.ts';

/** Where a release notes since when it carries files that only older pages ask for. */
const KEPT_FILE = '.loa/kept.json';
/** Readers in the middle of a visit, and pages in caches, ask for the old ones so long. */
const KEEP_OLD_FOR = 7 * 24 * 3_600_000;

export interface Filled {
  /** Files that are new or another than before. */
  changed: number;
  unchanged: number;
  /** Hashed files of former releases, kept for pages that are still open. */
  kept: number;
}

/**
 * @param outDir the built site
 * @param folder the new release, empty
 * @param previous the release before it, if there is one
 * @param now milliseconds since 1970
 */
export async function fillRelease(
  outDir: string,
  folder: string,
  previous: string | undefined,
  now: number,
): Promise<Filled> {
  const files = listFiles(outDir);
  const changed = files.filter((file) => !takeUnchanged(path.join(outDir, file), file, folder, previous));
  for (const file of changed) copy(path.join(outDir, file), path.join(folder, file));
  await compressFiles(changed.map((file) => path.join(folder, file)));
  const kept = previous === undefined ? {} : keepOld(new Set(files), folder, previous, now);
  mkdirSync(path.join(folder, path.dirname(KEPT_FILE)), { recursive: true });
  writeFileSync(path.join(folder, KEPT_FILE), JSON.stringify(kept));
  return {
    changed: changed.length,
    unchanged: files.length - changed.length,
    kept: Object.keys(kept).length,
  };
}

function takeUnchanged(source: string, file: string, folder: string, previous: string | undefined): boolean {
  if (previous === undefined) return false;
  const before = path.join(previous, file);
  if (!isSame(source, before)) return false;
  linkWithCompressed(file, folder, previous);
  return true;
}

/** By size and time (to the millisecond, which is what a copy keeps), which a build leaves where nothing changed; else by bytes. */
function isSame(source: string, before: string): boolean {
  const old = statSync(before, { throwIfNoEntry: false });
  const fresh = statSync(source);
  if (!old?.isFile() || old.size !== fresh.size) return false;
  return Math.abs(old.mtimeMs - fresh.mtimeMs) < 1 || readFileSync(source).equals(readFileSync(before));
}

function linkWithCompressed(file: string, folder: string, previous: string): void {
  const suffixes = isCompressible(file) ? ['', ...COMPRESSED_SUFFIXES] : [''];
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  for (const suffix of suffixes) {
    const before = path.join(previous, file + suffix);
    if (existsSync(before)) linkSync(before, path.join(folder, file + suffix));
  }
}

function copy(source: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(source, target);
  const { atime, mtime } = statSync(source);
  utimesSync(target, atime, mtime);
}

/** Carries over files whose names have a hash and that the new pages do not ask for, while their time lasts. */
function keepOld(
  files: ReadonlySet<string>,
  folder: string,
  previous: string,
  now: number,
): Record<string, number> {
  const since = readKept(previous);
  const kept: Record<string, number> = {};
  for (const file of listFiles(previous)) {
    if (cacheControlOf(`/${file}`) !== IMMUTABLE || files.has(file) || isCopy(file)) continue;
    const first = since[file] ?? now;
    if (now - first > KEEP_OLD_FOR) continue;
    linkWithCompressed(file, folder, previous);
    kept[file] = first;
  }
  return kept;
}

function isCopy(file: string): boolean {
  return COMPRESSED_SUFFIXES.some((suffix) => file.endsWith(suffix));
}

function readKept(release: string): Record<string, number> {
  const file = path.join(release, KEPT_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>) : {};
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .sort();
}
