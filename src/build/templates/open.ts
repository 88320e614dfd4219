/** The compiled templates: kept in the cache, and compiled anew only when something that enters them changed. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROUTES_FILE } from './program.ts';
import { loadRenderer } from './renderer.ts';

/** Every file of a compiled program, with its digest. */
const SEAL = 'seal.json';

/**
 * The folder of the program that the digest stands for; compiled where it is missing or damaged.
 * @param root the project's folder
 * @param digest of everything that enters the program
 */
export async function openTemplates(root: string, cacheDir: string, digest: string): Promise<string> {
  const programs = path.join(cacheDir, 'templates');
  const folder = path.join(programs, digest);
  if (isWhole(folder)) return folder;
  rmSync(programs, { recursive: true, force: true });
  const unfinished = path.join(programs, 'unfinished');
  mkdirSync(unfinished, { recursive: true });
  // The compiler is a bundler and more: only a build that needs it waits until it is loaded.
  const { compileTemplates } = await import('./compile.ts');
  await compileTemplates(root, unfinished);
  const { routes } = await loadRenderer(unfinished);
  writeFileSync(path.join(unfinished, ROUTES_FILE), JSON.stringify(routes));
  writeFileSync(path.join(unfinished, SEAL), JSON.stringify(digestsOf(unfinished)));
  renameSync(unfinished, folder);
  return folder;
}

function isWhole(folder: string): boolean {
  const seal = path.join(folder, SEAL);
  return existsSync(seal) && readFileSync(seal, 'utf8') === JSON.stringify(digestsOf(folder));
}

function digestsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name !== SEAL)
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), hash('sha1', readFileSync(file), 'hex')]),
  );
}
