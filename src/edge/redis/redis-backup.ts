/** Backup and restore of the store in Redis, each of one moment, over a connection of its own: hits go on. */
import { formatDay } from '../policy.ts';
import type { BackupRecord, Counts, CounterBackup } from '../store.ts';
import { connectRedis, type RedisClient, type RedisOptions } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';
import { CLEAR_COUNTS, SET_SITE } from './redis-scripts.ts';

/** The counts of years in one reply. */
const LIMIT = 60_000;
const CHUNK = 1_000;

export function createRedisBackup(options: RedisOptions, keys: RedisKeys): CounterBackup {
  async function once<T>(work: (client: RedisClient) => Promise<T>): Promise<T> {
    const connection = connectRedis({ ...options, limit: LIMIT });
    try {
      return await connection.run(work);
    } finally {
      connection.close();
    }
  }

  return {
    async *read() {
      yield* toRecords(await once((client) => readAll(client, keys)));
    },
    replace: (counts) => once((client) => replace(client, keys, counts)),
    resetShown: () =>
      once(async (client) => void (await client.sendCommand(['HSET', keys.site, 'shown', '0']))),
  };
}

interface Snapshot {
  shown: number;
  /** Field, value, field, value … */
  visits: string[];
  views: [day: string, counts: string[]][];
}

/** Reads all in one transaction. Days that came up since their list was read mean another go. */
async function readAll(client: RedisClient, keys: RedisKeys): Promise<Snapshot> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const days = (await client.sendCommand<string[]>(['SMEMBERS', keys.viewDays])).sort(byNumber);
    const transaction = client
      .multi()
      .addCommand(['HGET', keys.site, 'shown'])
      .addCommand(['HGETALL', keys.days])
      .addCommand(['SMEMBERS', keys.viewDays]);
    for (const day of days) transaction.addCommand(['HGETALL', keys.viewsOf(day)]);
    const [shown, visits, now, ...views] = (await transaction.exec()) as unknown as [
      string | null,
      string[],
      string[],
      ...string[][],
    ];
    if (now.sort(byNumber).join() !== days.join()) continue;
    return { shown: Number(shown ?? 0), visits, views: days.map((day, index) => [day, views[index]!]) };
  }
  throw new Error('Redis: số ngày thay đổi liên tục nên chưa sao lưu được. Hãy thử lại.');
}

function* toRecords({ shown, visits, views }: Snapshot): Generator<BackupRecord> {
  yield { kind: 'site', shown };
  const byDay = pairs(visits).sort(([a], [b]) => byNumber(a, b));
  for (const [day, count] of byDay) yield { kind: 'visits', day: formatDay(Number(day)), visits: count };
  for (const [day, counts] of views)
    for (const [article, count] of pairs(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
      yield { kind: 'views', day: formatDay(Number(day)), article, views: count };
}

async function replace(client: RedisClient, keys: RedisKeys, counts: Counts): Promise<void> {
  const { site, days, articles, viewDays } = keys;
  const transaction = client
    .multi()
    .addCommand(['EVAL', CLEAR_COUNTS, '4', site, days, articles, viewDays, keys.viewsOf('')]);
  const set = (key: string, fields: Iterable<[string | number, number]>) => {
    for (const chunk of inChunks([...fields]))
      transaction.addCommand(['HSET', key, ...chunk.flat().map(String)]);
  };
  const sums = new Map<string, number>();
  set(days, counts.visits);
  for (const [day, ofDay] of counts.views) {
    set(keys.viewsOf(day), ofDay);
    transaction.addCommand(['SADD', viewDays, String(day)]);
    for (const [id, count] of ofDay) sums.set(id, (sums.get(id) ?? 0) + count);
  }
  set(articles, sums);
  const visits = [...counts.visits.values()].reduce((sum, count) => sum + count, 0);
  const shown = Math.max(counts.shown, visits);
  transaction.addCommand(['EVAL', SET_SITE, '1', site, String(visits), String(shown)]);
  await transaction.exec();
}

function inChunks<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / CHUNK);
  return Array.from({ length: count }, (_, index) => items.slice(index * CHUNK, (index + 1) * CHUNK));
}

function pairs(flat: readonly string[]): [string, number][] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [
    flat[2 * index]!,
    Number(flat[2 * index + 1]),
  ]);
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
