/** What a site depends on besides its content: Loa's own code, the packages it uses, and Node. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders and files of the project that enter pages, or decide how they are written. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Code of `src` that no build runs. */
const NOT_BUILT = ['src/tests', 'src/import', 'src/corpus', 'src/writing', 'src/verify'];

/** @param root the project's folder; programs hold paths into it, so that it is part of the digest */
export function digestCode(root: string): string {
  const digest = createHash('sha1').update(
    `${root}\0${process.version}\0${process.platform}-${process.arch}`,
  );
  for (const part of PARTS) {
    for (const file of listParts(root, part))
      digest.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return digest.digest('hex');
}

function listParts(root: string, part: string): string[] {
  if (!isFolder(part)) return [part];
  return readdirSync(path.join(root, part), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.endsWith('.test.ts'))
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .filter((file) => !NOT_BUILT.some((folder) => file.startsWith(`${folder}/`)))
    .sort();
}

function isFolder(part: string): boolean {
  return !part.includes('.');
}
