/** The files of a content folder as they lie on disk: names, sizes, kinds, never their bytes. */
import { lstatSync, readdirSync } from 'node:fs';

export interface DiskFile {
  /** Path from the content folder, with `/`, in the disk's own Unicode form. */
  path: string;
  kind: 'file' | 'symlink' | 'other';
  /** Bytes; 0 for what is no file. */
  size: number;
  /** What the file system knows of a file besides: together with its size they change when its bytes do. */
  stamp?: { mtimeMs: number; ctimeMs: number; ino: number };
}

/** What systems leave behind, which nobody wrote and nobody publishes. */
const SYSTEM_FILES = new Set(['Thumbs.db', 'desktop.ini']);

/** Lists every file below a folder, by path. Links are listed and never followed; hidden files are left out. */
export function listDisk(root: string): DiskFile[] {
  const files: DiskFile[] = [];
  const visit = (folder: string) => {
    for (const item of readdirSync(folder === '' ? root : `${root}/${folder}`, { withFileTypes: true })) {
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
  if (isLink || !isFile) return { path: file, kind: isLink ? 'symlink' : 'other', size: 0 };
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(`${root}/${file}`);
  return { path: file, kind: 'file', size, stamp: { mtimeMs, ctimeMs, ino } };
}
