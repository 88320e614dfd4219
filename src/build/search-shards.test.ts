import { expect, it } from 'vitest';
import { sortRecords, type SearchRecord } from './search-record.ts';
import { planShards } from './search-shards.ts';

const pages = (date: string | undefined, count: number): SearchRecord[] =>
  Array.from({ length: count }, (_, at) => ({
    url: `/${date}-${at}/`,
    title: 'Bài',
    date,
    kind: 'news',
    isExpired: false,
    source: '',
    besides: [],
    lead: () => undefined,
    body: () => '',
  }));

const plan = (records: readonly SearchRecord[]) =>
  planShards(sortRecords(records), { single: 20, least: 10 }).map(({ name, records: own }) => [
    name,
    own.length,
  ]);

it('is one shard while there are few', () => {
  expect(plan([...pages('2020-05-01', 10), ...pages('2021-05-01', 9)])).toEqual([['', 19]]);
});

it('puts small years together from the oldest on, and what has no date apart', () => {
  const records = [
    ...pages('2024-05-01', 3),
    ...pages('2021-05-01', 6),
    ...pages('2020-05-01', 5),
    ...pages('2022-05-01', 30),
    ...pages(undefined, 2),
  ];
  expect(plan(records)).toEqual([
    ['khong-ngay', 2],
    ['2020-2021', 11],
    ['2022', 30],
    ['2024', 3],
  ]);
});

it('changes only the newest shard when something is published', () => {
  const records = [...pages('2020-05-01', 12), ...pages('2021-05-01', 12), ...pages('2022-05-01', 4)];
  expect(plan([...records, ...pages('2022-06-01', 1), ...pages('2023-01-01', 1)])).toEqual([
    ...plan(records).slice(0, 2),
    ['2022-2023', 6],
  ]);
});

it('orders by date and then by address, whatever the order given', () => {
  const records = [...pages('2021-05-01', 3), ...pages(undefined, 1), ...pages('2020-05-01', 2)];
  const urls = sortRecords(records).map(({ url }) => url);
  expect(urls).toEqual(sortRecords(records.toReversed()).map(({ url }) => url));
  expect(urls[0]).toBe('/undefined-0/');
});
