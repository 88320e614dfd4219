/** The default store: one SQLite file, nothing to install. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readRecords, replaceCounts, resetShown } from '../sql-backup.ts';
import { createSqlStore, createTables } from '../sql-store.ts';
import type { BackupRecord, CounterBackup, CounterStore } from '../store.ts';
import { openSqlite, type SqliteDatabase } from './sqlite.ts';

export interface SqliteStore {
  store: CounterStore;
  backup: CounterBackup;
  database: SqliteDatabase;
  close(): void;
}

/** @param folder where the counter keeps its files: neither the built site nor a cache, as both may be deleted */
export function openSqliteStore(folder: string): SqliteStore {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'counts.sqlite');
  const database = openSqlite(file);
  createTables(database);
  return {
    store: createSqlStore(database, randomUUID()),
    backup: {
      read: () => readSnapshot(file),
      replace: (counts) => Promise.resolve(replaceCounts(database, counts)),
      resetShown: () => Promise.resolve(resetShown(database)),
    },
    database,
    close: () => database.close(),
  };
}

/** Reads over a connection of its own, so that hits go on and the records are still those of one moment. */
// eslint-disable-next-line @typescript-eslint/require-await -- the boundary is asynchronous, SQLite is not
async function* readSnapshot(file: string): AsyncGenerator<BackupRecord> {
  const database = openSqlite(file, { readOnly: true });
  try {
    database.all('BEGIN');
    yield* readRecords(database);
  } finally {
    database.close();
  }
}
