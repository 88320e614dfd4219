/** What may befall the Worker's runtime. In all of it: what is acknowledged is stored, and each hit counts once. */
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PHONE } from '../conformance/harness.ts';
import { sendHits } from '../conformance/load.ts';
import type { NumbersBody } from '../responses.ts';
import { createWorkerSite, type WorkerSite } from './tools/worker-site.ts';
import { bundleWorker, startWorkerd, type Workerd } from './tools/workerd.ts';

const CLIENTS = 32;
let site: WorkerSite;
let workerd: Workerd | undefined;

beforeAll(() => {
  site = createWorkerSite();
  bundleWorker(site);
});
afterEach(() => workerd?.kill());
afterAll(() => site.remove());

async function start(prefix = ''): Promise<Workerd> {
  await workerd?.kill();
  workerd = await startWorkerd(site, { prefix });
  return workerd;
}

/** Visits and views counted so far, as the Worker shows them. */
async function readCounted(url: string) {
  const response = await fetch(`${url}/_c/s?a=bai-1`);
  const { t, v } = (await response.json()) as NumbersBody;
  return { status: response.status, visits: t - 1_000, views: v };
}

const load = (url: string, round: number) => ({
  url,
  addressHeader: 'cf-connecting-ip',
  round,
  clients: CLIENTS,
});

// One after the other: the numbers go on from test to test.
describe('the Worker', () => {
  let [asked, acknowledged] = [0, 0];

  it('loses nothing acknowledged when the runtime is killed under load', async () => {
    for (const round of [1, 2]) {
      const running = await start();
      const sent = await sendHits({
        ...load(running.url, round),
        isEnough(now) {
          if (now.acknowledged === 300) void running.kill();
          return false;
        },
      });
      asked += sent.asked;
      acknowledged += sent.acknowledged;
      const { visits, views } = await readCounted((await start()).url);
      expect(visits).toBeGreaterThanOrEqual(acknowledged);
      expect(visits).toBeLessThanOrEqual(acknowledged + round * CLIENTS);
      expect(views).toBe(visits);
    }
  });

  it('loses nothing acknowledged when the disk is full, and counts each hit once when there is room', async () => {
    const before = await readCounted((await start()).url);
    // In blocks of 512 bytes; the object's journal grows past it.
    const { url } = await start("trap '' XFSZ; ulimit -f 4096;");
    let stored = before.visits;
    const answers = await sendHits({
      ...load(url, 3),
      isEnough: ({ asked: count, acknowledged: done }) => count - done > 200 || count > 20_000,
    });
    expect(answers.acknowledged).toBeGreaterThan(50);
    expect(answers.acknowledged).toBeLessThan(answers.asked - 100);
    stored += answers.acknowledged;
    await vi.waitFor(async () => {
      const after = await readCounted((await start()).url);
      expect(after.status).toBe(200);
      expect(after.visits).toBeGreaterThanOrEqual(stored);
      expect(after.visits).toBeLessThanOrEqual(before.visits + answers.asked);
      expect(after.views).toBe(after.visits);
    }, 5_000);
  });
});

/** Sends bytes as they are and gives back the status, or nothing where the connection is just closed. */
function sendRaw(url: string, text: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      resolve(status === undefined ? undefined : Number(status));
    });
  });
}

const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');
const reader = ['Origin: http://localhost', `User-Agent: ${PHONE}`, 'CF-Connecting-IP: 203.0.113.7'];

describe('hostile input to the Worker', () => {
  let url: string;
  beforeAll(async () => void ({ url } = await startWorkerd(site).then((running) => (hostile = running))));
  let hostile: Workerd;
  afterAll(() => hostile.kill());

  it.each([
    [405, head('TRACE /_c/v', ...reader)],
    [405, head('OPTIONS /_c/v', 'Origin: https://elsewhere.example')],
    [405, head('GET /_c/v?a=bai-1', ...reader)],
    [405, head('DELETE /')],
    [404, head('GET /_c/')],
    [404, head('GET /_c/..%2f..%2fetc/passwd')],
    [404, head('GET /_c/%00')],
    [404, head('POST /_c/v?a=%00%ff%c0', ...reader)],
    [404, head("POST /_c/v?a='%20OR%201=1--", ...reader)],
    [404, head('POST /_c/v?a=__proto__', ...reader)],
    [404, head('GET /_c/export', 'Authorization: Bearer x')],
    [404, head('PUT /_c/export', 'Authorization: Bearer x')],
    [403, head('POST /_c/v?a=bai-1', 'Origin: https://elsewhere.example', `User-Agent: ${PHONE}`)],
    [
      200,
      head('POST /_c/v?a=bai-1', ...reader.slice(0, 2), 'CF-Connecting-IP: ", DROP', 'Sec-Purpose: \xff'),
    ],
    [200, `${head('POST /_c/v', ...reader, 'Content-Length: 4')}body`],
    [414, head(`GET /_c/s?a=${'bai-1,'.repeat(1_500)}`)],
    [400, head(`GET /_c/s?a=${'bai-1&a='.repeat(2)}`)],
    [400, 'nonsense\r\n\r\n'],
  ])('answers %s to %.40j', async (status, text) => {
    expect(await sendRaw(url, text)).toBe(status);
  });

  it('answers a flood of made-up ids, agents and addresses with refusals, in bounded memory', async () => {
    const rss = () => Number(spawnSync('ps', ['-o', 'rss=', '-p', String(hostile.process.pid)]).stdout);
    const before = await readCounted(url);
    const statuses = new Set<number>();
    let made = 0;
    const flood = async (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const id = `made-up-${(made += 1)}`;
        const headers = {
          Origin: url,
          'User-Agent': id.repeat(100),
          'CF-Connecting-IP': id,
          Cookie: id.repeat(50),
        };
        const response = await fetch(`${url}/_c/v?a=${id}&l=${id}`, { method: 'POST', headers });
        statuses.add(response.status);
        await response.arrayBuffer();
      }
    };
    await Promise.all(Array.from({ length: 8 }, () => flood(50)));
    const warm = rss();
    await Promise.all(Array.from({ length: 8 }, () => flood(250)));
    expect([...statuses]).toEqual([404]);
    expect(rss() - warm).toBeLessThan(64 * 1024);
    expect(await readCounted(url)).toEqual(before);
  });
});
