/**
 * `npm run bench:publish [-- --count 3000,10000]`: from one article's commit to a published folder: check and build, verify,
 * release. With what CI keeps between runs (CACHE_DIR, the built site, the release before), and with nothing kept, in one run.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..');
/** The same for all runs: a build at another minute may show other states. */
const NOW = '2026-11-21T08:30';
const STEPS = [
  ['check and build', ['scripts/build.ts']],
  ['verify', ['scripts/verify.ts', '--target', 'server']],
  ['release', ['scripts/release.ts']],
] as const;

const { values } = parseArgs({ options: { count: { type: 'string', default: '3000' } } });
for (const count of values.count.split(',').map(Number)) measure(count);

function measure(count: number): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'loa-publish-'));
  try {
    const content = path.join(folder, 'content');
    run(['scripts/corpus.ts', '--count', String(count), '--out', content], {});
    const nothingKept = publish(folder, content);
    const [article] = readdirSync(path.join(content, 'articles', '2020'));
    appendFileSync(
      path.join(content, 'articles', '2020', article!, 'index.md'),
      '\nThêm một câu vào cuối bài.\n',
    );
    print(count, nothingKept, publish(folder, content));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds of each step, and what the last one said. */
function publish(folder: string, content: string): { seconds: number[]; said: string } {
  const env = {
    CONTENT_DIR: content,
    CACHE_DIR: path.join(folder, 'cache'),
    OUT_DIR: path.join(folder, 'dist'),
    LOA_NOW: NOW,
  };
  let said = '';
  const seconds = STEPS.map(([name, args]) => {
    const started = performance.now();
    said = run(name === 'release' ? [...args, path.join(folder, 'srv')] : args, env, name === 'verify');
    return (performance.now() - started) / 1000;
  });
  return { seconds, said };
}

/** @param mayFind a generated corpus has pages that no editor would write: what the verification says of them costs the same */
function run(args: readonly string[], env: Record<string, string>, mayFind = false): string {
  const options = { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1e9 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0 && !(mayFind && status === 1)) throw new Error(`${args.join(' ')}:\n${stdout}\n${stderr}`);
  return stdout;
}

type Publication = ReturnType<typeof publish>;

function print(count: number, cold: Publication, edited: Publication): void {
  const total = ({ seconds }: Publication) => seconds.reduce((sum, one) => sum + one, 0);
  console.log(`\n${count} articles, seconds\n\n| | ${STEPS.map(([name]) => name).join(' | ')} | in all |`);
  console.log(`|${'---|'.repeat(STEPS.length + 2)}`);
  for (const [name, run] of [
    ['nothing kept', cold],
    ['one article edited, caches kept', edited],
  ] as const)
    console.log(`| ${[name, ...[...run.seconds, total(run)].map((one) => one.toFixed(1))].join(' | ')} |`);
  console.log(`\n${(total(cold) / total(edited)).toFixed(1)} × as fast. ${edited.said.trim()}`);
}
