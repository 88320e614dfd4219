import { expect, it } from 'vitest';
import { parseDay } from './policy.ts';
import { collectStatistics } from './statistics.ts';
import type { BackupRecord } from './store.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- a store reads asynchronously, a list does not
async function* stream(records: readonly BackupRecord[]): AsyncGenerator<BackupRecord> {
  yield* records;
}

const visits = (day: string, count: number): BackupRecord => ({ kind: 'visits', day, visits: count });
const views = (day: string, article: string, count: number): BackupRecord => ({
  kind: 'views',
  day,
  article,
  views: count,
});

const RECORDS = [
  { kind: 'site', shown: 9_999 } as const,
  visits('2026-10-20', 100),
  visits('2026-11-20', 7),
  visits('2026-11-22', 5),
  views('2026-10-23', 'a', 1_000),
  views('2026-10-24', 'a', 40),
  views('2026-11-16', 'b', 30),
  views('2026-11-22', 'c', 5),
  views('2026-11-22', 'a', 5),
];

it('sums days, weeks and months that end with the last day counted', async () => {
  const found = await collectStatistics(stream(RECORDS));
  expect(found.mostRead).toEqual({
    day: [
      { article: 'a', views: 5 },
      { article: 'c', views: 5 },
    ],
    week: [
      { article: 'b', views: 30 },
      { article: 'a', views: 5 },
      { article: 'c', views: 5 },
    ],
    month: [
      { article: 'a', views: 45 },
      { article: 'b', views: 30 },
      { article: 'c', views: 5 },
    ],
  });
  expect([found.visits, found.lastDay]).toEqual([112, parseDay('2026-11-22')]);
  expect(found.days).toHaveLength(30);
  expect(found.days.slice(-3).map(({ visits: count }) => count)).toEqual([7, 0, 5]);
});

it('finds the same whatever the order of the records', async () => {
  expect(await collectStatistics(stream(RECORDS.toReversed()))).toEqual(
    await collectStatistics(stream(RECORDS)),
  );
});

it('of nothing makes nothing', async () => {
  const { lastDay, days, mostRead } = await collectStatistics(stream([{ kind: 'site', shown: 0 }]));
  expect([lastDay, days, mostRead.month]).toEqual([undefined, [], []]);
});
