/** When a Durable Object must wake to erase keys and secrets, though nobody comes any more. */
import { AWAY, endOfDay } from '../policy.ts';
import type { Sql } from '../sql-store.ts';
import type { ObjectStorage } from './runtime.ts';

const MINUTE = 60_000;

export interface Cleaning {
  /** To be called when something was stored: an alarm is set where there is none. */
  ensure(): Promise<void>;
  /** Sets the next alarm, when one has rung and what had its time is erased. */
  again(): Promise<void>;
}

export function createCleaning(storage: ObjectStorage, sql: Sql, now: () => number): Cleaning {
  let isSet = false;

  async function again(): Promise<void> {
    const time = nextCleaning(sql, now());
    isSet = time !== undefined;
    if (time !== undefined) await storage.setAlarm(time);
  }

  async function ensure(): Promise<void> {
    if (isSet) return;
    // At once, so that hits which arrive together set one alarm.
    isSet = true;
    try {
      if ((await storage.getAlarm()) === null) await again();
    } catch (error) {
      isSet = false;
      throw error;
    }
  }

  return { ensure, again };
}

/** A minute after the last key, or else the oldest secret, has had its time; nothing where none is kept. */
export function nextCleaning(sql: Sql, now: number): number | undefined {
  const last = sql.all('SELECT max(at) AS at FROM seen')[0]?.['at'];
  const day = sql.all('SELECT min(day) AS day FROM secrets')[0]?.['day'];
  const due = typeof last === 'number' ? last : typeof day === 'number' ? endOfDay(day) : undefined;
  return due === undefined ? undefined : Math.max(due + AWAY, now) + MINUTE;
}
