/** The files of a content folder, to be asked for by name. */
import { SITE_FILE } from '../store/content.ts';
import type { DiskFile } from '../store/disk.ts';

export interface DiskIndex {
  /** Sorted by path. */
  files: readonly DiskFile[];
  has(file: string): boolean;
  /** A file that differs only in case or in Unicode form: what the author most likely meant. */
  nearlyNamed(file: string): string | undefined;
}

export function indexDisk(files: readonly DiskFile[]): DiskIndex {
  const names = new Set(files.map((file) => file.path));
  // Folding thousands of names costs more than looking up the few that are asked for.
  let byFoldedName: Map<string, string> | undefined;
  return {
    files,
    has: (file) => names.has(file),
    nearlyNamed: (file) => {
      byFoldedName ??= new Map(files.map(({ path }) => [foldName(path), path]));
      return byFoldedName.get(foldName(file));
    },
  };
}

function foldName(file: string): string {
  return file.normalize('NFC').toLowerCase();
}

/** Larger texts are pasted books, or pictures in the guise of text. */
export const LARGEST_TEXT = 1_000_000;

/** The files as rules see them: that a text was written to cannot be seen, as long as it is no larger than usual. */
export function hideEdits(files: readonly DiskFile[]): DiskFile[] {
  return files.map((file) => {
    const { path, kind, size } = file;
    const isText = path === SITE_FILE || /\.mdx?$/.test(path);
    return isText && size <= LARGEST_TEXT ? { path, kind, size: 0 } : file;
  });
}
