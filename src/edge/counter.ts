/** The counter: what a hit changes, and the numbers that are shown. */
import { createDailySecrets } from './daily-secrets.ts';
import type { OpenDelta } from './delta.ts';
import { createGroupCommit, type Timers } from './group-commit.ts';
import type { Refusal } from './hit-refusal.ts';
import type { CounterManifest } from './manifest.ts';
import { createNumberBoard, type Numbers } from './number-board.ts';
import { dayOf, ONLINE } from './policy.ts';
import type { CounterStore, Loaded, Question, SecretStore } from './store.ts';
import type { Clock } from './steady-clock.ts';
import { createVisitorKeys, type Digest, type Visitor } from './visitor-key.ts';
import { createVisitorWindow } from './visitor-window.ts';

export interface CounterOptions {
  store: CounterStore;
  secrets: SecretStore;
  manifest(): CounterManifest;
  clock: Clock;
  timers: Timers;
  digest: Digest;
  random(bytes: Uint8Array<ArrayBuffer>): void;
  /** Takes one from the allowance of the hit's network; see `RateLimiter`. */
  takeAllowance(address: string): boolean;
  /** Visitors remembered at most, and as many views. */
  maxKeys: number;
  retryAfter: number;
  patience: number;
  /** Told what went wrong; the counter goes on by itself. */
  report(error: unknown): void;
}

export interface Hit extends Visitor {
  article: string | undefined;
}

export interface Reading {
  numbers: Numbers;
  /** False where the store fails: these are the last numbers known. */
  isCurrent: boolean;
}

export type Counted = 'visit' | 'view';

export interface HitOutcome extends Reading {
  /** What it added; where `isCurrent` is false that is kept and stored later. */
  counted: Counted[];
  refusal?: Refusal;
}

export interface Counter {
  /** Counts and reads. Resolved as current means that what was counted is stored. */
  count(hit: Hit, articles: ReadonlySet<string>): Promise<HitOutcome>;
  read(articles: ReadonlySet<string>): Promise<Reading>;
  /** Erases keys and secrets that have had their time. To be called every few minutes. */
  tidy(): Promise<void>;
  /** Stores what is left, if it can. */
  close(): Promise<void>;
}

export function createCounter(options: CounterOptions): Counter {
  const { store, clock, digest, manifest, report } = options;
  const visitors = createVisitorWindow(options.maxKeys);
  const keys = createVisitorKeys(createDailySecrets(options.secrets, options.random, report), digest);
  const board = createNumberBoard(manifest, clock.now, visitors.online);
  const load = loadOnce(options, ({ lastAt, seen }) => {
    if (lastAt !== undefined) clock.resumeFrom(lastAt);
    visitors.restore(seen);
  });
  const commits = createGroupCommit({ ...options, store, now: clock.now, ask, base: () => manifest().base });

  function ask(articles: ReadonlySet<string>): Question {
    const now = clock.now();
    return { day: dayOf(now), onlineSince: now - ONLINE, articles };
  }

  async function submit(articles: ReadonlySet<string>, add?: (delta: OpenDelta) => void) {
    const stored = await commits.submit(articles, add);
    let totals = stored;
    // A higher base is stored before it is shown, or the total could fall when the base does.
    if (totals && manifest().base + totals.visits > totals.shown)
      totals = await commits.submit(articles, (delta) => delta.raiseBase());
    const reading: Reading = { numbers: board.show(articles, totals), isCurrent: totals !== undefined };
    return { reading, repeats: stored?.repeats };
  }

  async function read(articles: ReadonlySet<string>): Promise<Reading> {
    if (await load()) return (await submit(articles)).reading;
    return { numbers: board.show(articles, undefined), isCurrent: false };
  }

  async function count(hit: Hit, articles: ReadonlySet<string>): Promise<HitOutcome> {
    if (!(await load())) return { ...(await read(articles)), counted: [] };
    const visitor = await keys.of(hit, clock.now());
    const view = hit.article === undefined ? undefined : await keys.of(hit, clock.now(), hit.article);
    // From here to `submit` nothing waits, so that two hits of one visitor cannot both be new.
    const now = clock.now();
    const isVisit = visitors.isNew('visitor', visitor, now);
    const isView = view !== undefined && visitors.isNew('view', view, now);
    if ((isVisit || isView) && !options.takeAllowance(hit.address))
      return { ...(await submit(articles)).reading, counted: [], refusal: 'rate-limited' };
    const day = dayOf(now);
    const { reading, repeats } = await submit(articles, (delta) => {
      if (isVisit) delta.addVisit(day);
      if (isView) delta.addView(day, hit.article!);
      visitors.see('visitor', visitor, now, delta, isVisit ? { day } : undefined);
      if (view) visitors.see('view', view, now, delta, isView ? { day, article: hit.article! } : undefined);
      visitors.erase(now, delta);
    });
    const counted: Counted[] = [];
    if (isVisit && !repeats?.has(visitor[0])) counted.push('visit');
    if (isView && !repeats?.has(view[0])) counted.push('view');
    return { ...reading, counted, ...(counted.length === 0 && { refusal: 'repeat' }) };
  }

  async function tidy(): Promise<void> {
    await keys.tidy(clock.now());
    if ((await load()) && visitors.hasWritten())
      await submit(new Set(), (delta) => visitors.erase(clock.now(), delta));
  }

  return { count, read, tidy, close: commits.flush };
}

/** Takes up from the store once; where that fails the next request after a while tries again. */
function loadOnce(
  { store, maxKeys, timers, retryAfter, report }: CounterOptions,
  take: (loaded: Loaded) => void,
): () => Promise<boolean> {
  let loading: Promise<boolean> | undefined;

  async function load(): Promise<boolean> {
    try {
      take(await store.load(maxKeys));
      return true;
    } catch (error) {
      report(error);
      timers.later(() => (loading = undefined), retryAfter);
      return false;
    }
  }

  return () => (loading ??= load());
}
