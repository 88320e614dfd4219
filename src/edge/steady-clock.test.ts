import { expect, it } from 'vitest';
import { createTestClock, MORNING } from './conformance/harness.ts';
import { createSteadyClock, HOLD_OFF } from './steady-clock.ts';

const HOUR = 3_600_000;

it('follows the clock, small corrections too, without ever stepping back for them', () => {
  const source = createTestClock();
  const clock = createSteadyClock(source);
  source.pass(HOUR);
  source.set(source.wall() + 2_000);
  expect(clock.now()).toBe(MORNING + HOUR + 2_000);
  source.set(source.wall() - 5_000);
  expect(clock.now()).toBe(MORNING + HOUR + 2_000);
  source.pass(5_000);
  expect(clock.now()).toBe(MORNING + HOUR + 2_000);
  source.pass(1_000);
  expect(clock.now()).toBe(MORNING + HOUR + 3_000);
});

it.each([
  ['forward', 26 * HOUR],
  ['back', -26 * HOUR],
  ['to 1970', -MORNING],
])(
  'runs on while a jump %s is not to be believed, and knows nothing of it when it is undone',
  (_name, jump) => {
    const source = createTestClock();
    const clock = createSteadyClock(source);
    source.set(MORNING + jump);
    for (let minute = 0; minute < 9; minute += 1) {
      expect(clock.now()).toBe(MORNING + minute * 60_000);
      source.pass(60_000);
    }
    source.set(MORNING + 9 * 60_000);
    expect(clock.now()).toBe(MORNING + 9 * 60_000);
    source.pass(2 * HOLD_OFF);
    expect(clock.now()).toBe(MORNING + 9 * 60_000 + 2 * HOLD_OFF);
  },
);

it.each([26 * HOUR, -26 * HOUR])('believes a time that stays: %d', (jump) => {
  const source = createTestClock();
  const clock = createSteadyClock(source);
  source.set(MORNING + jump);
  clock.now();
  source.pass(HOLD_OFF);
  expect(clock.now()).toBe(MORNING + jump + HOLD_OFF);
  source.pass(1_000);
  expect(clock.now()).toBe(MORNING + jump + HOLD_OFF + 1_000);
});

it('takes a new jump for another one', () => {
  const source = createTestClock();
  const clock = createSteadyClock(source);
  source.set(MORNING + HOUR);
  clock.now();
  source.pass(HOLD_OFF - 1);
  source.set(MORNING - HOUR);
  clock.now();
  source.pass(HOLD_OFF - 1);
  expect(clock.now()).toBe(MORNING + 2 * (HOLD_OFF - 1));
});

it('goes on from the last time stored where the clock stands before it, until that clock has stayed', () => {
  const source = createTestClock();
  const clock = createSteadyClock(source);
  clock.resumeFrom(MORNING + 3 * HOUR);
  source.pass(1_000);
  expect(clock.now()).toBe(MORNING + 3 * HOUR + 1_000);
  source.pass(HOLD_OFF);
  expect(clock.now()).toBe(MORNING + HOLD_OFF + 1_000);
  const late = createSteadyClock(source);
  late.resumeFrom(MORNING - 90 * 24 * HOUR);
  expect(late.now()).toBe(source.wall());
});
