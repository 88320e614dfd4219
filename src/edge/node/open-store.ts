/** The store that the settings name: a SQLite file on this machine, or Redis for several machines. */
import { openRedisStore, type RedisSettings } from '../redis/open-redis-store.ts';
import type { CounterBackup, CounterStore, SecretStore } from '../store.ts';
import { openSecretFiles } from './secret-files.ts';
import { openSqliteStore } from './sqlite-store.ts';

export interface StoreSettings {
  /** Where counts and secrets are kept, unless it is in Redis. */
  folder: string;
  redis?: RedisSettings | undefined;
}

export interface OpenStore {
  store: CounterStore;
  secrets: SecretStore;
  backup: CounterBackup;
  close(): void;
}

/** @throws Error where the folder cannot be written. Redis may be away; its calls fail until it is there. */
export function openStore({ folder, redis }: StoreSettings): OpenStore {
  if (redis) return openRedisStore(redis);
  const { store, backup, close } = openSqliteStore(folder);
  return { store, backup, secrets: openSecretFiles(folder), close };
}
