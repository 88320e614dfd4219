/** `kill -9` under load, store by store: nothing acknowledged may be missing afterwards. */
import { createWorkerSite } from '../../src/edge/cloudflare/tools/worker-site.ts';
import { bundleWorker, startWorkerd } from '../../src/edge/cloudflare/tools/workerd.ts';
import { sendHits } from '../../src/edge/conformance/load.ts';
import { openStore, type StoreSettings } from '../../src/edge/node/open-store.ts';
import { createTestSite } from '../../src/edge/node/test-site.ts';
import { REDIS_PROGRAM, startRedis } from '../../src/edge/redis/test-redis.ts';
import { forkServer } from './targets.ts';

export interface KillResult {
  store: string;
  kills: number;
  acknowledged: number;
  stored: number;
  inFlight: number;
  /** Acknowledged and not stored. */
  lost: number;
}

interface Victim {
  store: string;
  addressHeader: string;
  start(): Promise<{ url: string; kill(): void }>;
  /** Visits stored, read anew. */
  readStored(): Promise<number>;
  stop(): Promise<void>;
}

const KILLS = 5;
const CLIENTS = 32;
/** After so many acknowledgements, another number each time. */
const AFTER = 400;

export async function measureKills(print: (line: string) => void): Promise<KillResult[]> {
  const results: KillResult[] = [];
  print('| store | kills | acknowledged | stored | in flight | lost |');
  print('|---|---|---|---|---|---|');
  for (const open of [sqliteVictim, redisVictim, workerVictim]) {
    const victim = await open();
    if (!victim) continue;
    const result = await killOften(victim);
    print(`| ${Object.values(result).join(' | ')} |`);
    results.push(result);
  }
  return results;
}

async function killOften(victim: Victim): Promise<KillResult> {
  let [acknowledged, inFlight] = [0, 0];
  for (let round = 1; round <= KILLS; round += 1) {
    const { url, kill } = await victim.start();
    const sent = await sendHits({
      url,
      addressHeader: victim.addressHeader,
      round,
      clients: CLIENTS,
      isEnough(now) {
        if (now.acknowledged === AFTER + round * 37) kill();
        // Redis alone was killed: its server answers still.
        return now.kept > 0;
      },
    });
    kill();
    acknowledged += sent.acknowledged;
    inFlight += sent.asked - sent.acknowledged - sent.kept;
  }
  const stored = await victim.readStored();
  await victim.stop();
  const lost = Math.max(0, acknowledged - stored);
  return { store: victim.store, kills: KILLS, acknowledged, stored, inFlight, lost };
}

function sqliteVictim(): Promise<Victim> {
  const { outDir, folder, remove } = createTestSite();
  return Promise.resolve({
    store: 'node:sqlite, its server killed',
    addressHeader: 'X-Real-IP',
    start: () => startNode(outDir, { folder }),
    readStored: () => readVisits({ folder }),
    stop: () => Promise.resolve(remove()),
  });
}

async function redisVictim(): Promise<Victim | undefined> {
  if (REDIS_PROGRAM === undefined) return undefined;
  const { outDir, folder, remove } = createTestSite();
  const redis = await startRedis();
  const settings = { folder, redis: { url: redis.url, name: 'bench', isChecked: true } };
  return {
    store: 'Redis, killed, and then its server',
    addressHeader: 'X-Real-IP',
    async start() {
      await redis.kill();
      await redis.start();
      const { url, kill } = await startNode(outDir, settings);
      let isRedisKilled = false;
      return {
        url,
        kill() {
          if (isRedisKilled) kill();
          else void redis.kill();
          isRedisKilled = true;
        },
      };
    },
    async readStored() {
      await redis.kill();
      await redis.start();
      return readVisits(settings);
    },
    async stop() {
      await redis.remove();
      remove();
    },
  };
}

function workerVictim(): Promise<Victim> {
  const site = createWorkerSite();
  bundleWorker(site);
  return Promise.resolve({
    store: 'Durable Object, workerd killed',
    addressHeader: 'CF-Connecting-IP',
    async start() {
      const { url, kill } = await startWorkerd(site);
      return { url, kill: () => void kill() };
    },
    async readStored() {
      const { url, kill } = await startWorkerd(site);
      const { t } = (await (await fetch(`${url}/_c/s`)).json()) as { t: number };
      await kill();
      return t - 1_000;
    },
    stop: () => Promise.resolve(site.remove()),
  });
}

async function startNode(outDir: string, settings: StoreSettings) {
  const { child, port } = await forkServer({ outDir, trustedHeader: 'x-real-ip', ...settings }, 'ignore');
  return { url: `http://127.0.0.1:${port}`, kill: () => void child.kill('SIGKILL') };
}

async function readVisits(settings: StoreSettings): Promise<number> {
  const { store, close } = openStore(settings);
  const { visits } = await store.totals({ day: 0, onlineSince: 0, articles: new Set() });
  close();
  return visits;
}
