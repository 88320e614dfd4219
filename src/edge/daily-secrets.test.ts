import { expect, it } from 'vitest';
import { MORNING } from './conformance/harness.ts';
import { createDailySecrets } from './daily-secrets.ts';
import { createMemoryPlace, openInMemory } from './memory-store.ts';
import { DAY, dayOf } from './policy.ts';

const MIDNIGHT = dayOf(MORNING) * DAY - 7 * 3_600_000;

function setUp() {
  const place = createMemoryPlace();
  const errors: unknown[] = [];
  let made = 0;
  const random = (bytes: Uint8Array) => void bytes.fill((made += 1));
  const store = openInMemory(place).secrets;
  return {
    place,
    errors,
    store,
    secrets: createDailySecrets(store, random, (error) => void errors.push(error)),
  };
}

it('has another secret each day, yesterday’s for half an hour more, and then erases it', async () => {
  const { place, secrets } = setUp();
  const [yesterday] = await secrets.current(MIDNIGHT - 1);
  const after = await secrets.current(MIDNIGHT);
  expect(after.map(({ day }) => day)).toEqual([dayOf(MORNING), dayOf(MORNING) - 1]);
  expect(after[1]).toEqual(yesterday);
  expect(after[0]!.secret).not.toBe(yesterday!.secret);
  expect(place.secrets.size).toBe(2);
  await secrets.tidy(MIDNIGHT + 30 * 60_000);
  expect([...place.secrets]).toEqual([[dayOf(MORNING), after[0]!.secret]]);
});

it('goes on with one secret in memory while it cannot be kept, and keeps that one later', async () => {
  const { place, errors, store, secrets } = setUp();
  const { obtain } = store;
  store.obtain = () => Promise.reject(new Error('no space'));
  const [[first], [second]] = await Promise.all([secrets.current(MORNING), secrets.current(MORNING)]);
  expect(first).toEqual(second);
  expect(errors).toHaveLength(2);
  store.obtain = obtain;
  expect(await secrets.current(MORNING)).toEqual([first]);
  expect([...place.secrets.values()]).toEqual([first!.secret]);
});
