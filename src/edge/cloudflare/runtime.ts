/** The little of Cloudflare's runtime that is used here. */
import type { SqlRow, SqlValue } from '../sql-store.ts';
import type { CounterObject } from './counter-object.ts';

/** What a Durable Object is given. */
export interface ObjectState {
  storage: ObjectStorage;
}

/** A Durable Object's own SQLite database, and its alarm clock. */
export interface ObjectStorage {
  sql: { exec(statement: string, ...values: SqlValue[]): { toArray(): SqlRow[] } };
  transactionSync<T>(work: () => T): T;
  getAlarm(): Promise<number | null>;
  setAlarm(time: number): Promise<void>;
}

export interface ObjectNamespace<Stub> {
  idFromName(name: string): unknown;
  /** @param options where the object is made, the first time */
  get(id: unknown, options?: { locationHint?: 'apac' }): Stub;
}

/** A Durable Object as it is called from outside: every method answers later. */
export type Remote<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

/** What the Worker's configuration gives it; see `scripts/deploy/cloudflare/wrangler.jsonc`. */
export interface WorkerEnv {
  ASSETS: { fetch(request: Request): Promise<Response> };
  COUNTER: ObjectNamespace<Remote<Pick<CounterObject, 'count' | 'read' | 'exportLines' | 'replace'>>>;
  [variable: string]: unknown;
}
