/** The store in Redis or Valkey, for several servers that share their counts. */
import { AWAY } from '../policy.ts';
import type { CounterStore, Delta, KeyKind, Loaded, Question, Totals } from '../store.ts';
import type { RedisClient, RedisConnection } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';
import { COMMIT } from './redis-scripts.ts';

/** @param writer a name that no other opening of the store has had */
export function createRedisStore(connection: RedisConnection, keys: RedisKeys, writer: string): CounterStore {
  async function send(batch: object, question: Question, days: readonly number[]): Promise<Totals> {
    const { site, days: visits, articles, writers, visitors, views, viewDays } = keys;
    const all = [site, visits, articles, writers, visitors, views, viewDays, ...days.map(keys.viewsOf)];
    const asked = [...question.articles];
    const rest = { day: String(question.day), online_since: question.onlineSince, articles: asked };
    const text = JSON.stringify({ ...batch, ...rest });
    const reply = await connection.run((client) =>
      client.sendCommand<Reply>(['EVAL', COMMIT, String(all.length), ...all, text]),
    );
    return readReply(reply, asked);
  }

  return {
    load: (maxSeen) => connection.run((client) => load(client, keys, maxSeen)),
    commit: (seq, delta, question) =>
      send({ seq, writer, ...toBatch(delta) }, question, [...delta.views.keys()]),
    totals: (question) => send({}, question, []),
  };
}

/** What the script answers; see `COMMIT`. */
type Reply = [
  visits: number,
  shown: number,
  today: number,
  online: number,
  views: number[],
  repeats: string[],
];

function readReply([visits, shown, today, online, views, repeats]: Reply, asked: string[]): Totals {
  return {
    visits,
    shown,
    today,
    online,
    views: new Map(asked.map((id, index) => [id, views[index] ?? 0])),
    ...(repeats.length > 0 && { repeats: new Set(repeats) }),
  };
}

/** A delta as the script takes it. Days are text, for Lua would write them with a point. */
function toBatch({ at, visits, views, seen, keep, base }: Delta): object {
  return {
    at,
    base,
    away: AWAY,
    visits: Object.fromEntries([...visits].map(([day, count]) => [String(day), count])),
    views: [...views].map(([day, counts]) => ({ day: String(day), counts: Object.fromEntries(counts) })),
    seen: [...seen].map(([key, mark]) => [key, mark.kind, mark.at]),
    claims: [...seen].flatMap(([key, mark]) =>
      mark.claim ? [{ ...mark.claim, day: String(mark.claim.day), key, at: mark.at }] : [],
    ),
    ...(keep && { keep: { from: String(keep.from), to: String(keep.to) } }),
  };
}

async function load(client: RedisClient, keys: RedisKeys, maxSeen: number): Promise<Loaded> {
  const at = await client.sendCommand<string | null>(['HGET', keys.site, 'at']);
  const seen = [
    ...(await newest(client, keys.visitors, 'visitor', maxSeen)),
    ...(await newest(client, keys.views, 'view', maxSeen)),
  ];
  seen.sort((a, b) => a.at - b.at);
  return { lastAt: at === null ? undefined : Number(at), seen: seen.slice(-maxSeen) };
}

async function newest(client: RedisClient, key: string, kind: KeyKind, max: number) {
  const range = ['ZREVRANGE', key, '0', String(max - 1), 'WITHSCORES'];
  const flat = await client.sendCommand<string[]>(range);
  const seen: { key: string; kind: KeyKind; at: number }[] = [];
  for (let index = 0; index < flat.length; index += 2)
    seen.push({ key: flat[index]!, kind, at: Number(flat[index + 1]) });
  return seen;
}
