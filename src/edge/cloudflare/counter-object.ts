/**
 * The site's one Durable Object: the counter over its own SQLite. Its memory is gone after some seconds
 * without hits; whatever matters is in the tables and read again at the next hit.
 */
import { DurableObject } from 'cloudflare:workers';
import { writeBackup } from '../backup-lines.ts';
import { networkOf } from '../client-address.ts';
import { createCounter, type Counter, type Hit, type HitOutcome, type Reading } from '../counter.ts';
import type { Timers } from '../group-commit.ts';
import { createRateLimiter, DEFAULT_RATE_LIMIT } from '../rate-limit.ts';
import { streamLines } from '../responses.ts';
import { readRecords, replaceCounts, resetShown } from '../sql-backup.ts';
import { createSqlStore, type Sql } from '../sql-store.ts';
import type { Counts } from '../store.ts';
import { createSteadyClock, type ClockSource } from '../steady-clock.ts';
import { webDigest } from '../visitor-key.ts';
import { createCleaning, type Cleaning } from './cleaning.ts';
import { openObjectSecrets, openObjectSql } from './object-sql.ts';
import type { ObjectState, WorkerEnv } from './runtime.ts';
import { readWorkerSettings } from './worker-settings.ts';
import { reportToLog, siteManifest } from './site.ts';

/** An object has 128 MB; this many visitors and as many views take some 20 of them. */
const MAX_KEYS = 50_000;

/** There is no clock that only runs forward; the runtime's stands still while code runs, and is never set. */
const RUNTIME_CLOCK: ClockSource = { wall: () => Date.now(), monotonic: () => Date.now() };

const TIMERS: Timers = {
  soon: (task) => void setTimeout(task, 0),
  later(task, milliseconds) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

export class CounterObject extends DurableObject<WorkerEnv> {
  readonly #sql: Sql;
  readonly #counter: Counter;
  readonly #cleaning: Cleaning;

  constructor(state: ObjectState, env: WorkerEnv) {
    super(state, env);
    this.#sql = openObjectSql(state.storage);
    const clock = createSteadyClock(RUNTIME_CLOCK);
    this.#cleaning = createCleaning(state.storage, this.#sql, clock.now);
    const limit = { ...DEFAULT_RATE_LIMIT, ...readWorkerSettings(env).rateLimit };
    const limiter = createRateLimiter(limit, clock.monotonic);
    this.#counter = createCounter({
      store: createSqlStore(this.#sql, crypto.randomUUID()),
      secrets: openObjectSecrets(this.#sql),
      manifest: siteManifest,
      clock,
      timers: TIMERS,
      digest: webDigest,
      random: (bytes) => void crypto.getRandomValues(bytes),
      takeAllowance: (address) => limiter.take(networkOf(address)),
      maxKeys: MAX_KEYS,
      retryAfter: 1_000,
      patience: 5_000,
      report: reportToLog,
    });
  }

  async count(hit: Hit, articles: ReadonlySet<string>): Promise<HitOutcome> {
    const outcome = await this.#counter.count(hit, articles);
    // The hit is stored, whatever becomes of the alarm; the next hit tries again.
    await this.#cleaning.ensure().catch(reportToLog);
    return outcome;
  }

  read(articles: ReadonlySet<string>): Promise<Reading> {
    return this.#counter.read(articles);
  }

  /** The backup as text, page after page; hits go on meanwhile. */
  exportLines(): ReadableStream<Uint8Array> {
    return streamLines(writeBackup(asynchronous(readRecords(this.#sql))));
  }

  /** @param isTotalReset the total shown may fall */
  replace(counts: Counts, isTotalReset: boolean): void {
    replaceCounts(this.#sql, counts);
    if (isTotalReset) resetShown(this.#sql);
  }

  /** Called by the runtime. */
  async alarm(): Promise<void> {
    await this.#counter.tidy();
    await this.#cleaning.again();
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the boundary is asynchronous, SQLite is not
async function* asynchronous<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
