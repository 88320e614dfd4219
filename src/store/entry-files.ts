/** Which files of a content folder are its articles, albums and pages. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { DiskFile } from './disk.ts';

export interface EntryFiles {
  articles: DiskFile[];
  albums: DiskFile[];
  pages: DiskFile[];
}

const PATTERNS: Readonly<Record<keyof EntryFiles, RegExp>> = {
  articles: /^articles\/[^/]+\/[^/]+\/index\.mdx?$/,
  albums: /^albums\/[^/]+\/index\.mdx?$/,
  pages: /^pages\/[^/]+\.mdx?$/,
};

/** Picks them out of a listing that is sorted by path; folder by folder, each in the order of its names. */
export function sortEntryFiles(files: readonly DiskFile[]): EntryFiles {
  const pick = (kind: keyof EntryFiles) =>
    files.filter((file) => file.path.startsWith(kind) && PATTERNS[kind].test(file.path));
  return {
    articles: sortByFolders(withoutTwins(pick('articles'))),
    albums: sortByFolders(withoutTwins(pick('albums'))),
    pages: pick('pages'),
  };
}

/** Of `index.md` and `index.mdx` in one folder the first is read; the check reports the other. */
function withoutTwins(files: readonly DiskFile[]): DiskFile[] {
  const names = new Set(files.map((file) => file.path));
  return files.filter((file) => !file.path.endsWith('x') || !names.has(file.path.slice(0, -1)));
}

/** A folder comes before those whose names begin with its own: `tin`, `tin-2`, though `-` sorts before `/`. */
function sortByFolders(files: readonly DiskFile[]): DiskFile[] {
  return files
    .map((file) => ({ file, folders: file.path.replaceAll('/', '\0') }))
    .sort((a, b) => (a.folders < b.folders ? -1 : 1))
    .map(({ file }) => file);
}

/** A file, or a link that leads to one. */
export function isReadable(root: string, { path: file, kind }: DiskFile): boolean {
  if (kind !== 'symlink') return kind === 'file';
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
}
