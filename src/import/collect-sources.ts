/** The files named on the command line: each once, in an order of their own, read and decoded. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeSource } from './decode-source.ts';

export interface Source {
  /** As it was named. */
  file: string;
  /** From the content folder, with `/`: the same from whatever directory the import runs. */
  key: string;
}

export type ReadSource = { ok: true; text: string; dropped: number } | { ok: false; reason: string };

/** @param outDir real, absolute path of the content folder */
export function collectSources(files: readonly string[], outDir: string): Source[] {
  const byKey = new Map<string, Source>();
  for (const file of files) {
    const key = path.relative(outDir, resolveReal(file)).split(path.sep).join('/');
    if (!byKey.has(key)) byKey.set(key, { file, key });
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

export function readSource({ file }: Source): ReadSource {
  if (!existsSync(file)) return { ok: false, reason: 'không có tệp này' };
  if (!statSync(file).isFile()) return { ok: false, reason: 'không phải là tệp (thư mục hoặc thiết bị)' };
  try {
    return decodeSource(readFileSync(file));
  } catch (error) {
    return { ok: false, reason: `không đọc được tệp: ${(error as Error).message}` };
  }
}

/** The real path of what exists, or of the folder that would hold it. */
export function resolveReal(file: string): string {
  const absolute = path.resolve(file);
  const parent = path.dirname(absolute);
  if (existsSync(absolute)) return realpathSync(absolute);
  return parent === absolute ? absolute : path.join(resolveReal(parent), path.basename(absolute));
}
