/** The store in SQLite, over the few things that node:sqlite and a Durable Object's SQL have in common. */
import { takeBackRepeats } from './repeats.ts';
import * as schema from './sql-schema.ts';
import type { CounterStore, Delta, KeyKind, Loaded, Question, Totals } from './store.ts';

export type SqlValue = string | number | null;
export type SqlRow = Record<string, SqlValue>;

/** A SQLite database as its runtime gives it. */
export interface Sql {
  all(statement: string, ...values: SqlValue[]): SqlRow[];
  /** Stored for good on return; nothing of it is stored where it throws. */
  transaction<T>(work: () => T): T;
}

export function createTables(sql: Sql): void {
  sql.transaction(() => {
    for (const statement of schema.CREATE_TABLES) sql.all(statement);
  });
}

/** @param writer a name that no other opening of the store has had */
export function createSqlStore(sql: Sql, writer: string): CounterStore {
  return {
    load: (maxSeen) => settle(() => load(sql, maxSeen)),
    commit: (seq, delta, question) =>
      settle(() =>
        sql.transaction(() => {
          const isNew = sql.all(schema.CLAIM_SEQ, writer, seq, delta.at).length > 0;
          if (isNew && seq === 1) sql.all(schema.FORGET_WRITERS, delta.at);
          const repeats = isNew ? addDelta(sql, delta) : new Set<string>();
          return { ...readTotals(sql, question), ...(repeats.size > 0 && { repeats }) };
        }),
      ),
    totals: (question) => settle(() => readTotals(sql, question)),
  };
}

/** SQLite answers at once, or throws; the boundary promises. */
function settle<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

/** Adds what a batch counted; for a restore as well. */
export function addCounts(sql: Sql, { visits, views, base, at }: Omit<Delta, 'seen' | 'keep'>): void {
  let sum = 0;
  for (const [day, count] of visits) {
    sql.all(schema.ADD_VISITS, day, count);
    sum += count;
  }
  sql.all(schema.ADD_TO_SITE, sum, base, at);
  for (const [day, ofDay] of views)
    for (const [id, count] of ofDay) {
      sql.all(schema.ADD_VIEWS, id, count);
      sql.all(schema.ADD_VIEWS_OF_DAY, day, id, count);
    }
}

/** @returns the keys that another writer had counted */
function addDelta(sql: Sql, delta: Delta): Set<string> {
  const { visits, views, repeats } = takeBackRepeats(delta, (key) => {
    const at = sql.all(schema.READ_KEY, key)[0]?.['at'];
    return typeof at === 'number' ? at : undefined;
  });
  addCounts(sql, { ...delta, visits, views });
  for (const [key, { kind, at }] of delta.seen) sql.all(schema.MARK_SEEN, key, kind, at);
  if (delta.keep) sql.all(schema.FORGET_SEEN, delta.keep.from, delta.keep.to);
  return repeats;
}

function readTotals(sql: Sql, { day, articles }: Question): Totals {
  const [site] = sql.all(schema.READ_SITE);
  const views = new Map<string, number>();
  for (const id of articles) {
    const [row] = sql.all(schema.READ_ARTICLE, id);
    if (row) views.set(id, Number(row['views']));
  }
  return {
    visits: Number(site?.['visits'] ?? 0),
    shown: Number(site?.['shown'] ?? 0),
    today: Number(sql.all(schema.READ_DAY, day)[0]?.['visits'] ?? 0),
    views,
  };
}

function load(sql: Sql, maxSeen: number): Loaded {
  const at = sql.all(schema.READ_SITE)[0]?.['at'];
  const seen = sql.all(schema.READ_SEEN, maxSeen).map((row) => ({
    key: String(row['key']),
    kind: row['kind'] as KeyKind,
    at: Number(row['at']),
  }));
  return { lastAt: typeof at === 'number' ? at : undefined, seen };
}
