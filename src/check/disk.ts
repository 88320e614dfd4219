/** The files of a content folder as they lie on disk: names, sizes, kinds, never their bytes. */
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface DiskFile {
  /** Path from the content folder, with `/`, in the disk's own Unicode form. */
  path: string;
  kind: 'file' | 'symlink' | 'other';
  /** Bytes. */
  size: number;
}

export interface DiskIndex {
  /** Sorted by path. */
  files: readonly DiskFile[];
  has(file: string): boolean;
  /** A file that differs only in case or in Unicode form: what the author most likely meant. */
  nearlyNamed(file: string): string | undefined;
}

/** What systems leave behind, which nobody wrote and nobody publishes. */
const SYSTEM_FILES = new Set(['Thumbs.db', 'desktop.ini']);

/** Lists every file below a folder. Links are listed and never followed; hidden files are left out. */
export function listDisk(root: string): DiskFile[] {
  const files: DiskFile[] = [];
  const visit = (folder: string) => {
    for (const item of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (item.name.startsWith('.') || SYSTEM_FILES.has(item.name)) continue;
      const file = folder === '' ? item.name : `${folder}/${item.name}`;
      if (item.isDirectory()) visit(file);
      else files.push(describe(root, file, item.isSymbolicLink(), item.isFile()));
    }
  };
  visit('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function describe(root: string, file: string, isLink: boolean, isFile: boolean): DiskFile {
  const kind = isLink ? 'symlink' : isFile ? 'file' : 'other';
  return { path: file, kind, size: kind === 'file' ? lstatSync(path.join(root, file)).size : 0 };
}

export function indexDisk(files: readonly DiskFile[]): DiskIndex {
  const names = new Set(files.map((file) => file.path));
  const byFoldedName = new Map(files.map((file) => [foldName(file.path), file.path]));
  return {
    files,
    has: (file) => names.has(file),
    nearlyNamed: (file) => byFoldedName.get(foldName(file)),
  };
}

function foldName(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
