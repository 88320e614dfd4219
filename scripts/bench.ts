/**
 * `npm run bench [-- --count N]`: what a build costs. Builds N generated articles (3,000) from nothing, again with
 * nothing changed, and again with one article edited, and prints CPU, memory and pages per second of each. The search
 * engine is a process of its own: it counts in the wall time alone.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatNumber } from '../src/lib/numbers.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '3000' } } });
const count = Number(values.count);
const folder = mkdtempSync(path.join(tmpdir(), 'loa-bench-'));
const content = path.join(folder, 'content');
const usageFile = path.join(folder, 'usage.json');

interface Usage {
  /** Microseconds. */
  userCPUTime: number;
  systemCPUTime: number;
  /** Kilobytes. */
  maxRSS: number;
}

/** Runs a script of this folder; a small module loaded beside it writes down what the process used. */
function run(script: string, args: string[] = []): Usage {
  const note = `import fs from 'node:fs'; process.on('exit', () => fs.writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));`;
  const loader = `data:text/javascript,${encodeURIComponent(note)}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', loader, path.join(import.meta.dirname, script), ...args],
    {
      env: {
        ...process.env,
        CONTENT_DIR: content,
        OUT_DIR: path.join(folder, 'dist'),
        CACHE_DIR: path.join(folder, 'cache'),
        LOA_NOW: '2026-11-21T08:00',
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(readFileSync(usageFile, 'utf8')) as Usage;
}

function report(name: string, build: () => Usage): void {
  const started = performance.now();
  const { userCPUTime, systemCPUTime, maxRSS } = build();
  const wall = (performance.now() - started) / 1000;
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  const pages = readdirSync(path.join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  ).length;
  console.log(
    [
      name.padEnd(28),
      cpu.toFixed(1),
      wall.toFixed(1),
      formatNumber(maxRSS / 1000),
      formatNumber(pages),
      formatNumber(pages / wall),
    ].join('\t'),
  );
}

function editOneArticle(): void {
  const year = readdirSync(path.join(content, 'articles'))[0]!;
  const article = readdirSync(path.join(content, 'articles', year))[0]!;
  appendFileSync(path.join(content, 'articles', year, article, 'index.md'), '\nThêm một câu.\n');
}

try {
  run('corpus.ts', ['--count', String(count), '--out', content]);
  console.log(['build'.padEnd(28), 'CPU s', 'wall s', 'peak MB', 'pages', 'pages/s'].join('\t'));
  report(`${formatNumber(count)} articles, cold`, () => run('build.ts'));
  report('nothing changed', () => run('build.ts'));
  editOneArticle();
  report('one article edited', () => run('build.ts'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
