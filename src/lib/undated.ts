import type { LocalTime } from './local-time.ts';

/**
 * The day of an album of which neither its folder's name nor its photos know one: before all others, so that it stands
 * last. A file's own time is not asked: each copy of the content has another, and the site would change with it.
 */
export const UNDATED: LocalTime = '1970-01-01';
