import { expect, it } from 'vitest';
import { createRecentKeys } from './recent-keys.ts';

const SPAN = 1_000_000;

it('knows a key for its span since last seen', () => {
  const keys = createRecentKeys(SPAN, 10);
  keys.touch('a', 0);
  keys.touch('a', 900_000);
  expect([keys.has('a', 1_899_999), keys.count(1_899_999), keys.has('b', 1_899_999)]).toEqual([
    true,
    1,
    false,
  ]);
  expect([keys.has('a', 1_900_000), keys.count(1_900_000)]).toEqual([false, 0]);
});

it('is to be written when new and once a minute', () => {
  const keys = createRecentKeys(SPAN, 10);
  const times = [0, 30_000, 59_999, 60_000, 119_999, 120_000, 3_000_000];
  expect(times.map((time) => keys.touch('a', time))).toEqual([true, false, false, true, false, true, true]);
});

it('never holds more than it may', () => {
  const keys = createRecentKeys(SPAN, 100);
  for (let i = 0; i < 10_000; i += 1) keys.touch(`key ${i}`, i);
  expect([keys.count(10_000), keys.has('key 9999', 10_000), keys.has('key 9', 10_000)]).toEqual([
    100,
    true,
    false,
  ]);
});

it('moves along when the clock is set back', () => {
  const keys = createRecentKeys(SPAN, 10);
  keys.touch('a', 90_000_000);
  keys.touch('b', 90_500_000);
  expect([keys.has('a', 10), keys.has('b', 10), keys.count(10)]).toEqual([true, true, 2]);
  expect([keys.has('a', 500_010), keys.has('b', 500_010)]).toEqual([false, true]);
});
