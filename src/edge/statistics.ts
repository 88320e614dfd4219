/** What staff see of the counts: visits by day, and what was read most in a day, a week and a month. */
import { parseDay } from './policy.ts';
import type { BackupRecord } from './store.ts';

/** How many days each list looks back, the last day included. */
export const PERIODS = { day: 1, week: 7, month: 30 } as const;

export type Period = keyof typeof PERIODS;

export interface Statistics {
  /** The last day on which anything was counted; everything here ends with it. */
  lastDay: number | undefined;
  /** Of the last thirty days, oldest first; days without a visit included. */
  days: { day: number; visits: number }[];
  /** All visits ever counted, those of the old site not among them. */
  visits: number;
  mostRead: Record<Period, { article: string; views: number }[]>;
}

const LISTED = 10;

/** Reads a counter's records once, whatever their order; holds no more of them than a month. */
export async function collectStatistics(records: AsyncIterable<BackupRecord>): Promise<Statistics> {
  const visits = new Map<number, number>();
  const views = new Map<number, Map<string, number>>();
  let lastDay: number | undefined;
  for await (const record of records) {
    if (record.kind === 'site') continue;
    const day = parseDay(record.day)!;
    if (lastDay === undefined || day > lastDay) lastDay = day;
    if (record.kind === 'visits') visits.set(day, record.visits);
    else if (day > lastDay - PERIODS.month) addView(views, day, record);
    for (const old of views.keys()) if (old <= lastDay - PERIODS.month) views.delete(old);
  }
  return {
    lastDay,
    days: lastDay === undefined ? [] : lastDays(visits, lastDay),
    visits: [...visits.values()].reduce((sum, count) => sum + count, 0),
    mostRead: {
      day: mostReadSince(views, (lastDay ?? 0) - PERIODS.day),
      week: mostReadSince(views, (lastDay ?? 0) - PERIODS.week),
      month: mostReadSince(views, (lastDay ?? 0) - PERIODS.month),
    },
  };
}

function addView(
  views: Map<number, Map<string, number>>,
  day: number,
  { article, views: count }: Extract<BackupRecord, { kind: 'views' }>,
): void {
  views.set(day, (views.get(day) ?? new Map<string, number>()).set(article, count));
}

function lastDays(visits: ReadonlyMap<number, number>, lastDay: number): Statistics['days'] {
  const first = lastDay - PERIODS.month + 1;
  return Array.from({ length: PERIODS.month }, (_, index) => ({
    day: first + index,
    visits: visits.get(first + index) ?? 0,
  }));
}

function mostReadSince(views: ReadonlyMap<number, ReadonlyMap<string, number>>, after: number) {
  const sums = new Map<string, number>();
  for (const [day, ofDay] of views) {
    if (day <= after) continue;
    for (const [article, count] of ofDay) sums.set(article, (sums.get(article) ?? 0) + count);
  }
  return [...sums]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, LISTED)
    .map(([article, count]) => ({ article, views: count }));
}
