/**
 * The secret in visitors' keys: random, another one each day, kept so that a restart knows visitors
 * again, and erased half an hour into the next day, when nobody's last hit of the day before matters.
 */
import { toBase64Url } from './base64-url.ts';
import { AWAY, dayOf, timeOfDay } from './policy.ts';
import type { SecretStore } from './store.ts';

export interface DaySecret {
  day: number;
  secret: string;
}

export interface DailySecrets {
  /** Today's, and for the first half hour yesterday's, so that midnight makes nobody a new visitor. */
  current(now: number): Promise<DaySecret[]>;
  /** Erases what is no longer needed. */
  tidy(now: number): Promise<void>;
}

const SECRET_BYTES = 32;

/**
 * @param random fills the bytes with randomness, as `crypto.getRandomValues` does
 * @param report told when the store fails; hits go on with a secret in memory meanwhile
 */
export function createDailySecrets(
  store: SecretStore,
  random: (bytes: Uint8Array<ArrayBuffer>) => void,
  report: (error: unknown) => void,
): DailySecrets {
  const known = new Map<number, { secret: string; isKept: boolean }>();
  let keptDays = '';

  async function obtain(day: number): Promise<string> {
    const found = known.get(day) ?? { secret: createSecret(random), isKept: false };
    if (found.isKept) return found.secret;
    // In memory first: hits that arrive together, or while the store fails, all use the same one.
    known.set(day, found);
    try {
      const secret = await store.obtain(day, found.secret);
      known.set(day, { secret, isKept: true });
      return secret;
    } catch (error) {
      report(error);
      return found.secret;
    }
  }

  function neededDays(now: number): number[] {
    const today = dayOf(now);
    return timeOfDay(now) < AWAY ? [today, today - 1] : [today];
  }

  async function tidy(now: number): Promise<void> {
    const days = neededDays(now);
    if (keptDays === days.join()) return;
    for (const day of known.keys()) if (!days.includes(day)) known.delete(day);
    try {
      await store.keepOnly(days);
      keptDays = days.join();
    } catch (error) {
      report(error);
    }
  }

  async function current(now: number): Promise<DaySecret[]> {
    await tidy(now);
    return Promise.all(neededDays(now).map(async (day) => ({ day, secret: await obtain(day) })));
  }

  return { current, tidy };
}

function createSecret(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(SECRET_BYTES);
  random(bytes);
  return toBase64Url(bytes);
}
