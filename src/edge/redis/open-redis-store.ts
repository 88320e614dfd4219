/** The counter's store in Redis or Valkey, put together. */
import { randomUUID } from 'node:crypto';
import type { CounterBackup, CounterStore, SecretStore } from '../store.ts';
import { createRedisBackup } from './redis-backup.ts';
import { connectRedis, type RedisOptions } from './redis-connection.ts';
import { assertDurable } from './redis-durability.ts';
import { redisKeys } from './redis-keys.ts';
import { createRedisSecrets } from './redis-secrets.ts';
import { createRedisStore } from './redis-store.ts';

export interface RedisSettings {
  /** `redis://[user[:password]@]host[:port][/database]`, or `rediss://` over TLS. */
  url: string;
  /** The site's name in Redis. */
  name: string;
  /** Whether a Redis that may lose what it acknowledged is refused. */
  isChecked: boolean;
  /** Milliseconds that a call may take. */
  limit?: number;
}

export interface RedisStore {
  store: CounterStore;
  secrets: SecretStore;
  backup: CounterBackup;
  close(): void;
}

/** Opens nothing yet: Redis may come up after the server, which serves its pages meanwhile. */
export function openRedisStore({ url, name, isChecked, limit = 3_000 }: RedisSettings): RedisStore {
  const options: RedisOptions = { url, limit, ...(isChecked && { prepare: assertDurable }) };
  const connection = connectRedis(options);
  const keys = redisKeys(name);
  return {
    store: createRedisStore(connection, keys, randomUUID()),
    secrets: createRedisSecrets(connection, keys.secrets),
    backup: createRedisBackup(options, keys),
    close: connection.close,
  };
}
