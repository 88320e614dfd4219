import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createSharedLoads } from './shared-loads.ts';

/** A load that ends when told to, and says whether it was broken off. */
function slowLoad() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let begun = 0;
  let isAborted = false;
  const start = (signal: AbortSignal) => {
    begun++;
    signal.addEventListener('abort', () => {
      isAborted = true;
      reject(signal.reason as Error);
    });
    return promise;
  };
  return { start, resolve, begun: () => begun, isAborted: () => isAborted };
}

describe('createSharedLoads', () => {
  it('loads once for all who ask', async () => {
    const { start, resolve, begun } = slowLoad();
    const { load } = createSharedLoads();
    const both = Promise.all([load('a', start), load('a', start)]);
    resolve('x');
    expect(await both).toEqual(['x', 'x']);
    expect(await load('a', start)).toBe('x');
    expect(begun()).toBe(1);
  });

  it('goes on while anybody waits, and for a moment after', async () => {
    const { start, resolve, isAborted } = slowLoad();
    const { load } = createSharedLoads(5);
    const leaving = new AbortController();
    const first = load('a', start, leaving.signal);
    const second = load('a', start);
    leaving.abort();
    await expect(first).rejects.toThrow();
    await wait(20);
    expect(isAborted()).toBe(false);
    resolve('x');
    expect(await second).toBe('x');
  });

  it('ends when nobody wants it any more, and begins again for the next', async () => {
    const slow = slowLoad();
    const { load } = createSharedLoads(5);
    const leaving = new AbortController();
    const first = load('a', slow.start, leaving.signal);
    leaving.abort();
    await expect(first).rejects.toThrow();
    await expect.poll(slow.isAborted).toBe(true);
    expect(await load('a', () => Promise.resolve('y'))).toBe('y');
  });

  it('forgets a failure', async () => {
    const { load } = createSharedLoads();
    await expect(load('a', () => Promise.reject(new Error('mất mạng')))).rejects.toThrow('mất mạng');
    expect(await load('a', () => Promise.resolve('y'))).toBe('y');
  });

  it('begins nothing for who has left already', async () => {
    const { start, begun } = slowLoad();
    await expect(createSharedLoads().load('a', start, AbortSignal.abort())).rejects.toThrow();
    expect(begun()).toBe(0);
  });
});
