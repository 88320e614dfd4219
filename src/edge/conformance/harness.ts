/** A counter over any store, with its clock, its timers and its visitors in the test's hand. */
import { createCounter, type Counter } from '../counter.ts';
import type { Timers } from '../group-commit.ts';
import { createHandler, type CounterHandler } from '../handler.ts';
import type { CounterManifest } from '../manifest.ts';
import { createRateLimiter, type RateLimit } from '../rate-limit.ts';
import { networkOf } from '../client-address.ts';
import { createSteadyClock, type ClockSource } from '../steady-clock.ts';
import type { CounterBackup, CounterStore, SecretStore } from '../store.ts';
import { webDigest } from '../visitor-key.ts';
import { writeBackup } from '../backup-lines.ts';
import type { NumbersBody } from '../responses.ts';

/** Where a store keeps its numbers: opened again after a restart, it has them still. */
export interface StorePlace {
  open(): Promise<OpenStore>;
  remove(): Promise<void>;
}

export interface OpenStore {
  store: CounterStore;
  secrets: SecretStore;
  backup: CounterBackup;
  close(): Promise<void>;
}

/** 22 November 2026, 10:00 in Viet Nam. */
export const MORNING = Date.UTC(2026, 10, 22, 3);
export const ORIGIN = 'https://tinh.example';
export const PHONE =
  'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
export const EXPORT_TOKEN = 'a-token-of-decent-length';

export const MANIFEST: CounterManifest = {
  origin: ORIGIN,
  showIp: false,
  base: 1_000,
  articles: new Map([
    ['bai-1', 0],
    ['bai-2', 40],
    ['__proto__', 0],
  ]),
};

/** Both clocks of a machine; `set` is somebody setting the wall clock. */
export interface TestClock extends ClockSource {
  pass(milliseconds: number): void;
  set(wall: number): void;
}

export function createTestClock(start = MORNING): TestClock {
  let [wall, monotonic] = [start, 5_000];
  return {
    wall: () => wall,
    monotonic: () => monotonic,
    pass(milliseconds) {
      wall += milliseconds;
      monotonic += milliseconds;
    },
    set: (time) => void (wall = time),
  };
}

const RETRY_AFTER = 1_000;

export interface TestCounter {
  counter: Counter;
  handler: CounterHandler;
  clock: TestClock;
  errors: unknown[];
  /** Lets the time come to send a failed batch again. */
  sendAgain(): Promise<void>;
  /** A reader's hit by the page's script, from `ip`. */
  hit(ip: string, query?: string, headers?: Record<string, string>): Promise<Answer>;
  read(query?: string): Promise<Answer>;
}

export interface Answer {
  status: number;
  outcome: string | null;
  body: NumbersBody;
}

/** Timers that wait until the test runs them. */
function createTestTimers(): { later: Map<() => void, number>; timers: Timers } {
  const later = new Map<() => void, number>();
  const timers: Timers = {
    soon: (task) => void setTimeout(task, 0),
    later(task, milliseconds) {
      later.set(task, milliseconds);
      return () => void later.delete(task);
    },
  };
  return { later, timers };
}

export interface TestOptions {
  clock?: TestClock;
  manifest?: () => CounterManifest;
  rateLimit?: Partial<RateLimit>;
  exportToken?: string | undefined;
}

export function createTestCounter(
  { store, secrets, backup }: OpenStore,
  options: TestOptions = {},
): TestCounter {
  const { clock = createTestClock(), manifest = () => MANIFEST } = options;
  const { later, timers } = createTestTimers();
  const errors: unknown[] = [];
  const limit = { burst: 10_000, perMinute: 0, maxAddresses: 100, ...options.rateLimit };
  const limiter = createRateLimiter(limit, clock.monotonic);
  const counter = createCounter({
    store,
    secrets,
    manifest,
    clock: createSteadyClock(clock),
    timers,
    digest: webDigest,
    random: (bytes) => void crypto.getRandomValues(bytes),
    takeAllowance: (address) => limiter.take(networkOf(address)),
    maxKeys: 1_000,
    retryAfter: RETRY_AFTER,
    patience: 5_000,
    report: (error) => void errors.push(error),
  });
  const handler = createHandler({
    counter,
    manifest,
    otherOrigins: [],
    trustedHeader: undefined,
    exportToken: 'exportToken' in options ? options.exportToken : EXPORT_TOKEN,
    exportLines: () => writeBackup(backup.read()),
  });

  async function sendAgain(): Promise<void> {
    for (const [task, milliseconds] of later) {
      if (milliseconds !== RETRY_AFTER) continue;
      later.delete(task);
      task();
    }
    const isWaiting = () => [...later.values()].includes(RETRY_AFTER);
    while (!isWaiting() && !(await counter.read(new Set())).isCurrent)
      await new Promise((resolve) => setTimeout(resolve, 1));
  }

  return {
    counter,
    handler,
    clock,
    errors,
    sendAgain,
    async hit(ip, query = '', headers = {}) {
      const all = { Origin: ORIGIN, 'User-Agent': PHONE, ...headers };
      const request = new Request(`${ORIGIN}/_c/v${query}`, { method: 'POST', headers: all });
      return readAnswer(await handler(request, { remoteAddress: ip }));
    },
    async read(query = '') {
      return readAnswer(await handler(new Request(`${ORIGIN}/_c/s${query}`), { remoteAddress: '192.0.2.1' }));
    },
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return { status, outcome: headers.get('loa-hit'), body: (await response.json()) as NumbersBody };
}
