import { expect, it } from 'vitest';
import { MANIFEST } from '../conformance/harness.ts';
import type { Counter, Reading } from '../counter.ts';
import { createRemoteCounter } from './remote-counter.ts';

const HIT = { address: '203.0.113.1', userAgent: 'x', article: 'bai-2' };
const IDS = new Set(['bai-1', 'bai-2']);
const reading: Reading = {
  numbers: { online: 3, today: 5, total: 1_005, views: new Map([['bai-2', 44]]) },
  isCurrent: true,
};

/** A counter whose object answers each call with the next of these, or fails with it. */
function createOver(...answers: (Reading | Error)[]) {
  const errors: unknown[] = [];
  let connections = 0;
  const next = () => {
    const answer = answers.shift()!;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const object = (): Pick<Counter, 'count' | 'read'> => {
    connections += 1;
    return { read: next, count: async () => ({ ...(await next()), counted: ['visit'] }) };
  };
  const counter = createRemoteCounter(
    object,
    () => MANIFEST,
    (error) => void errors.push(error),
  );
  return { ...counter, errors, connections: () => connections };
}

const lost = (more: object) => Object.assign(new Error('lost'), more);

it('passes on what the object says', async () => {
  const { count, errors } = createOver(reading);
  expect(await count(HIT, IDS)).toEqual({ ...reading, counted: ['visit'] });
  expect(errors).toEqual([]);
});

it('shows the bases while nothing is known, and later the last numbers known', async () => {
  const { count, read, errors } = createOver(lost({}), reading, lost({}));
  const views = new Map([
    ['bai-1', 0],
    ['bai-2', 40],
  ]);
  expect(await count(HIT, IDS)).toEqual({
    numbers: { online: 0, today: 0, total: 1_000, views },
    isCurrent: false,
    counted: [],
  });
  await read(IDS);
  expect(await read(IDS)).toEqual({
    numbers: { ...reading.numbers, views: new Map([...views, ['bai-2', 44]]) },
    isCurrent: false,
  });
  expect(errors).toHaveLength(2);
});

it('asks once more, over a new connection, where the object says that this helps', async () => {
  const { count, connections } = createOver(lost({ retryable: true }), reading);
  expect((await count(HIT, IDS)).isCurrent).toBe(true);
  expect(connections()).toBe(2);
});

it.each([{ retryable: true, overloaded: true }, { retryable: false }, {}])(
  'asks no more after %j',
  async (more) => {
    const { count, connections } = createOver(lost(more), reading);
    expect((await count(HIT, IDS)).isCurrent).toBe(false);
    expect(connections()).toBe(1);
  },
);
