/** A Worker for tests alone: the store of the Durable Object, each operation by itself, in the real runtime. */
import { DurableObject } from 'cloudflare:workers';
import { fromMapJson, toMapJson } from '../conformance/map-json.ts';
import { readRecords, replaceCounts, resetShown } from '../sql-backup.ts';
import { createSqlStore, type Sql } from '../sql-store.ts';
import type { BackupRecord, Counts, Delta, Loaded, Question, Totals } from '../store.ts';
import { openObjectSecrets, openObjectSql } from './object-sql.ts';
import type { ObjectNamespace, ObjectState, Remote } from './runtime.ts';

export class StoreObject extends DurableObject<unknown> {
  readonly #sql: Sql;

  constructor(state: ObjectState, env: unknown) {
    super(state, env);
    this.#sql = openObjectSql(state.storage);
  }

  load(writer: string, maxSeen: number): Promise<Loaded> {
    return createSqlStore(this.#sql, writer).load(maxSeen);
  }

  commit(writer: string, seq: number, delta: Delta, question: Question): Promise<Totals> {
    return createSqlStore(this.#sql, writer).commit(seq, delta, question);
  }

  totals(writer: string, question: Question): Promise<Totals> {
    return createSqlStore(this.#sql, writer).totals(question);
  }

  readBackup(): BackupRecord[] {
    return [...readRecords(this.#sql)];
  }

  replace(counts: Counts): void {
    replaceCounts(this.#sql, counts);
  }

  resetShown(): void {
    resetShown(this.#sql);
  }

  obtainSecret(day: number, fresh: string): Promise<string> {
    return openObjectSecrets(this.#sql).obtain(day, fresh);
  }

  keepOnlySecrets(days: readonly number[]): Promise<void> {
    return openObjectSecrets(this.#sql).keepOnly(days);
  }
}

interface Env {
  STORE: ObjectNamespace<Remote<StoreObject>>;
}

/** `POST /NAME` with the method and its arguments: calls the object of that name. */
export default {
  async fetch(request: Request, { STORE }: Env): Promise<Response> {
    const [method, ...args] = fromMapJson(await request.text()) as [keyof StoreObject, ...unknown[]];
    const object = STORE.get(STORE.idFromName(new URL(request.url).pathname));
    const call = object[method] as (...given: unknown[]) => Promise<unknown>;
    return new Response(toMapJson((await call(...args)) ?? null));
  },
};
