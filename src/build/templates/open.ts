/** The compiled templates: kept in the cache, and compiled anew only when something that enters them changed. */
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../../store/environment.ts';
import { ROUTES_FILE } from './program.ts';
import { loadRenderer } from './renderer.ts';

/** Every file of a compiled program, with its digest. */
const SEAL = 'seal.json';

/** Where the program of a digest lies, if it was compiled. */
export function programFolder(cacheDir: string, digest: string): string {
  return path.join(cacheDir, 'templates', digest);
}

/** Where a program comes from and goes to. */
export interface TemplatePlace extends Pick<
  Environment,
  'contentDir' | 'cacheDir' | 'now' | 'showUnpublished'
> {
  /** The project's folder. */
  root: string;
}

/**
 * The folder of the program that the digest stands for; compiled where it is missing or damaged.
 * @param digest of everything that enters the program
 */
export async function openTemplates(place: TemplatePlace, digest: string): Promise<string> {
  const folder = programFolder(place.cacheDir, digest);
  if (isWhole(folder)) return folder;
  const programs = path.dirname(folder);
  rmSync(programs, { recursive: true, force: true });
  const unfinished = path.join(programs, 'unfinished');
  mkdirSync(unfinished, { recursive: true });
  await compile(place, unfinished);
  const { routes } = await loadRenderer(unfinished);
  writeFileSync(path.join(unfinished, ROUTES_FILE), JSON.stringify(routes));
  writeFileSync(path.join(unfinished, SEAL), JSON.stringify(digestsOf(unfinished)));
  renameSync(unfinished, folder);
  return folder;
}

/** The compiler is a bundler and takes hundreds of megabytes: a process of its own gives them back. */
async function compile({ root, contentDir, cacheDir, now, showUnpublished }: TemplatePlace, folder: string) {
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    CACHE_DIR: cacheDir,
    LOA_NOW: now,
    LOA_SHOW_UNPUBLISHED: showUnpublished ? '1' : '',
    NODE_COMPILE_CACHE: path.join(cacheDir, 'node'),
  };
  const command = path.join(import.meta.dirname, 'compile-command.ts');
  const child = spawn(process.execPath, [command, root, folder], { cwd: root, env, stdio: ['ignore', 2, 2] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('Không biên dịch được mẫu trang; lỗi ghi ở trên.');
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
