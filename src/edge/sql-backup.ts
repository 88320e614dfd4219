/** Backup and restore of a SQLite store. */
import { formatDay } from './policy.ts';
import * as schema from './sql-schema.ts';
import { addCounts, type Sql } from './sql-store.ts';
import type { BackupRecord, Counts } from './store.ts';

const PAGE = 1_000;

/** Reads all counts, a page at a time. To be run inside one transaction where hits go on meanwhile. */
export function* readRecords(sql: Sql): Generator<BackupRecord> {
  yield { kind: 'site', shown: Number(sql.all(schema.READ_SITE)[0]?.['shown'] ?? 0) };
  for (const row of sql.all(schema.READ_DAYS))
    yield { kind: 'visits', day: formatDay(Number(row['day'])), visits: Number(row['visits']) };
  let last: [day: number, article: string] | undefined = [Number.MIN_SAFE_INTEGER, ''];
  while (last) {
    const page = sql.all(schema.READ_VIEWS, ...last, PAGE);
    last = undefined;
    for (const row of page) {
      const [day, article] = [Number(row['day']), String(row['id'])];
      yield { kind: 'views', day: formatDay(day), article, views: Number(row['views']) };
      last = [day, article];
    }
  }
}

/** Puts these counts in the place of all that are there, wholly or not at all. */
export function replaceCounts(sql: Sql, { visits, views, shown }: Counts): void {
  sql.transaction(() => {
    const at = Number(sql.all(schema.READ_SITE)[0]?.['at'] ?? 0);
    for (const statement of schema.CLEAR_COUNTS) sql.all(statement);
    addCounts(sql, { visits, views, base: 0, at });
    sql.all(schema.RAISE_SHOWN, shown);
  });
}

export function resetShown(sql: Sql): void {
  sql.transaction(() => sql.all(schema.RESET_SHOWN));
}
