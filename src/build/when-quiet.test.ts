import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenQuiet } from './when-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('whenQuiet', () => {
  /** A task of 1,000 ms that notes when it began and how often it ran beside itself. */
  function watched() {
    const began: number[] = [];
    let [running, most] = [0, 0];
    const start = vi.getMockedSystemTime()!.getTime();
    const ask = whenQuiet(async () => {
      began.push(vi.getMockedSystemTime()!.getTime() - start);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      running--;
    }, 300);
    return { ask, began, most: () => most };
  }

  it('does once what is asked for many times', async () => {
    const { ask, began } = watched();
    for (let asked = 0; asked < 5; asked++) {
      ask();
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.runAllTimersAsync();
    expect(began).toEqual([700]);
  });

  it('does it again, and not beside itself, when it is asked for meanwhile', async () => {
    const { ask, began, most } = watched();
    ask();
    for (const _ of [1, 2]) {
      await vi.advanceTimersByTimeAsync(650);
      ask();
    }
    await vi.runAllTimersAsync();
    expect(began).toEqual([300, 1600]);
    expect(most()).toBe(1);
    ask();
    await vi.runAllTimersAsync();
    expect(began).toHaveLength(3);
  });
});
