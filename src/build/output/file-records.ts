/** What the last build left in the output, file by file, and whether it is still there like that. */
import { lstatSync, readdirSync, type Stats } from 'node:fs';

/** One published file. */
export interface FileRecord {
  bytes: number;
  /** Milliseconds; files that did not change keep their time. */
  mtime: number;
  /** Of what it was made: the digest of its content, or the size and time of the file it was copied from. */
  mark: string;
}

/** By path in the output, with `/`. */
export type FileRecords = ReadonlyMap<string, FileRecord>;

export interface FolderState {
  /** Recorded files that are gone or not as they were. */
  broken: Set<string>;
  /** What lies there besides. */
  foreign: string[];
}

/** Holds a folder against the records, by names, sizes and times: a file is never read for it. */
export function inspectFolder(folder: string, records: FileRecords): FolderState {
  const broken = new Set<string>();
  const foreign: string[] = [];
  for (const [directory, names] of groupByDirectory(records.keys())) {
    for (const name of listNames(`${folder}/${directory}`))
      if (!names.has(name)) foreign.push(directory + name);
  }
  for (const [file, record] of records) if (!isAsRecorded(`${folder}/${file}`, record)) broken.add(file);
  return { broken, foreign };
}

/** Copies of a folder keep times to the microsecond. */
const SAME_TIME_MS = 0.01;

/** Whether a file is as it was recorded. */
export function isAsRecorded(absolutePath: string, { bytes, mtime }: FileRecord): boolean {
  const stat = statIfThere(absolutePath);
  return stat !== undefined && stat.size === bytes && isSameTime(stat.mtimeMs, mtime) && stat.isFile();
}

/** Archives in which CI services keep folders from run to run cut times to whole seconds; nobody's edit falls on just that. */
function isSameTime(now: number, recorded: number): boolean {
  return Math.abs(now - recorded) < SAME_TIME_MS || now === recorded - (recorded % 1000);
}

/** What stands at a path, links not followed; nothing where nothing does. */
export function statIfThere(absolutePath: string): Stats | undefined {
  try {
    return lstatSync(absolutePath, { throwIfNoEntry: false });
  } catch (error) {
    // A folder above it has become a file.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

export function recordOf(absolutePath: string, mark: string): FileRecord {
  const { size, mtimeMs } = lstatSync(absolutePath);
  return { bytes: size, mtime: mtimeMs, mark };
}

function listNames(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** The names that belong in each directory; a directory ends in `/`, the top one is empty. */
function groupByDirectory(files: Iterable<string>): Map<string, Set<string>> {
  const directories = new Map<string, Set<string>>([['', new Set()]]);
  for (const file of files) {
    let child = file;
    for (;;) {
      const cut = child.lastIndexOf('/', child.length - 2) + 1;
      const parent = child.slice(0, cut);
      const name = child.slice(cut).replace('/', '');
      const names = directories.get(parent);
      names?.add(name);
      if (names) break;
      directories.set(parent, new Set([name]));
      child = parent;
    }
  }
  return directories;
}
