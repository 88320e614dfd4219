/** Days of the calendar, as text. */
import { fromInstant, toInstant } from '../lib/local-time.ts';

const DAY_MS = 24 * 3_600_000;

/** `2019-03-12` and 20 → `2019-04-01`. */
export function addDays(date: string, days: number): string {
  return fromInstant(toInstant(date) + days * DAY_MS).slice(0, 10);
}
