import path from 'node:path';
import { expect, it } from 'vitest';
import { readCounterSettings } from './counter-settings.ts';

it('needs nothing to be set', () => {
  expect(readCounterSettings({ COUNTER_DIR: '' })).toEqual({
    folder: path.resolve('.counter'),
    trustedHeader: undefined,
    exportToken: undefined,
    otherOrigins: [],
    rateLimit: { burst: 300, perMinute: 60 },
  });
});

it('takes what is set', () => {
  const settings = readCounterSettings({
    COUNTER_DIR: '/srv/counter',
    COUNTER_TRUST: 'X-Real-IP',
    COUNTER_EXPORT_TOKEN: 'a-token-of-decent-length',
    COUNTER_ORIGINS: 'https://www.example.gov.vn, http://10.0.0.5:4321',
    COUNTER_BURST: '5',
    COUNTER_PER_MINUTE: '0',
  });
  expect(settings).toEqual({
    folder: path.resolve('/srv/counter'),
    trustedHeader: 'x-real-ip',
    exportToken: 'a-token-of-decent-length',
    otherOrigins: ['https://www.example.gov.vn', 'http://10.0.0.5:4321'],
    rateLimit: { burst: 5, perMinute: 0 },
  });
});

it('takes Redis for a store, with the site’s name there', () => {
  const env = { COUNTER_STORE: 'rediss://counter:s3cret@redis.example:6380/2', COUNTER_NAME: 'sonha' };
  expect(readCounterSettings(env).redis).toEqual({
    url: env.COUNTER_STORE,
    name: 'sonha',
    isChecked: true,
  });
  expect(readCounterSettings({ ...env, COUNTER_REDIS_CHECK: 'off' }).redis?.isChecked).toBe(false);
});

it.each([
  [{ COUNTER_STORE: 'redis.example:6379' }, 'COUNTER_STORE'],
  [{ COUNTER_STORE: 'http://redis.example' }, 'COUNTER_STORE'],
  [{ COUNTER_STORE: 'redis://redis.example' }, 'COUNTER_NAME'],
  [{ COUNTER_STORE: 'redis://redis.example', COUNTER_NAME: 'sơn hà' }, 'COUNTER_NAME'],
  [
    { COUNTER_STORE: 'redis://redis.example', COUNTER_NAME: 'a', COUNTER_REDIS_CHECK: 'no' },
    'COUNTER_REDIS_CHECK',
  ],
])('refuses %j, and says so', (env, name) => {
  expect(() => readCounterSettings(env)).toThrow(name);
});

it('never repeats a store’s password', () => {
  const env = { COUNTER_STORE: 'mysql://counter:s3cret@db.example' };
  expect(() => readCounterSettings(env)).toThrow(/^(?!.*s3cret)/s);
});

it.each([
  ['COUNTER_TRUST', 'x-forwarded-for'],
  ['COUNTER_EXPORT_TOKEN', 'short'],
  ['COUNTER_ORIGINS', 'https://www.example.gov.vn/'],
  ['COUNTER_ORIGINS', 'example.gov.vn'],
  ['COUNTER_PER_MINUTE', '-1'],
])('refuses %s=%s, and says so', (name, value) => {
  expect(() => readCounterSettings({ [name]: value })).toThrow(name);
});
