/**
 * Many waiting hits share one transaction, and each is answered only once it is stored. While one batch
 * is being stored the next gathers; there is no timer between a hit and its commit.
 *
 * A batch that fails stays whole and is sent again under its own number, for it may have been stored and
 * only the answer lost. Hits that came since wait in the next batch.
 */
import { openDelta, type OpenDelta } from './delta.ts';
import type { CounterStore, Delta, Question, Totals } from './store.ts';

export interface GroupCommit {
  /**
   * Adds to the batch that gathers, and waits until it is stored.
   * @returns the numbers from after it, or nothing where the store fails: then the hit is kept and
   *   counted later, or there was nothing to count
   */
  submit(articles: Iterable<string>, add?: (delta: OpenDelta) => void): Promise<Totals | undefined>;
  /** Tries once to store whatever is left. */
  flush(): Promise<void>;
}

export interface GroupCommitOptions {
  store: CounterStore;
  timers: Timers;
  now(): number;
  /** What to read along with a batch. */
  ask(articles: ReadonlySet<string>): Question;
  /** The total that the site began with. */
  base(): number;
  /** Milliseconds until a failed batch is sent again. */
  retryAfter: number;
  /** Milliseconds after which a store that gives no answer counts as failing. */
  patience: number;
  report(error: unknown): void;
}

/** The runtime's timers. */
export interface Timers {
  /** Runs a task after the requests that have arrived already. */
  soon(task: () => void): void;
  /** Runs a task later without keeping the process alive for it; returns what calls it off. */
  later(task: () => void, milliseconds: number): () => void;
}

interface Batch {
  delta: OpenDelta;
  articles: Set<string>;
  waiting: ((totals: Totals | undefined) => void)[];
}

interface State extends GroupCommitOptions {
  /** Gathers. */
  open: Batch;
  /** Sent, and not known to be stored. */
  unsettled: { seq: number; delta: Delta } | undefined;
  seq: number;
  running: Promise<void> | undefined;
  isScheduled: boolean;
  isFailing: boolean;
}

export function createGroupCommit(options: GroupCommitOptions): GroupCommit {
  const state: State = {
    ...options,
    open: openBatch(),
    unsettled: undefined,
    seq: 0,
    running: undefined,
    isScheduled: false,
    isFailing: false,
  };
  return {
    submit: (articles, add) => submit(state, articles, add),
    async flush() {
      await state.running;
      await run(state);
    },
  };
}

function submit(
  state: State,
  articles: Iterable<string>,
  add?: (delta: OpenDelta) => void,
): Promise<Totals | undefined> {
  add?.(state.open.delta);
  // Answered at once: a failing store is tried again in its own time, however many ask.
  if (state.isFailing) return Promise.resolve(undefined);
  for (const article of articles) state.open.articles.add(article);
  return new Promise((resolve) => {
    state.open.waiting.push(resolve);
    schedule(state);
  });
}

function schedule(state: State): void {
  if (state.isScheduled || state.running) return;
  state.isScheduled = true;
  state.timers.soon(() => {
    state.isScheduled = false;
    void run(state);
  });
}

function run(state: State): Promise<void> {
  state.running ??= storeAll(state).finally(() => {
    state.running = undefined;
    if (state.isFailing) state.timers.later(() => void run(state), state.retryAfter);
    // Whoever was answered just now may have asked again already.
    else if (state.open.waiting.length > 0) schedule(state);
  });
  return state.running;
}

/** Batch after batch, until none is left or the store fails. A failing store is asked, if only for numbers. */
async function storeAll(state: State): Promise<void> {
  while (
    state.unsettled ??
    (state.isFailing || state.open.waiting.length > 0 || !state.open.delta.isEmpty())
  ) {
    const batch = state.unsettled ? openBatch() : state.open;
    const totals = await attempt(state, batch);
    if (!totals) return;
    answer(batch, totals);
  }
}

/** Closes the batch that gathers and begins the next. Where the base is not to be had the batch stays, and gathers on. */
function closeOpen(state: State): void {
  const { delta } = state.open;
  if (!delta.isEmpty()) {
    const closed = delta.close(state.now(), state.base());
    state.seq += 1;
    state.unsettled = { seq: state.seq, delta: closed };
  }
  state.open = openBatch();
}

/**
 * Stores what is unsettled and reads for the batch, which is closed first if it still gathers. Nothing is thrown:
 * whoever waits is told.
 */
async function attempt(state: State, batch: Batch): Promise<Totals | undefined> {
  const callOff = state.timers.later(() => giveUp(state, batch), state.patience);
  try {
    if (batch === state.open) closeOpen(state);
    const question = state.ask(batch.articles);
    const totals = state.unsettled
      ? await state.store.commit(state.unsettled.seq, state.unsettled.delta, question)
      : await state.store.totals(question);
    state.unsettled = undefined;
    state.isFailing = false;
    return totals;
  } catch (error) {
    state.report(error);
    giveUp(state, batch);
    return undefined;
  } finally {
    callOff();
  }
}

function giveUp(state: State, batch: Batch): void {
  state.isFailing = true;
  answer(batch, undefined);
  answer(state.open, undefined);
}

function openBatch(): Batch {
  return { delta: openDelta(), articles: new Set(), waiting: [] };
}

function answer(batch: Batch, totals: Totals | undefined): void {
  for (const resolve of batch.waiting.splice(0)) resolve(totals);
}
