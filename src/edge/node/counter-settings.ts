/** What the environment says of the counter. */
import path from 'node:path';
import type { TrustedHeader } from '../client-address.ts';
import type { RedisSettings } from '../redis/open-redis-store.ts';
import { readCommonSettings, type Variables } from '../settings.ts';
import type { CounterSettings } from './open-counter.ts';

const TRUSTED: readonly TrustedHeader[] = ['x-real-ip', 'cf-connecting-ip'];

/**
 * | variable                | says                                                                     |
 * |-------------------------|--------------------------------------------------------------------------|
 * | `COUNTER_DIR`           | where counts and secrets are kept (`.counter`)                           |
 * | `COUNTER_STORE`         | `redis://host:6379` (or `rediss://`, over TLS): Redis or Valkey keeps    |
 * |                         | them instead, for several servers that share their counts                |
 * | `COUNTER_NAME`          | the site's name in Redis, needed there: `sonha`. Two sites have two; it  |
 * |                         | stays when the domain changes                                            |
 * | `COUNTER_REDIS_CHECK`   | `off`: takes a Redis as well that does not write every count to its disk |
 * | `COUNTER_TRUST`         | whose word on readers' addresses is taken: `x-real-ip` (a proxy in front |
 * |                         | that sets it) or `cf-connecting-ip`; nobody's where it is not set        |
 * More in `readCommonSettings`, as for every runtime.
 * @throws Error in Vietnamese where a value makes no sense
 */
export function readCounterSettings(env: Variables): Omit<CounterSettings, 'outDir' | 'report'> {
  return {
    folder: path.resolve(env['COUNTER_DIR'] || '.counter'),
    redis: readRedis(env),
    trustedHeader: readTrusted(env['COUNTER_TRUST']),
    ...readCommonSettings(env),
  };
}

function readTrusted(value: string | undefined): TrustedHeader | undefined {
  if (!value) return undefined;
  const trusted = TRUSTED.find((header) => header === value.toLowerCase());
  if (trusted) return trusted;
  throw new Error(`COUNTER_TRUST="${value}": chỉ nhận ${TRUSTED.join(' hoặc ')}.`);
}

function readRedis(env: Variables): RedisSettings | undefined {
  const { COUNTER_STORE: url, COUNTER_NAME: name = '', COUNTER_REDIS_CHECK: check = '' } = env;
  if (!url) return undefined;
  // The value may hold a password: it is not repeated.
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol))
    throw new Error('COUNTER_STORE: chỉ nhận redis://máy:6379 hoặc rediss://máy:6379.');
  if (!/^[\w.-]{1,64}$/.test(name))
    throw new Error(
      'COUNTER_NAME: cần tên ngắn của trang này trong Redis (chữ không dấu, số, dấu chấm, gạch), ví dụ ' +
        'COUNTER_NAME=sonha. Mỗi trang một tên; đổi tên miền thì giữ nguyên tên này.',
    );
  if (check !== '' && check !== 'off')
    throw new Error(`COUNTER_REDIS_CHECK="${check}": chỉ nhận off, hoặc để trống.`);
  return { url, name, isChecked: check !== 'off' };
}
