/** What Redis and the network to it may do. In all of it: what is acknowledged is stored, and each hit counts once. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTestCounter } from '../conformance/harness.ts';
import { sendHits } from '../conformance/load.ts';
import { createTestSite } from '../node/test-site.ts';
import { openRedisStore, type RedisSettings } from './open-redis-store.ts';
import { connectRedis } from './redis-connection.ts';
import { REDIS_PROGRAM, startRedis, type TestRedis } from './test-redis.ts';

/** Milliseconds that a call may take where the test makes it wait. */
const LIMIT = 700;
const KEPT = { status: 503, outcome: 'kept; visit, view' };
const COUNTED = { status: 200, outcome: 'counted; visit, view' };

/** A Redis and a counter over it, both gone after the test. */
async function startCounting(
  prefix = '',
  args: readonly string[] = [],
  settings: Partial<RedisSettings> = {},
) {
  const redis = await startRedis(prefix, args);
  onTestFinished(() => redis.remove());
  const open = (more: Partial<RedisSettings> = {}) => {
    const store = openRedisStore({
      url: redis.url,
      name: 'test',
      isChecked: true,
      ...settings,
      ...more,
    });
    onTestFinished(store.close);
    return { ...store, close: () => Promise.resolve(store.close()) };
  };
  const counter = createTestCounter(open());
  let sent = 0;
  /** A hit of a reader who was not here before. */
  const hitNew = () => counter.hit(`10.0.${(sent += 1) >> 8}.${sent & 255}`, '?a=bai-1');
  return { redis, open, ...counter, hitNew, sent: () => sent };
}

/** Lets the counter send again until Redis has taken everything; then each hit was counted once. */
async function expectEachOnce({ read, sendAgain, sent }: Awaited<ReturnType<typeof startCounting>>) {
  await vi.waitFor(async () => {
    await sendAgain();
    expect((await read()).status).toBe(200);
  }, 5_000);
  expect((await read('?a=bai-1')).body).toMatchObject({ d: sent(), t: 1_000 + sent(), v: sent() });
}

async function command({ url }: TestRedis, ...words: string[]): Promise<unknown> {
  const connection = connectRedis({ url, limit: 2_000 });
  try {
    return await connection.run((client) => client.sendCommand(words));
  } finally {
    connection.close();
  }
}

