/** Writes one article with its pictures and files, whole, unless a person has written there since. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { FileStatus } from './import-report.ts';
import { hashText, type ImportRecord } from './import-state.ts';
import type { Placed } from './place-articles.ts';
import type { TakenFile } from './media/take-media.ts';
import { readIfPresent } from './write-file.ts';
import { hashBytes } from './media/take-file.ts';

export interface Saved {
  status: FileStatus;
  reason?: string;
  record: ImportRecord;
}

export interface Manuscript {
  placed: Placed;
  /** The text of `index.md`. */
  text: string;
  files: readonly TakenFile[];
}

/** @param staging a folder on the same disk, where an article is put together before it takes its place */
export function saveArticle(
  { placed, text, files }: Manuscript,
  outDir: string,
  staging: string,
  force: boolean,
): Saved {
  const { id, hash, record, path: relative } = placed;
  const file = path.join(outDir, relative);
  const current = readIfPresent(file);
  const fresh: ImportRecord = {
    hash,
    id,
    path: relative,
    written: hashText(text),
    ...(files.length > 0 && { files: recordFiles(files) }),
  };
  const folder = path.dirname(file);
  if (current === text && files.every(({ name }) => existsSync(path.join(folder, name))))
    return { status: 'unchanged', record: fresh };

  const reason = current === text ? undefined : reasonToKeep(current, placed);
  // What is kept stays known by what the import last wrote, so that it is told from the import's own text next time.
  if (reason && !force)
    return { status: 'kept', reason, record: record ? { ...record, path: relative } : fresh };
  const staged = path.join(staging, id);
  if (existsSync(folder)) fillFolder(file, text, files, staged);
  else createFolder(folder, text, files, staged);
  if (record) removeLeftOver(folder, record, fresh);
  return { status: reason ? 'overwritten' : current === undefined ? 'written' : 'updated', record: fresh };
}

/** What a person did to the article, in Vietnamese; `undefined` where nobody did anything. */
function reasonToKeep(current: string | undefined, { record, path: relative }: Placed): string | undefined {
  if (current === undefined) return record && 'bài đã bị xoá khỏi thư mục; thêm --force để nhập lại';
  if (record && hashText(current) === record.written) return undefined;
  const change = record && record.path !== relative ? 'đã được chuyển chỗ và sửa' : 'đã được sửa';
  return `bài ${change} sau khi nhập nên giữ nguyên; thêm --force để ghi đè`;
}

/** One rename puts a new article in place with everything it has; a killed run leaves it whole or not at all. */
function createFolder(folder: string, text: string, files: readonly TakenFile[], staged: string): void {
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const file of files) writeMedia(path.join(staged, file.name), file);
  writeFileSync(path.join(staged, 'index.md'), text);
  mkdirSync(path.dirname(folder), { recursive: true });
  renameSync(staged, folder);
}

/** Files come before the text that names them, so that the article is whole at every moment. */
function fillFolder(file: string, text: string, files: readonly TakenFile[], staged: string): void {
  for (const media of files) {
    const target = path.join(path.dirname(file), media.name);
    if (existsSync(target) || media.content === undefined) continue;
    writeMedia(staged, media);
    renameSync(staged, target);
  }
  writeFileSync(staged, text);
  renameSync(staged, file);
}

function writeMedia(target: string, { content }: TakenFile): void {
  if (content === undefined) return;
  if (Buffer.isBuffer(content)) writeFileSync(target, content);
  else copyFileSync(content.copyOf, target);
}

/** What the import wrote before and the article no longer shows goes, unless a person put something else there. */
function removeLeftOver(folder: string, before: ImportRecord, now: ImportRecord): void {
  for (const [name, { written }] of Object.entries(before.files ?? {})) {
    const file = path.join(folder, name);
    if (now.files?.[name] || !existsSync(file)) continue;
    if (hashBytes(readFileSync(file)) === written) rmSync(file);
  }
}

function recordFiles(files: readonly TakenFile[]): NonNullable<ImportRecord['files']> {
  return Object.fromEntries(
    [...files]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, from, written, changes }) => [name, { from, written, ...(changes && { changes }) }]),
  );
}
