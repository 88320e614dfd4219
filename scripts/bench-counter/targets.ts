/** What is measured: the three stores, each behind the server that is deployed with it, and a handler that does nothing. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { createWorkerSite } from '../../src/edge/cloudflare/tools/worker-site.ts';
import { bundleWorker, startWorkerd } from '../../src/edge/cloudflare/tools/workerd.ts';
import type { CounterSettings } from '../../src/edge/node/open-counter.ts';
import { createTestSite, type TestSite } from '../../src/edge/node/test-site.ts';
import { REDIS_PROGRAM, startRedis } from '../../src/edge/redis/test-redis.ts';

export interface Target {
  name: string;
  port: number;
  addressHeader: string;
  /** The processes whose work it is. */
  pids: number[];
  stop(): Promise<void>;
}

/** So many that no limit is met: every hit is another reader's anyway. */
const UNLIMITED = { burst: 100_000_000, perMinute: 0, maxAddresses: 1_000 };

export async function startTargets(): Promise<Target[]> {
  const targets = [await startBare(), await startSqlite()];
  const redis = await startOverRedis();
  return [...targets, ...(redis ? [redis] : []), await startWorker()];
}

/** @param stderr `ignore` where it is going to lose its store, and say so */
export async function forkServer(
  settings: Partial<CounterSettings>,
  stderr: 'inherit' | 'ignore' = 'inherit',
): Promise<{ child: ChildProcess; port: number }> {
  const program = path.join(import.meta.dirname, 'server.ts');
  const child = fork(program, [JSON.stringify(settings)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', stderr, 'ipc'],
  });
  const [port] = (await once(child, 'message')) as [number];
  return { child, port };
}

async function startBare(): Promise<Target> {
  const { child, port } = await forkServer({});
  return toTarget('bare node:http', child, port);
}

export async function startSqlite(more: Partial<CounterSettings> = {}): Promise<Target> {
  const site = createTestSite();
  const { child, port } = await forkServer({ ...settingsOf(site), ...more });
  return toTarget('node:sqlite', child, port, site.remove);
}

async function startOverRedis(): Promise<Target | undefined> {
  if (REDIS_PROGRAM === undefined) return undefined;
  const redisPort = await freePort();
  const redis = await startRedis('', ['--port', String(redisPort)]);
  const site = createTestSite();
  const url = `redis://127.0.0.1:${redisPort}`;
  const { child, port } = await forkServer({
    ...settingsOf(site),
    redis: { url, name: 'bench', isChecked: true },
  });
  const target = toTarget('Redis, AOF always', child, port, async () => {
    site.remove();
    await redis.remove();
  });
  return { ...target, pids: [...target.pids, redis.process().pid!] };
}

async function startWorker(): Promise<Target> {
  const variables = { COUNTER_BURST: String(UNLIMITED.burst), COUNTER_PER_MINUTE: '0' };
  const site = createWorkerSite();
  bundleWorker(site);
  const { url, process: child, kill } = await startWorkerd(site, { variables });
  return {
    name: 'Durable Object',
    port: Number(new URL(url).port),
    addressHeader: 'CF-Connecting-IP',
    pids: [child.pid!],
    async stop() {
      await kill();
      site.remove();
    },
  };
}

function settingsOf({ outDir, folder }: TestSite): Partial<CounterSettings> {
  return { outDir, folder, trustedHeader: 'x-real-ip', rateLimit: UNLIMITED };
}

function toTarget(name: string, child: ChildProcess, port: number, clean?: () => unknown): Target {
  return {
    name,
    port,
    addressHeader: 'X-Real-IP',
    pids: [child.pid!],
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await clean?.();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
