import { expect, it } from 'vitest';
import { createTestCounter, createTestClock } from './conformance/harness.ts';
import { createMemoryPlace, openInMemory } from './memory-store.ts';
import { createRateLimiter } from './rate-limit.ts';

const LIMIT = { burst: 3, perMinute: 2, maxAddresses: 100 };

it('gives each address its burst, then so many a minute', () => {
  let now = 0;
  const { take } = createRateLimiter(LIMIT, () => now);
  expect([take('a'), take('a'), take('a'), take('a'), take('b')]).toEqual([true, true, true, false, true]);
  now = 30_000;
  expect([take('a'), take('a')]).toEqual([true, false]);
  now = 3_600_000;
  expect([take('a'), take('a'), take('a'), take('a')]).toEqual([true, true, true, false]);
});

it('remembers no more addresses than it may, and forgets the one unused for longest', () => {
  const limiter = createRateLimiter({ ...LIMIT, burst: 1 }, () => 0);
  limiter.take('first');
  for (let i = 0; i < 99; i += 1) limiter.take(`address ${i}`);
  expect([limiter.size(), limiter.take('first')]).toEqual([100, false]);
  for (let i = 99; i < 5_000; i += 1) limiter.take(`address ${i}`);
  expect([limiter.size(), limiter.take('first')]).toEqual([100, true]);
});

it('measures only what would count: a carrier’s readers may reload, and always get numbers', async () => {
  const clock = createTestClock();
  const { hit } = createTestCounter(openInMemory(createMemoryPlace()), { clock, rateLimit: LIMIT });
  const from = (reader: number, query = '') =>
    hit('203.0.113.1', query, { 'User-Agent': `Mozilla/5.0 (phone ${reader})` });
  for (const reader of [1, 2, 3]) expect((await from(reader)).outcome).toBe('counted; visit');
  const fourth = await from(4, '?a=bai-2');
  expect(fourth).toMatchObject({ status: 200, outcome: 'uncounted; rate-limited', body: { d: 3, v: 40 } });
  expect((await from(1)).outcome).toBe('uncounted; repeat');
  expect((await hit('203.0.113.2')).outcome).toBe('counted; visit');
  clock.pass(60_000);
  expect((await from(4, '?a=bai-2')).outcome).toBe('counted; visit, view');
});
