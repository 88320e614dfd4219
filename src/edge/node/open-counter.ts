/** Puts the counter of a built site together: files, clocks, handler. */
import { createHash, getRandomValues } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { writeBackup } from '../backup-lines.ts';
import { networkOf, type TrustedHeader } from '../client-address.ts';
import { createCounter } from '../counter.ts';
import type { Timers } from '../group-commit.ts';
import { createHandler } from '../handler.ts';
import { createRateLimiter, DEFAULT_RATE_LIMIT, type RateLimit } from '../rate-limit.ts';
import { createSteadyClock, type ClockSource } from '../steady-clock.ts';
import { createCounterListener } from './counter-server.ts';
import { followManifest } from './manifest-file.ts';
import { openStore, type StoreSettings } from './open-store.ts';
import { readTitlesFile } from './titles-file.ts';

export interface CounterSettings extends StoreSettings {
  /** The built site. */
  outDir: string;
  trustedHeader?: TrustedHeader | undefined;
  exportToken?: string | undefined;
  otherOrigins?: readonly string[];
  rateLimit?: Partial<RateLimit>;
  clock?: ClockSource;
  report(error: unknown): void;
}

export interface OpenCounter {
  listener: RequestListener;
  /** Stores what is left and lets go of the files. */
  close(): Promise<void>;
}

/** About 80 MB where both visitors and views are at their most. */
const MAX_KEYS = 200_000;
const TIDY_EVERY = 60_000;

const MACHINE_CLOCK: ClockSource = { wall: () => Date.now(), monotonic: () => performance.now() };

/** Node's timers; none keeps the process alive. `setImmediate` comes after all that the network has brought. */
export const NODE_TIMERS: Timers = {
  soon: (task) => void setImmediate(task),
  later(task, milliseconds) {
    const timer = setTimeout(task, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** @throws Error where the folder cannot be written, so that a server without a counter is never started unnoticed */
export function openCounter(settings: CounterSettings): OpenCounter {
  const { trustedHeader } = settings;
  const report = calmly(settings.report);
  const { store, secrets, backup, close } = openStore(settings);
  const clock = createSteadyClock(settings.clock ?? MACHINE_CLOCK);
  const limiter = createRateLimiter({ ...DEFAULT_RATE_LIMIT, ...settings.rateLimit }, clock.monotonic);
  const manifest = followManifest(settings.outDir, report);
  const counter = createCounter({
    store,
    secrets,
    manifest,
    clock,
    timers: NODE_TIMERS,
    digest: (data) => createHash('sha256').update(data).digest(),
    random: (bytes) => void getRandomValues(bytes),
    takeAllowance: (address) => limiter.take(networkOf(address)),
    maxKeys: MAX_KEYS,
    retryAfter: 1_000,
    patience: 5_000,
    report,
  });
  const handler = createHandler({
    counter,
    manifest,
    otherOrigins: settings.otherOrigins ?? [],
    trustedHeader,
    exportToken: settings.exportToken,
    exportLines: () => writeBackup(backup.read()),
    readTitles: () => Promise.resolve(readTitlesFile(settings.outDir)),
  });
  const tidying = setInterval(() => void counter.tidy().catch(report), TIDY_EVERY).unref();
  return {
    listener: createCounterListener({ handler, trustsProxy: trustedHeader !== undefined, report }),
    async close() {
      clearInterval(tidying);
      await counter.close();
      close();
    },
  };
}

/** The same fault is told once a minute: a full disk is met by every hit. */
function calmly(report: (error: unknown) => void): (error: unknown) => void {
  const toldAt = new Map<string, number>();
  return (error) => {
    const { code, message = '' } = error as { code?: string; message?: string };
    const fault = code ?? message;
    if (performance.now() - (toldAt.get(fault) ?? -Infinity) < 60_000) return;
    if (toldAt.size > 100) toldAt.clear();
    toldAt.set(fault, performance.now());
    report(error);
  };
}
