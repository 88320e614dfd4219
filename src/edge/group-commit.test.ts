import { expect, it } from 'vitest';
import { createGroupCommit } from './group-commit.ts';
import type { CounterStore, Delta, Totals } from './store.ts';

const TOTALS: Totals = { visits: 0, today: 0, shown: 0, views: new Map() };

/** A store whose answers come when the test says. */
function setUp(base = () => 0) {
  const commits: { seq: number; delta: Delta; answer(): void; fail(): void }[] = [];
  const later: (() => void)[] = [];
  let reads = 0;
  const store: CounterStore = {
    load: () => Promise.reject(new Error('not asked')),
    totals: () => Promise.resolve(((reads += 1), TOTALS)),
    commit: (seq, delta) =>
      new Promise((resolve, reject) =>
        commits.push({ seq, delta, answer: () => resolve(TOTALS), fail: () => reject(new Error('full')) }),
      ),
  };
  const { submit, flush } = createGroupCommit({
    store,
    timers: {
      soon: (task) => queueMicrotask(task),
      later(task) {
        later.push(task);
        return () => void later.splice(later.indexOf(task), 1);
      },
    },
    now: () => 0,
    ask: (articles) => ({ day: 0, onlineSince: 0, articles }),
    base,
    retryAfter: 1,
    patience: 1,
    report: () => undefined,
  });
  const visit = () => submit([], (delta) => delta.addVisit(0));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { commits, later, reads: () => reads, submit, flush, visit, settle };
}

it('stores what came together as one, and what came meanwhile as the next', async () => {
  const { commits, visit, settle } = setUp();
  const answered: string[] = [];
  const note = (name: string) =>
    void visit().then((totals) => answered.push(`${name} ${totals !== undefined}`));
  for (const name of ['a', 'b', 'c']) note(name);
  await settle();
  for (const name of ['d', 'e']) note(name);
  expect([commits.length, answered]).toEqual([1, []]);
  commits[0]!.answer();
  await settle();
  expect(answered).toEqual(['a true', 'b true', 'c true']);
  commits[1]!.answer();
  await settle();
  expect(commits.map(({ seq, delta }) => [seq, delta.visits.get(0)])).toEqual([
    [1, 3],
    [2, 2],
  ]);
  expect(answered.slice(3)).toEqual(['d true', 'e true']);
});

it('writes nothing for those who only read', async () => {
  const { commits, reads, submit } = setUp();
  expect(await Promise.all([submit([]), submit([])])).toEqual([TOTALS, TOTALS]);
  expect([commits.length, reads()]).toEqual([0, 1]);
});

it('sends a failed batch again as it was, under its own number, before the next', async () => {
  const { commits, later, visit, settle } = setUp();
  const first = visit();
  await settle();
  const second = visit();
  commits[0]!.fail();
  expect([await first, await second, await visit()]).toEqual([undefined, undefined, undefined]);
  expect([commits.length, later.length]).toEqual([1, 1]);
  later.shift()!();
  await settle();
  expect(commits[1]!.delta).toBe(commits[0]!.delta);
  commits[1]!.answer();
  await settle();
  expect(commits.map(({ seq, delta }) => [seq, delta.visits.get(0)])).toEqual([
    [1, 1],
    [1, 1],
    [2, 2],
  ]);
});

it('lets nobody wait for a store that gives no answer, and goes on when it does', async () => {
  const { commits, later, visit, submit, settle } = setUp();
  const first = visit();
  await settle();
  const second = visit();
  later[0]!();
  expect([await first, await second, await submit([])]).toEqual([undefined, undefined, undefined]);
  commits[0]!.answer();
  await settle();
  commits[1]!.answer();
  await settle();
  expect(commits.map(({ seq, delta }) => [seq, delta.visits.get(0)])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(await submit([])).toEqual(TOTALS);
});

it('answers whoever asks again the moment the last answer comes', async () => {
  const { reads, submit } = setUp();
  for (let i = 0; i < 5; i += 1) expect(await submit([])).toEqual(TOTALS);
  expect(reads()).toBe(5);
});

it('keeps what came while the base was not to be had, tells whoever waits, and counts it once later', async () => {
  let isThere = false;
  const { commits, later, visit, settle } = setUp(() => {
    if (isThere) return 0;
    throw new Error('counter.json');
  });
  expect([await visit(), await visit()]).toEqual([undefined, undefined]);
  await settle();
  expect([commits.length, later.length]).toEqual([0, 1]);
  isThere = true;
  later.shift()!();
  await settle();
  commits[0]!.answer();
  await settle();
  expect(commits.map(({ seq, delta }) => [seq, delta.visits.get(0)])).toEqual([[1, 2]]);
});

it('stores what is left when it is to end', async () => {
  const { commits, flush, visit, settle } = setUp();
  void visit();
  const done = flush();
  await settle();
  commits[0]!.answer();
  await done;
  expect(commits).toHaveLength(1);
});
