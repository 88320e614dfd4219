/**
 * `npm run bench:search-page -- [--site DIST] [--count 3000] [--query "…" --next "…"] [--json]`: what a reader on a slow
 * connection waits and downloads: a new visitor's first answer and the next one, in Chromium, on a telephone's width, with a
 * processor four times slower; served, and compressed, by the project's own server. Without `--site` a site of so many generated articles is built first. `--json` prints one
 * object on the last line. Bytes are those on the wire, headers included.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../src/tests/support/browser.ts';
import { serveSite } from '../../src/tests/support/serve.ts';

const PROFILES = [
  { name: '400 kbit/s, 400 ms', kbits: 400, latency: 400 },
  { name: '50 kbit/s, 800 ms', kbits: 50, latency: 800 },
] as const;
const CPU_SLOWDOWN = 4;
/** Longer than this nobody waits. */
const PATIENCE_MS = 180_000;

/** From the moment of asking, in milliseconds; and what had been downloaded by then. */
interface Moment {
  ms: number;
  bytes: number;
  requests: number;
}

interface Journey {
  profile: string;
  way: string;
  paint?: number;
  /** The first result that can be opened. */
  useful: Moment;
  /** The final order, from the full text; after pressing the button where the page waits for that. */
  complete: Moment;
  /** Whether the page left the full text to a button. */
  waited: boolean;
}

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    count: { type: 'string', default: '3000' },
    query: { type: 'string', default: 'hội nghị tổng kết công tác dân vận' },
    next: { type: 'string', default: 'kế hoạch chuyển đổi số' },
    json: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), 'loa-bench-page-'));
try {
  await main(values.site ?? buildSite(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(outDir: string): Promise<void> {
  const server = await serveSite(outDir);
  const browser = await launchBrowser();
  const journeys: Journey[] = [];
  try {
    for (const profile of PROFILES) {
      const visitor = await newVisitor(browser, profile);
      journeys.push(
        await measure(visitor, { profile: profile.name, way: 'địa chỉ /tim-kiem/?q=, lần đầu' }, () =>
          visitor.page.goto(`${server.origin}/tim-kiem/?${new URLSearchParams({ q: values.query })}`, {
            waitUntil: 'commit',
          }),
        ),
      );
      journeys.push(
        await measure(visitor, { profile: profile.name, way: 'câu tiếp theo, gõ vào ô' }, () =>
          visitor.page.fill('input[name=q]', values.next),
        ),
      );
      await visitor.close();
      const other = await newVisitor(browser, profile);
      await other.page.goto(`${server.origin}/`);
      await other.page.focus('input[name=q]');
      // Somebody types for some seconds; meanwhile the page fetches ahead.
      await other.page.locator('input[name=q]').pressSequentially(values.query, { delay: 120 });
      journeys.push(
        await measure(other, { profile: profile.name, way: 'từ ô ở đầu trang chủ' }, () =>
          other.page.press('input[name=q]', 'Enter', { noWaitAfter: true }),
        ),
      );
      await other.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  for (const journey of journeys) show(journey);
  if (values.json) console.log(JSON.stringify({ query: values.query, next: values.next, journeys }));
}

interface Visitor {
  page: Page;
  client: CDPSession;
  /** What has been downloaded so far. */
  load: { bytes: number; requests: number };
  close(): Promise<void>;
}

async function newVisitor(browser: Browser, { kbits, latency }: (typeof PROFILES)[number]): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const load = { bytes: 0, requests: 0 };
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    load.bytes += encodedDataLength;
    load.requests += encodedDataLength > 0 ? 1 : 0;
  });
  await client.send('Network.enable');
  const throughput = (kbits * 1000) / 8;
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return { page, client, load, close: () => context.close() };
}

async function measure(
  { page, load }: Visitor,
  names: Pick<Journey, 'profile' | 'way'>,
  ask: () => Promise<unknown>,
): Promise<Journey> {
  const former = page.url().includes('/tim-kiem/')
    ? await page.locator('[data-search-result]').first().getAttribute('href')
    : '';
  const before = { ...load };
  const started = performance.now();
  const now = (): Moment => ({
    ms: Math.round(performance.now() - started),
    bytes: load.bytes - before.bytes,
    requests: load.requests - before.requests,
  });
  await ask();
  const options = { timeout: PATIENCE_MS, polling: 50 };
  await page.waitForFunction(
    (old) => {
      const first = document.querySelector('[data-search-result]')?.getAttribute('href');
      const isAnswer = document.querySelector('[data-search-state=partial],[data-search-state=complete]');
      return isAnswer !== null && first !== undefined && first !== old;
    },
    former,
    options,
  );
  const useful = now();
  await page.waitForSelector('[data-search-state=complete]', { timeout: PATIENCE_MS });
  const button = page.getByRole('button', { name: /^Tìm cả trong nội dung bài/ });
  const waited = (await button.count()) > 0;
  if (waited) {
    await button.click();
    await page.waitForFunction(
      () => /^(?:Tìm thấy|Không có)/.test(document.querySelector('[data-search-status]')?.textContent ?? ''),
      undefined,
      options,
    );
  }
  const complete = now();
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  return { ...names, useful, complete, waited, ...(paint === undefined ? {} : { paint: Math.round(paint) }) };
}

function show({ profile, way, paint, useful, complete, waited }: Journey): void {
  const tell = ({ ms, bytes, requests }: Moment) =>
    `${(ms / 1000).toFixed(1)} s, ${(bytes / 1024).toFixed(1)} KB, ${requests} yêu cầu`;
  console.log(`\n${profile} · ${way}`);
  if (paint !== undefined) console.log(`  vẽ lần đầu       ${(paint / 1000).toFixed(1)} s`);
  console.log(`  kết quả đầu tiên ${tell(useful)}`);
  console.log(`  đủ, từ toàn văn  ${tell(complete)}${waited ? ' (sau khi bấm nút)' : ''}`);
}

/** Builds a site of generated articles. */
function buildSite(dir: string): string {
  const [content, outDir] = [path.join(dir, 'content'), path.join(dir, 'dist')];
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: outDir,
    CACHE_DIR: path.join(dir, 'cache'),
    LOA_NOW: '2026-11-21T08:00',
  };
  for (const args of [['corpus.ts', '--count', values.count, '--out', content], ['build.ts']]) {
    const [script, ...rest] = args;
    const file = path.join(import.meta.dirname, '..', script!);
    const { status, stderr } = spawnSync(process.execPath, [file, ...rest], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${script}: ${stderr}`);
  }
  return outDir;
}
