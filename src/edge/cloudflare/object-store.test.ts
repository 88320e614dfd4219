/** The conformance suite over the Durable Object's real storage, in workerd, by wrangler's own harness. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { OpenStore } from '../conformance/harness.ts';
import { fromMapJson, toMapJson } from '../conformance/map-json.ts';
import { testStore } from '../conformance/store-conformance.ts';
import type { StoreObject } from './conformance-worker.ts';
import type { Remote } from './runtime.ts';
import { startHarness } from './tools/harness.ts';

let harness: Awaited<ReturnType<typeof startHarness>>;

beforeAll(async () => {
  harness = await startHarness({
    config: {
      name: 'conformance',
      main: path.join(import.meta.dirname, 'conformance-worker.ts'),
      compatibility_date: '2026-11-01',
      durable_objects: { bindings: [{ name: 'STORE', class_name: 'StoreObject' }] },
      migrations: [{ tag: 'v1', new_sqlite_classes: ['StoreObject'] }],
    },
  });
});
afterAll(() => harness.close());

testStore('Durable Object store', () => {
  const object = reach(randomUUID());
  return Promise.resolve({
    open: () => Promise.resolve(openRemotely(object)),
    remove: () => Promise.resolve(),
  });
});

/** The object of that name: every method a request to the Worker. */
function reach(name: string): Remote<StoreObject> {
  const call =
    (method: string) =>
    async (...args: unknown[]) => {
      const init = { method: 'POST', body: toMapJson([method, ...args]) };
      const response = await harness.fetch(`/${name}`, init);
      if (!response.ok) throw new Error(await response.text());
      return fromMapJson(await response.text());
    };
  return new Proxy({}, { get: (_target, method) => call(String(method)) }) as Remote<StoreObject>;
}

/** The store as the suite knows it. */
function openRemotely(object: Remote<StoreObject>): OpenStore {
  const writer = randomUUID();
  return {
    store: {
      load: (maxSeen) => object.load(writer, maxSeen),
      commit: (seq, delta, question) => object.commit(writer, seq, delta, question),
      totals: (question) => object.totals(writer, question),
    },
    secrets: {
      obtain: (day, fresh) => object.obtainSecret(day, fresh),
      keepOnly: (days) => object.keepOnlySecrets(days),
    },
    backup: {
      async *read() {
        yield* await object.readBackup();
      },
      replace: (counts) => object.replace(counts),
      resetShown: () => object.resetShown(),
    },
    close: () => Promise.resolve(),
  };
}
