/** A Durable Object's SQLite as the shared SQL store speaks to it, and the secrets in a table of their own. */
import { createTables, type Sql } from '../sql-store.ts';
import type { SecretStore } from '../store.ts';
import type { ObjectStorage } from './runtime.ts';

/**
 * What a transaction wrote is stored for good before any answer leaves the object: the runtime holds answers
 * back until then, and ends the object where it fails.
 */
export function openObjectSql(storage: ObjectStorage): Sql {
  const sql: Sql = {
    all: (statement, ...values) => storage.sql.exec(statement, ...values).toArray(),
    transaction: (work) => storage.transactionSync(work),
  };
  createTables(sql);
  sql.all('CREATE TABLE IF NOT EXISTS secrets (day INTEGER PRIMARY KEY, secret TEXT NOT NULL) STRICT');
  return sql;
}

/** No export reads this table. */
export function openObjectSecrets(sql: Sql): SecretStore {
  const settle = <T>(work: () => T) => new Promise<T>((resolve) => resolve(work()));
  return {
    obtain: (day, fresh) =>
      settle(() => {
        sql.all('INSERT OR IGNORE INTO secrets VALUES (?, ?)', day, fresh);
        return String(sql.all('SELECT secret FROM secrets WHERE day = ?', day)[0]?.['secret']);
      }),
    keepOnly: (days) =>
      settle(() => {
        const marks = days.map(() => '?').join();
        sql.all(`DELETE FROM secrets WHERE day NOT IN (${marks})`, ...days);
      }),
  };
}
