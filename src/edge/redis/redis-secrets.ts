/** The secrets of visitors' keys in Redis, shared by the servers and apart from the counts. */
import type { SecretStore } from '../store.ts';
import type { RedisConnection } from './redis-connection.ts';

/** @param key the hash of secrets by day */
export function createRedisSecrets(connection: RedisConnection, key: string): SecretStore {
  return {
    obtain: (day, fresh) =>
      connection.run(async (client) => {
        // The first server of a day to come makes the secret, and all others take it.
        await client.sendCommand(['HSETNX', key, String(day), fresh]);
        return client.sendCommand<string>(['HGET', key, String(day)]);
      }),
    keepOnly: (days) =>
      connection.run(async (client) => {
        const kept = new Set(days.map(String));
        const stored = await client.sendCommand<string[]>(['HKEYS', key]);
        const old = stored.filter((day) => !kept.has(day));
        if (old.length === 0) return;
        await client.sendCommand(['HDEL', key, ...old]);
        // What was erased would stand in the append-only file until Redis writes that anew.
        await client.sendCommand(['BGREWRITEAOF']);
      }),
  };
}
