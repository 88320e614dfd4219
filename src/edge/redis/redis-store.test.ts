import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { testStore } from '../conformance/store-conformance.ts';
import { openRedisStore } from './open-redis-store.ts';
import { REDIS_PROGRAM, startRedis, type TestRedis } from './test-redis.ts';

describe.skipIf(REDIS_PROGRAM === undefined)('in Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => void (redis = await startRedis()));
  afterAll(() => redis.remove());

  testStore('Redis store', () => {
    const name = randomUUID();
    return Promise.resolve({
      open() {
        const { store, secrets, backup, close } = openRedisStore({ url: redis.url, name, isChecked: true });
        return Promise.resolve({ store, secrets, backup, close: () => Promise.resolve(close()) });
      },
      remove: () => Promise.resolve(),
    });
  });
});
