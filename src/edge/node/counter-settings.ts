/** What the environment says of the counter. */
import path from 'node:path';
import type { TrustedHeader } from '../client-address.ts';
import { DEFAULT_RATE_LIMIT } from '../rate-limit.ts';
import type { CounterSettings } from './open-counter.ts';

const TRUSTED: readonly TrustedHeader[] = ['x-real-ip', 'cf-connecting-ip'];
const MIN_TOKEN = 16;

/**
 * | variable                | says                                                                     |
 * |-------------------------|--------------------------------------------------------------------------|
 * | `COUNTER_DIR`           | where counts and secrets are kept (`.counter`)                           |
 * | `COUNTER_TRUST`         | whose word on readers' addresses is taken: `x-real-ip` (a proxy in front |
 * |                         | that sets it) or `cf-connecting-ip`; nobody's where it is not set        |
 * | `COUNTER_EXPORT_TOKEN`  | what `/_c/export` asks for; without it there is no export                |
 * | `COUNTER_ORIGINS`       | other origins of this site, with commas: `https://www.example.gov.vn`    |
 * | `COUNTER_BURST`, `COUNTER_PER_MINUTE` | how much one address may add; see `RateLimit`              |
 * @throws Error in Vietnamese where a value makes no sense
 */
export function readCounterSettings(
  env: Readonly<Record<string, string | undefined>>,
): Omit<CounterSettings, 'outDir' | 'report'> {
  return {
    folder: path.resolve(env['COUNTER_DIR'] || '.counter'),
    trustedHeader: readTrusted(env['COUNTER_TRUST']),
    exportToken: readToken(env['COUNTER_EXPORT_TOKEN']),
    otherOrigins: (env['COUNTER_ORIGINS'] ?? '').split(',').filter(Boolean).map(readOrigin),
    rateLimit: {
      burst: readCount('COUNTER_BURST', env['COUNTER_BURST'], DEFAULT_RATE_LIMIT.burst),
      perMinute: readCount('COUNTER_PER_MINUTE', env['COUNTER_PER_MINUTE'], DEFAULT_RATE_LIMIT.perMinute),
    },
  };
}

function readTrusted(value: string | undefined): TrustedHeader | undefined {
  if (!value) return undefined;
  const trusted = TRUSTED.find((header) => header === value.toLowerCase());
  if (trusted) return trusted;
  throw new Error(`COUNTER_TRUST="${value}": chỉ nhận ${TRUSTED.join(' hoặc ')}.`);
}

function readToken(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (value.length >= MIN_TOKEN && !/\s/.test(value)) return value;
  throw new Error(`COUNTER_EXPORT_TOKEN: cần ít nhất ${MIN_TOKEN} ký tự, không có khoảng trắng.`);
}

function readOrigin(value: string): string {
  const text = value.trim();
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new Error(`COUNTER_ORIGINS: "${text}" phải có dạng https://www.example.gov.vn, không có "/" ở cuối.`);
}

function readCount(name: string, value: string | undefined, otherwise: number): number {
  if (!value) return otherwise;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Error(`${name}="${value}" phải là một số nguyên, ví dụ ${name}=${otherwise}.`);
}
