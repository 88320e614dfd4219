/** The pictures that entries show or offer, each with what its file's first bytes say of it. */
import path from 'node:path';
import { extensionOf } from '../lib/attachment-type.ts';
import { PICTURE_TYPES } from '../lib/picture-limits.ts';
import { digestOf } from '../store/digest.ts';
import type { DiskFile } from '../store/disk.ts';
import { noted } from '../store/entry-notes.ts';
import { readPhotoHeader, type PhotoHeader } from '../store/photo-header.ts';
import type { AnyEntry, CheckContext } from './context.ts';
import type { FileUse } from './file-uses.ts';

export interface UsedPhoto {
  use: FileUse;
  header: PhotoHeader;
}

/**
 * The pictures that are there and are shown, or are offered as files; each once, where it is named first. Emblem and banners
 * are not among them.
 */
export function usedPhotos(
  { content, entries, fileUses, disk }: CheckContext,
  as: 'picture' | 'download',
): UsedPhoto[] {
  const files = new Map(disk.files.map((file) => [file.path, file]));
  const byFolder = Map.groupBy(
    fileUses().filter((use) => use.as === as && PICTURE_TYPES.has(extensionOf(use.file))),
    ({ folder }) => folder,
  );
  return entries.flatMap((entry) => {
    const folder = path.posix.dirname(entry.file);
    const uses = new Map((byFolder.get(folder) ?? []).reverse().map((use) => [use.file, use]));
    byFolder.delete(folder);
    const there = [...uses.keys()].reverse().flatMap((file) => files.get(file) ?? []);
    if (there.length === 0) return [];
    const headers = headersOf(content.root, entry, as, there);
    return there.map((file) => ({ use: uses.get(file.path)!, header: headers[file.path]! }));
  });
}

/** Read once for each state of the files: kept from run to run with the entry. */
function headersOf(
  root: string,
  entry: AnyEntry,
  as: UsedPhoto['use']['as'],
  files: readonly DiskFile[],
): Record<string, PhotoHeader> {
  const stamps = files.map(({ path: file, size, stamp }) => `${file}:${size}:${stamp?.mtimeMs ?? ''}`);
  return noted(entry, `photo-headers ${as}`, digestOf(stamps.join('\n')), () =>
    Object.fromEntries(files.map((file) => [file.path, readPhotoHeader(path.join(root, file.path))])),
  );
}
