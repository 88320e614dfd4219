/** Writes one article, unless a person has written there since. */
import path from 'node:path';
import type { FileStatus } from './import-report.ts';
import { hashText, type ImportRecord } from './import-state.ts';
import type { Placed } from './place-articles.ts';
import { writeArticle } from './write-article.ts';
import { readIfPresent, writeFileAtomically } from './write-file.ts';

export interface Saved {
  status: FileStatus;
  reason?: string;
  record: ImportRecord;
}

/** @param section the section's key in `site.yaml` */
export function saveArticle(placed: Placed, section: string, outDir: string, force: boolean): Saved {
  const { id, hash, record, path: relative } = placed;
  const file = path.join(outDir, relative);
  const text = writeArticle(placed.reading.article, { id, section });
  const current = readIfPresent(file);
  const fresh: ImportRecord = { hash, id, path: relative, written: hashText(text) };
  if (current === text) return { status: 'unchanged', record: fresh };

  const reason = reasonToKeep(current, placed);
  // What is kept stays known by what the import last wrote, so that it is told from the import's own text next time.
  if (reason && !force)
    return { status: 'kept', reason, record: record ? { ...record, path: relative } : fresh };
  writeFileAtomically(file, text);
  return { status: reason ? 'overwritten' : current === undefined ? 'written' : 'updated', record: fresh };
}

/** What a person did to the article, in Vietnamese; `undefined` where nobody did anything. */
function reasonToKeep(current: string | undefined, { record, path: relative }: Placed): string | undefined {
  if (current === undefined) return record && 'bài đã bị xoá khỏi thư mục; thêm --force để nhập lại';
  if (record && hashText(current) === record.written) return undefined;
  const change = record && record.path !== relative ? 'đã được chuyển chỗ và sửa' : 'đã được sửa';
  return `bài ${change} sau khi nhập nên giữ nguyên; thêm --force để ghi đè`;
}
