/**
 * `npm run bench:incremental [-- --count N --edits N --seed S --share-search]`: edits a site at random and builds it after each edit,
 * upon what the build before left and from nothing, and compares the two, byte for byte. Prints what each build cost
 * and wrote; ends with an error where a byte differs. With `--share-search` the shards of the search index that did not
 * change are taken over by the build from nothing as well, which takes a third of the time.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type * as BuildSite from '../src/build/build-site.ts';
import { listFiles } from '../src/store/list-files.ts';
import { checkContent } from '../src/check/check-content.ts';
import { openContent } from '../src/check/open-content.ts';
import { createRandom } from '../src/corpus/random.ts';
import type { Environment } from '../src/store/environment.ts';
import { fillContent, type Workplace } from './bench-incremental/content.ts';
import { EDITS, MISHAPS, passTime } from './bench-incremental/edits.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    'share-search': { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'loa-incremental-'));
const project = path.join(folder, 'project');
const kept = { cacheDir: path.join(folder, 'cache'), outDir: path.join(folder, 'dist') };
const fresh = { cacheDir: path.join(folder, 'fresh-cache'), outDir: path.join(folder, 'fresh-dist') };

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';
process.env['CONTENT_DIR'] = path.join(folder, 'content');

const random = createRandom(`incremental ${values.seed}`);
let numbers = 0;
const place: Workplace = {
  content: path.join(folder, 'content'),
  project,
  random,
  now: '2026-11-21T08:00',
  generated: 0,
  next: () => ++numbers,
};

/** The project once more, so that its templates can be edited. */
function copyProject(): void {
  const root = path.resolve(import.meta.dirname, '..');
  for (const part of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(path.join(root, part), path.join(project, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
}

async function build(folders: typeof kept): Promise<{ summary: BuildSite.BuildSummary; cpu: number }> {
  const { buildSite } = (await import(path.join(project, 'src/build/build-site.ts'))) as typeof BuildSite;
  const environment: Environment = {
    ...folders,
    contentDir: place.content,
    now: place.now,
    showUnpublished: false,
  };
  process.env['LOA_NOW'] = place.now;
  process.env['CACHE_DIR'] = folders.cacheDir;
  process.env['OUT_DIR'] = folders.outDir;
  const before = process.cpuUsage();
  const summary = await buildSite(environment, project);
  const { user, system } = process.cpuUsage(before);
  return { summary, cpu: (user + system) / 1e6 };
}

/** What a fresh clone has: encoded pictures are shared to save time, and where articles stood is history. */
function prepareFresh(): void {
  mkdirSync(fresh.cacheDir, { recursive: true });
  for (const name of readdirSync(fresh.cacheDir))
    if (name !== 'templates') rmSync(path.join(fresh.cacheDir, name), { recursive: true });
  rmSync(fresh.outDir, { recursive: true, force: true });
  for (const name of ['pictures', 'addresses.json', ...(values['share-search'] ? ['search'] : [])])
    share(name);
}

/** Compiled templates are shared too: whether they are those of the code is for another test to say. */
function shareTemplates(): void {
  const compiled = (cacheDir: string) => readdirSync(path.join(cacheDir, 'templates')).join();
  const folderOf = path.join(fresh.cacheDir, 'templates');
  if (existsSync(folderOf) && compiled(fresh.cacheDir) === compiled(kept.cacheDir)) return;
  rmSync(folderOf, { recursive: true, force: true });
  share('templates');
}

function share(name: string): void {
  const from = path.join(kept.cacheDir, name);
  if (existsSync(from))
    cpSync(from, path.join(fresh.cacheDir, name), { recursive: true, preserveTimestamps: true });
}

/** Every file of the output: its bytes, and what it is on the disk. */
function readOutput(outDir: string): Map<string, { bytes: Buffer; identity: string }> {
  return new Map(
    listFiles(outDir).map((file) => {
      const absolute = path.join(outDir, file);
      const { ino, mtimeMs } = statSync(absolute);
      return [file, { bytes: readFileSync(absolute), identity: `${ino} ${mtimeMs}` }];
    }),
  );
}

type Files = ReturnType<typeof readOutput>;

function compare(incremental: Files, cold: Files, before: Files, mayTouch: boolean): string[] {
  const names = new Set([...incremental.keys(), ...cold.keys()]);
  const differing = [...names].filter((file) => {
    const [one, other] = [incremental.get(file), cold.get(file)];
    return !one || !other || !one.bytes.equals(other.bytes);
  });
  const touched = [...incremental].filter(([file, { bytes, identity }]) => {
    const former = before.get(file);
    return former?.bytes.equals(bytes) && former.identity !== identity;
  });
  return [
    ...differing.map((file) => `${file}: not as in a build from nothing`),
    ...(mayTouch ? [] : touched.map(([file]) => `${file}: written again with the same bytes`)),
  ];
}

async function run(): Promise<void> {
  copyProject();
  await fillContent(place, Number(values.count));
  const first = await build(kept);
  console.log(
    `${values.count} articles from nothing: ${first.cpu.toFixed(2)} s, ${first.summary.changes.written.length} files`,
  );
  let before = readOutput(kept.outDir);
  for (let number = 1; number <= Number(values.edits); number++) {
    // Every kind of edit comes up once in each round, in an order of its own.
    const name = nextEdit();
    const mishap = random.chance(0.15) ? random.pick(Object.keys(MISHAPS)) : undefined;
    // As in life no two builds have the same time: what only reads the clock is not to be made again.
    passTime(place, 1);
    const what = await editWell(name);
    if (what === undefined) continue;
    if (mishap) MISHAPS[mishap]!(kept);
    prepareFresh();
    const { summary, cpu } = await build(kept);
    shareTemplates();
    const cold = await build(fresh);
    const after = readOutput(kept.outDir);
    const faults = compare(after, readOutput(fresh.outDir), before, mishap !== undefined);
    const { written, removed } = summary.changes;
    console.log(
      [
        `${number}. ${name}${mishap ? `, ${mishap}` : ''}`.padEnd(60),
        `${cpu.toFixed(2)} s`,
        `(${cold.cpu.toFixed(2)})`,
        `+${written.length} -${removed.length}`,
        what,
      ].join('  '),
    );
    if (faults.length > 0)
      throw new Error(`${faults.length} files are wrong:\n${faults.slice(0, 20).join('\n')}`);
    before = after;
  }
  console.log('Every build upon the last one left the bytes of a build from nothing.');
}

/** Edits the content; what the check refuses is taken back. @returns what was edited */
async function editWell(name: string): Promise<string | undefined> {
  const backup = path.join(folder, 'content-before');
  rmSync(backup, { recursive: true, force: true });
  cpSync(place.content, backup, { recursive: true, preserveTimestamps: true });
  const what = await EDITS[name]!(place);
  const { content } = openContent({ contentDir: place.content, cacheDir: kept.cacheDir });
  const errors = checkContent(content, place.now).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return what;
  console.log(`   ${name}: refused (${errors[0]!.file}: ${errors[0]!.message})`);
  rmSync(place.content, { recursive: true });
  renameSync(backup, place.content);
  return undefined;
}

let bag: string[] = [];

function nextEdit(): string {
  if (bag.length === 0)
    bag = Object.keys(EDITS)
      .map((name) => ({ name, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => name);
  return bag.pop()!;
}

try {
  await run();
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`The folders are left to look at: ${folder}`);
  process.exitCode = 1;
}
