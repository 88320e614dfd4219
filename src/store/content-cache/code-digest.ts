/** What besides a file decides what is read of it: our own code, the packages it uses, Node. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../digest.ts';

/** The folders of `src` whose code makes what the cache keeps. */
const FOLDERS = ['lib', 'schemas', 'store', 'check'];

let known: string | undefined;

/** Changes with every change of that code; `undefined` where the code was bundled and its files are not at hand. */
export function codeDigest(): string | undefined {
  const src = path.resolve(import.meta.dirname, '../..');
  if (!existsSync(path.join(src, 'store/content-cache/code-digest.ts'))) return undefined;
  known ??= readCode(src);
  return known;
}

function readCode(src: string): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(src, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => path.join(folder, name)),
  ).sort();
  const { dependencies } = JSON.parse(readFileSync(path.join(src, '../package.json'), 'utf8')) as {
    dependencies: unknown;
  };
  const texts = files.map((file) => `${file}\n${readFileSync(path.join(src, file), 'utf8')}`);
  return digestOf([process.version, JSON.stringify(dependencies), ...texts].join('\n'));
}
