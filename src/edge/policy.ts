/** What the counter counts. Every number that a reader sees is defined here. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A visitor who was away this long makes a new visit; the same holds for one visitor's view of one article. */
export const AWAY = 30 * MINUTE;

/** Whoever was seen this recently is online. */
export const ONLINE = 5 * MINUTE;

/** A visitor's time is written at most this often: one who reads on costs no write for every page. */
export const REWRITE = MINUTE;

/** The longest list of articles whose views one hit may ask for, and one read. */
export const MAX_LISTED = 50;
export const MAX_READ = 200;

/** Viet Nam has kept UTC+7 without summer time since 1975. */
const VIET_NAM = 7 * HOUR;

/** The day in Viet Nam, as a number that grows by one at each midnight there. */
export function dayOf(time: number): number {
  return Math.floor((time + VIET_NAM) / DAY);
}

/** Milliseconds since midnight in Viet Nam. */
export function timeOfDay(time: number): number {
  return time + VIET_NAM - dayOf(time) * DAY;
}

/** The midnight in Viet Nam that ends the day. */
export function endOfDay(day: number): number {
  return (day + 1) * DAY - VIET_NAM;
}

/** `20779` → `2026-11-22`. */
export function formatDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `2026-11-22` → `20779`; nothing where the text is no date. */
export function parseDay(text: string): number | undefined {
  const day = Date.parse(`${text}T00:00:00Z`) / DAY;
  return Number.isInteger(day) && formatDay(day) === text ? day : undefined;
}
