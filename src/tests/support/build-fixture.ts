/** Small whole sites, built as `npm run build` builds them: in a process of its own, told everything by its environment. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../store/list-files.ts';
import { PROJECT, temporaryFolder, testsFolder, writeFiles, type SiteFiles } from './folders.ts';
import { withLock } from './lock.ts';

export interface RunResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface BuiltSite extends RunResult {
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** The time of the build. */
  now: string;
}

export type BuildSettings = Readonly<
  Partial<
    Record<
      | 'CONTENT_DIR'
      | 'OUT_DIR'
      | 'CACHE_DIR'
      | 'COUNTER_DIR'
      | 'LOA_NOW'
      | 'LOA_SHOW_UNPUBLISHED'
      | 'TZ'
      | 'DEV'
      | 'NODE_ENV',
      string
    >
  >
>;

/** A time at which the fixtures' deadlines are partly over and partly not. */
export const FIXTURE_NOW = '2026-03-10T09:00';

/** Runs one of the project's own TypeScript commands with the Node that runs the tests. */
export function runScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    const options = { cwd: PROJECT, env: { ...cleanEnvironment(), ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [path.join(PROJECT, script), ...args], options, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}

/** What a terminal has, and nothing of Vitest's: its NODE_ENV, DEV and MODE would make Astro build another way. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'SystemRoot'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** Builds a site of its own into new folders; settings may name folders that are there already. */
export async function buildSite(files: SiteFiles, settings: BuildSettings = {}): Promise<BuiltSite> {
  const folder = temporaryFolder('site');
  writeFiles(path.join(folder, 'content'), files);
  return buildFolder(folder, settings);
}

/**
 * Builds a site that several test files look at and none changes: once for all of them, and again only when
 * the content, the settings or the project's code change.
 * @throws Error with all that the build printed, where it failed
 */
export async function sharedSite(files: SiteFiles, settings: BuildSettings = {}): Promise<BuiltSite> {
  const key = digestOf([JSON.stringify(settings), ...digestLines(files), projectDigest()]);
  const folder = path.join(testsFolder(), `shared-${key}`);
  const resultFile = path.join(folder, 'result.json');
  await withLock(`shared-${key}`, async () => {
    if (existsSync(resultFile)) return keep(folder);
    rmSync(folder, { recursive: true, force: true });
    writeFiles(path.join(folder, 'content'), files);
    const result = await buildFolder(folder, settings);
    if (result.exitCode !== 0) throw new Error(`The build failed.\n${result.stdout}\n${result.stderr}`);
    writeFileSync(`${resultFile}.tmp`, JSON.stringify(result));
    renameSync(`${resultFile}.tmp`, resultFile);
  });
  return JSON.parse(readFileSync(resultFile, 'utf8')) as BuiltSite;
}

/** Old folders are cleared away by their age; one in use is young again. */
function keep(folder: string): void {
  const now = (performance.timeOrigin + performance.now()) / 1000;
  utimesSync(folder, now, now);
}

async function buildFolder(folder: string, settings: BuildSettings): Promise<BuiltSite> {
  const contentDir = settings.CONTENT_DIR ?? path.join(folder, 'content');
  const outDir = settings.OUT_DIR ?? path.join(folder, 'dist');
  const cacheDir = settings.CACHE_DIR ?? path.join(folder, 'cache');
  mkdirSync(cacheDir, { recursive: true });
  const env = {
    LOA_NOW: FIXTURE_NOW,
    ...settings,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
  };
  // Astro keeps its list of content modules in the project's `.astro`, so two builds at a time would mix them up.
  const result = await withLock('build', () => runScript('scripts/build.ts', [], env));
  return { contentDir, outDir, cacheDir, now: env.LOA_NOW, ...result };
}

/** What a built site depends on besides its content. */
function projectDigest(): string {
  const code = ['src', 'scripts', 'public'].flatMap((name) => {
    const folder = path.join(PROJECT, name);
    return existsSync(folder) ? listFiles(folder).map((file) => `${name}/${file}`) : [];
  });
  const isPartOfBuild = (file: string) => !file.startsWith('src/tests/') && !file.endsWith('.test.ts');
  const files = [...code.filter(isPartOfBuild), 'astro.config.mjs', 'package-lock.json'];
  return digestOf(files.map((file) => `${file}:${digestOf([readFileSync(path.join(PROJECT, file))])}`));
}

function digestLines(files: SiteFiles): string[] {
  return Object.entries(files).map(([name, content]) => `${name}:${digestOf([content])}`);
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 20);
}
