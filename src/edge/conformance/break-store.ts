/** Faults that every store may have, put into one that has none. */
import type { CounterStore } from '../store.ts';

export interface BreakableStore extends CounterStore {
  /** `loses-answer`: what it is sent is stored, and nobody hears of it. */
  mode: 'works' | 'refuses' | 'loses-answer';
}

export function breakStore(store: CounterStore): BreakableStore {
  const broken: BreakableStore = {
    mode: 'works',
    load: store.load,
    totals: (question) => (broken.mode === 'works' ? store.totals(question) : fail()),
    async commit(seq, delta, question) {
      if (broken.mode === 'refuses') return fail();
      const totals = await store.commit(seq, delta, question);
      return broken.mode === 'works' ? totals : fail();
    },
  };
  return broken;
}

function fail(): Promise<never> {
  return Promise.reject(new Error('the store fails'));
}
