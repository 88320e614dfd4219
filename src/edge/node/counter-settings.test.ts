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

it.each([
  ['COUNTER_TRUST', 'x-forwarded-for'],
  ['COUNTER_EXPORT_TOKEN', 'short'],
  ['COUNTER_ORIGINS', 'https://www.example.gov.vn/'],
  ['COUNTER_ORIGINS', 'example.gov.vn'],
  ['COUNTER_PER_MINUTE', '-1'],
])('refuses %s=%s, and says so', (name, value) => {
  expect(() => readCounterSettings({ [name]: value })).toThrow(name);
});
