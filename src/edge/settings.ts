/** What the environment may say of the counter, whatever runtime reads it. */
import { DEFAULT_RATE_LIMIT, type RateLimit } from './rate-limit.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

export interface CommonSettings {
  exportToken: string | undefined;
  otherOrigins: string[];
  rateLimit: Pick<RateLimit, 'burst' | 'perMinute'>;
}

const MIN_TOKEN = 16;

/**
 * | variable                              | says                                                           |
 * |---------------------------------------|----------------------------------------------------------------|
 * | `COUNTER_EXPORT_TOKEN`                | what `/_c/export` asks for; without it there is no export      |
 * | `COUNTER_ORIGINS`                     | other origins of this site, with commas                        |
 * | `COUNTER_BURST`, `COUNTER_PER_MINUTE` | how much one address may add; see `RateLimit`                  |
 * @throws Error in Vietnamese where a value makes no sense
 */
export function readCommonSettings(env: Variables): CommonSettings {
  return {
    exportToken: readToken('COUNTER_EXPORT_TOKEN', env['COUNTER_EXPORT_TOKEN']),
    otherOrigins: (env['COUNTER_ORIGINS'] ?? '').split(',').filter(Boolean).map(readOrigin),
    rateLimit: {
      burst: readCount('COUNTER_BURST', env['COUNTER_BURST'], DEFAULT_RATE_LIMIT.burst),
      perMinute: readCount('COUNTER_PER_MINUTE', env['COUNTER_PER_MINUTE'], DEFAULT_RATE_LIMIT.perMinute),
    },
  };
}

/** @throws Error in Vietnamese where it could be guessed or cannot stand in a header */
export function readToken(name: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (value.length >= MIN_TOKEN && !/\s/.test(value)) return value;
  throw new Error(`${name}: cần ít nhất ${MIN_TOKEN} ký tự, không có khoảng trắng.`);
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
