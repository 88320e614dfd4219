/** The keys of one site in Redis. The braces keep them together where Redis is a cluster. */
export interface RedisKeys {
  /** Hash: all visits, the highest total shown, when something was last stored. */
  site: string;
  /** Hash: visits by day, kept for good. */
  days: string;
  /** Hash: views by article, the sum of all `viewsOf`. */
  articles: string;
  /** Hash: the last batch stored of each writer, so that one sent twice is added once. */
  writers: string;
  /** Sorted sets: keys of visitors and of their views by the time they were seen, for half an hour. */
  visitors: string;
  views: string;
  /** Set: the days that have a `viewsOf`. */
  viewDays: string;
  /** Hash: views of one day by article, kept for good. */
  viewsOf(day: number | string): string;
  /** Hash: the secrets of visitors' keys by day; no backup reads it. */
  secrets: string;
}

/** @param name the site's; two sites in one Redis have two */
export function redisKeys(name: string): RedisKeys {
  const prefix = `loa:{${name}}:`;
  return {
    site: `${prefix}site`,
    days: `${prefix}days`,
    articles: `${prefix}articles`,
    writers: `${prefix}writers`,
    visitors: `${prefix}seen:visitors`,
    views: `${prefix}seen:views`,
    viewDays: `${prefix}view-days`,
    viewsOf: (day) => `${prefix}views:${day}`,
    secrets: `${prefix}secrets`,
  };
}
