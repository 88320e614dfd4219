/**
 * `npm run bench:import [-- --count 5000]`: an archive of generated legacy pages through the import. Pages a second,
 * peak memory at a fifth of the pages and at all of them, killed with SIGKILL in both steps and resumed, repeated,
 * and every old address asked of the server.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { get, Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildRedirects } from '../src/build/redirects.ts';
import { createSiteServer } from '../src/edge/node/site-server.ts';
import { scoreCorpus } from '../src/import/legacy-corpus/score-corpus.ts';
import type { LegacyPage } from '../src/import/legacy-corpus/legacy-page.ts';
import { writeLegacyCorpus } from '../src/import/legacy-corpus/write-legacy-corpus.ts';
import { articlePath } from '../src/lib/paths.ts';
import { readContent, type Content } from '../src/store/content.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '5000' } } });
const count = Number(values.count);
const root = mkdtempSync(path.join(tmpdir(), 'loa-bench-import-'));
const at = (name: string) => path.join(root, name);
let failures = 0;

try {
  await main();
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;

async function main(): Promise<void> {
  const few = Math.ceil(count / 5);
  await writeLegacyCorpus(at('few'), few);
  const pages = await writeLegacyCorpus(at('all'), count);

  const small = await measure(start('few', 'out-few'));
  show(`${few} bài`, `${perSecond(few, small.seconds)}, đỉnh bộ nhớ ${small.megabytes} MB`);
  const whole = await measure(start('all', 'out'));
  show(`${count} bài`, `${perSecond(count, whole.seconds)}, đỉnh bộ nhớ ${whole.megabytes} MB`);
  const grown = whole.megabytes / small.megabytes;
  require('bộ nhớ không lớn theo số bài', grown < 1.25, `gấp ${grown.toFixed(2)} lần khi số bài gấp 5`);

  const before = digest('out', true);
  const again = await measure(start('all', 'out'));
  require('nhập lại không đổi gì', digest('out', true) === before, perSecond(count, again.seconds));

  for (const [name, isHalfway] of interruptions()) {
    const folder = `out-${name}`;
    await killAt(start('all', folder), () => isHalfway(at(folder)));
    const resumed = await measure(start('all', folder));
    const isSame = digest(folder, false) === digest('out', false);
    require(`kill -9 ${name}, chạy tiếp: giống từng byte`, isSame, `${resumed.seconds.toFixed(1)} giây`);
  }

  const content = readContent(at('out'));
  showScore(pages, content);
  await askRedirects(pages, content);
}

/** Halfway through reading, and halfway through writing. */
function interruptions(): [string, (folder: string) => boolean][] {
  const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length : 0);
  const readings = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.reading.json'),
        ).length
      : 0;
  return [
    ['khi đọc', (folder) => readings(path.join(folder, '.loa-import.work')) >= count / 2],
    ['khi ghi', (folder) => lines(path.join(folder, '.loa-import.journal')) >= count / 2],
  ];
}

function start(from: string, to: string): ChildProcess {
  const script = path.join(import.meta.dirname, 'import.ts');
  // As `npm run import` starts it: with a large young generation, memory would follow the number of pages for a while.
  return spawn(process.execPath, ['--max-semi-space-size=8', script, at(from), '--out', at(to)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function measure(child: ChildProcess): Promise<{ seconds: number; megabytes: number }> {
  const started = performance.now();
  let kilobytes = 0;
  const timer = setInterval(() => (kilobytes = Math.max(kilobytes, peakOf(child.pid))), 25);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.round(kilobytes / 1024) };
}

/** The kernel's own high-water mark (Linux); 0 elsewhere. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    // The process is gone, or there is no /proc.
    return 0;
  }
}

async function killAt(child: ChildProcess, isTime: () => boolean): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && !isTime()) await new Promise((resolve) => setTimeout(resolve, 20));
  if (child.exitCode !== null) throw new Error('the import ended before it could be killed');
  child.kill('SIGKILL');
  await gone;
}

/** Of every file below a folder: its name and bytes, and its time of change where that matters. */
function digest(folder: string, withTimes: boolean): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).sort()) {
    const full = path.join(at(folder), file);
    const stat = statSync(full);
    if (!stat.isFile()) continue;
    hash.update(`${file}\0${withTimes ? stat.mtimeMs : ''}\0`).update(readFileSync(full));
  }
  return hash.digest('hex');
}

function showScore(pages: readonly LegacyPage[], content: Content): void {
  for (const [field, { right, wrong, empty }] of Object.entries(scoreCorpus(pages, content)))
    show(field, `đúng ${right}, sai ${wrong}, để trống ${empty}`);
}

/** Every old address, half of them with a query, asked of the server as a browser asks. */
async function askRedirects(pages: readonly LegacyPage[], content: Content): Promise<void> {
  const articles = content.articles.flatMap(({ typed, slug }) => {
    const { id, section, legacy, aliases } = typed as {
      id: string;
      section: string;
      legacy?: { url?: string };
      aliases?: string[];
    };
    return [{ id, url: articlePath(section, slug), legacyUrl: legacy?.url, aliases: aliases ?? [] }];
  });
  const targets = new Map(articles.map(({ legacyUrl, url }) => [legacyUrl, url]));
  const table = buildRedirects(articles, {}, new Set(articles.map(({ url }) => url)));
  mkdirSync(at('site/.loa'), { recursive: true });
  writeFileSync(at('site/.loa/redirects.json'), JSON.stringify(table));
  writeFileSync(at('site/404.html'), 'không có');
  const server = createSiteServer(at('site'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const times: number[] = [];
  let right = 0;
  const queue = pages.map(({ truth }) => truth.url);
  const worker = async () => {
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      const { pathname, search } = new URL(url);
      const started = performance.now();
      const location = await ask(agent, port, pathname + search);
      times.push(performance.now() - started);
      if (location !== undefined && location === targets.get(url)) right++;
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
  times.sort((a, b) => a - b);
  const withQuery = pages.filter(({ truth }) => truth.url.includes('?')).length;
  const slow = times[Math.floor(times.length * 0.99)]?.toFixed(2);
  require(`${pages.length} địa chỉ cũ (${withQuery} có tham số) dẫn đúng bài`, right ===
    pages.length, `${right} đúng, bảng có ${Object.keys(table).length} dòng, 99 % dưới ${slow} ms`);
}

function ask(agent: Agent, port: number, url: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path: url }, (response) => {
      response
        .resume()
        .on('end', () => resolve(response.statusCode === 301 ? response.headers.location : undefined));
    }).on('error', reject);
  });
}

function perSecond(pages: number, seconds: number): string {
  return `${Math.round(pages / seconds)} bài/giây (${seconds.toFixed(1)} giây)`;
}

function show(label: string, text: string): void {
  console.log(`${label}: ${text}`);
}

function require(label: string, isMet: boolean, text: string): void {
  if (!isMet) failures++;
  show(`${isMet ? '✓' : '✗'} ${label}`, text);
}
