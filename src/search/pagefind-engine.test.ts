import { describe, expect, it } from 'vitest';
import { createPagefindEngine, type PagefindInstance } from './pagefind-engine.ts';

function fakeInstance() {
  const log: string[] = [];
  let isExact = false;
  const instance: PagefindInstance = {
    options: ({ exactDiacritics }) => {
      isExact = exactDiacritics;
      return Promise.resolve();
    },
    search: async (query) => {
      log.push(`${isExact ? 'exact' : 'folded'} ${query}`);
      await Promise.resolve();
      if (query === 'lỗi') throw new Error('mất mạng');
      const page = { url: '/a/', excerpt: '', plain_excerpt: '', meta: {} };
      return { results: [{ id: 'a', score: 1, words: [0], data: () => Promise.resolve(page) }] };
    },
  };
  return { instance, log };
}

describe('createPagefindEngine', () => {
  it('lets searches of different exactness wait for each other, and asks once', async () => {
    const { instance, log } = fakeInstance();
    const engine = createPagefindEngine(instance);
    const ask = (isExact: boolean, isPhrase: boolean) =>
      engine.search({ words: ['dân', 'vận'], isExact, isPhrase });
    await Promise.all([ask(false, false), ask(true, false), ask(false, true), ask(true, false)]);
    expect(log).toEqual(['folded dân vận', 'exact dân vận', 'folded "dân vận"']);
    expect((await engine.loadPage('a')).url).toBe('/a/');
  });

  it('asks again after a failure', async () => {
    const { instance, log } = fakeInstance();
    const engine = createPagefindEngine(instance);
    const ask = () => engine.search({ words: ['lỗi'], isExact: false, isPhrase: false });
    await expect(ask()).rejects.toThrow('mất mạng');
    await expect(ask()).rejects.toThrow('mất mạng');
    expect(log).toHaveLength(2);
    await expect(engine.loadPage('x')).rejects.toThrow();
  });
});
