/** node:sqlite as the shared SQL store speaks to it. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Sql, SqlRow, SqlValue } from '../sql-store.ts';

export interface SqliteDatabase extends Sql {
  close(): void;
}

/**
 * Opens the file, which is made where it is missing. WAL lets a backup read while hits are stored, and
 * with `FULL` a commit is on the disk when it returns.
 */
export function openSqlite(file: string, { readOnly = false } = {}): SqliteDatabase {
  // Another process (a restore, the server before this one) holds the lock for moments only.
  const database = new DatabaseSync(file, { readOnly, timeout: 2_000 });
  if (!readOnly) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const statements = new Map<string, StatementSync>();

  function all(text: string, ...values: SqlValue[]): SqlRow[] {
    const statement = statements.get(text) ?? database.prepare(text);
    statements.set(text, statement);
    return statement.all(...values) as SqlRow[];
  }

  function transaction<T>(work: () => T): T {
    database.exec(readOnly ? 'BEGIN' : 'BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself, at times.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return { all, transaction, close: () => database.close() };
}