describe.skipIf(REDIS_PROGRAM === undefined)('Redis store', () => {
  it('loses nothing acknowledged when Redis and then the server are killed under load', async () => {
    const site = createTestSite();
    const began = String(Date.now());
    const redis = await startRedis();
    onTestFinished(() => redis.remove());
    onTestFinished(site.remove);
    let [acknowledged, asked] = [0, 0];
    for (const round of [1, 2]) {
      const program = path.join(import.meta.dirname, '..', 'node', 'test-server.ts');
      const args = [site.outDir, site.folder, began, redis.url];
      const server = fork(program, args, { execArgv: [], silent: true });
      onTestFinished(() => void server.kill('SIGKILL'));
      const [port] = (await once(server, 'message')) as [number];
      const url = `http://127.0.0.1:${port}`;
      const sent = await sendHits({
        url,
        addressHeader: 'x-real-ip',
        round,
        isEnough(now) {
          if (now.acknowledged === 300) void redis.kill();
          if (now.kept === 40) server.kill('SIGKILL');
          return false;
        },
      });
      await redis.start();
      acknowledged += sent.acknowledged;
      asked += sent.asked;
      const { store, close } = openRedisStore({ url: redis.url, name: 'test', isChecked: true });
      const question = { day: 0, onlineSince: 0, articles: new Set(['bai-1']) };
      const { visits, views } = await store.totals(question);
      close();
      expect(visits).toBeGreaterThanOrEqual(acknowledged);
      // At most what stood in one batch when Redis was killed.
      expect(visits).toBeLessThanOrEqual(acknowledged + round * 32);
      expect(visits).toBeLessThanOrEqual(asked);
      expect(views.get('bai-1')).toBe(visits);
    }
  });

  it('counts once what was stored and whose answer the network lost', async () => {
    const counting = await startCounting('', [], { limit: LIMIT });
    const { redis, hitNew, sendAgain } = counting;
    expect(await hitNew()).toMatchObject(COUNTED);
    redis.network.mode = 'swallows';
    expect(await hitNew()).toMatchObject(KEPT);
    expect(await hitNew()).toMatchObject(KEPT);
    await sendAgain();
    redis.network.mode = 'cuts';
    redis.network.cut();
    await sendAgain();
    redis.network.mode = 'works';
    await expectEachOnce(counting);
  });

  it('is bounded in time by a Redis that hangs, which does late what was sent long ago', async () => {
    const counting = await startCounting('', [], { limit: LIMIT });
    const { redis, hitNew, sendAgain } = counting;
    await hitNew();
    redis.process().kill('SIGSTOP');
    const began = performance.now();
    expect(await Promise.all([hitNew(), hitNew()])).toMatchObject([KEPT, KEPT]);
    expect(performance.now() - began).toBeLessThan(LIMIT + 1_000);
    await sendAgain();
    redis.process().kill('SIGCONT');
    await expectEachOnce(counting);
  });

  it('keeps hits while Redis has no memory left, and writes none of a batch in part', async () => {
    const counting = await startCounting();
    const { redis, hitNew, open, errors } = counting;
    await hitNew();
    await command(redis, 'CONFIG', 'SET', 'maxmemory', '1');
    expect(await hitNew()).toMatchObject(KEPT);
    expect(String(errors.at(-1))).toContain('OOM');
    const { store } = open();
    expect(await store.totals({ day: 0, onlineSince: 0, articles: new Set() })).toMatchObject({ visits: 1 });
    await command(redis, 'CONFIG', 'SET', 'maxmemory', '0');
    await expectEachOnce(counting);
  });

  it('keeps hits while Redis is another’s replica, as in a failover', async () => {
    const counting = await startCounting();
    const { redis, hitNew, errors } = counting;
    await hitNew();
    await command(redis, 'REPLICAOF', '127.0.0.1', '1');
    expect(await hitNew()).toMatchObject(KEPT);
    expect(String(errors.at(-1))).toContain('READONLY');
    await command(redis, 'REPLICAOF', 'NO', 'ONE');
    await expectEachOnce(counting);
  });

  it('needs no script to be remembered', async () => {
    const { redis, hitNew } = await startCounting();
    await hitNew();
    await command(redis, 'SCRIPT', 'FLUSH');
    await redis.kill();
    await redis.start();
    await vi.waitFor(async () => expect(await hitNew()).toMatchObject({ status: 200 }), 3_000);
  });

  // Redis ends by itself when it cannot write what it should: with `always` it may not go on.
  it('loses nothing acknowledged when the disk is full', async () => {
    const counting = await startCounting("trap '' XFSZ; ulimit -f 32;");
    const { redis, hitNew } = counting;
    let acknowledged = 0;
    for (let isFull = false; !isFull;) {
      const answers = await Promise.all(Array.from({ length: 20 }, hitNew));
      acknowledged += answers.filter(({ status }) => status === 200).length;
      isFull = answers.some(({ status }) => status === 503);
    }
    expect(acknowledged).toBeGreaterThan(20);
    const ended = redis.process();
    if (ended.exitCode === null) await once(ended, 'exit');
    await redis.start(true);
    await expectEachOnce(counting);
  });

  it.each([
    [['--appendonly', 'no'], 'appendonly yes'],
    [['--appendfsync', 'everysec'], 'appendfsync always'],
    [['--maxmemory-policy', 'allkeys-lru'], 'maxmemory-policy noeviction'],
    [['--rename-command', 'CONFIG', ''], 'CONFIG GET'],
  ])('refuses a Redis with %j, and says what to set', async (args, mend) => {
    const { hitNew, errors, open } = await startCounting('', args);
    expect((await hitNew()).status).toBe(503);
    expect(String(errors[0])).toContain(mend);
    const unchecked = createTestCounter(open({ isChecked: false }));
    expect(await unchecked.hit('10.1.0.1', '?a=bai-1')).toMatchObject(COUNTED);
  });

  it('keeps the sites in one Redis apart', async () => {
    const { hitNew, open } = await startCounting();
    await hitNew();
    const other = createTestCounter(open({ name: 'other' }));
    expect((await other.read()).body).toMatchObject({ o: 0, d: 0, t: 1_000 });
  });

  it('erases a secret from the disk as well', async () => {
    const { redis, open } = await startCounting();
    const { secrets } = open();
    const isOnDisk = (secret: string) =>
      readdirSync(redis.folder, { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(redis.folder, name))
        .some((file) => file.includes('aof') && readText(file).includes(secret));
    await secrets.obtain(1, 'the-first-secret');
    await secrets.obtain(2, 'the-second-secret');
    expect(isOnDisk('the-first-secret')).toBe(true);
    await secrets.keepOnly([2]);
    await vi.waitFor(() => expect(isOnDisk('the-first-secret')).toBe(false), 3_000);
    expect(await secrets.obtain(2, 'another')).toBe('the-second-secret');
  });

  it('shows who is online at any of its servers', async () => {
    const { hitNew, open } = await startCounting();
    const other = createTestCounter(open());
    await other.read();
    await hitNew();
    await hitNew();
    expect((await other.read()).body.o).toBe(2);
  });
});

function readText(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    // Redis puts the file written anew in the place of the old one meanwhile; and a folder is no file.
    if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
