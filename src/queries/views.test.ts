import { describe, expect, it } from 'vitest';
import type { CounterReading } from '../store/counter-reading.ts';
import { exampleSite, type Example } from '../tests/support/example-site.ts';
import { knownViews, listsShowViews, mostRead, siteNumbers } from './views.ts';

const ID = (index: number) => `baiviet000${index}`;
const article = (publishedAt: string, views?: number): Example => ({
  fields: { publishedAt, ...(views === undefined ? {} : { legacy: { views } }) },
});

/** Now is 21/11/2026. */
function site(examples: Example[], counters: object = {}) {
  return exampleSite(examples, { site: { counters: { startTotal: 1_000, ...counters } } });
}

function reading(views: number[], ...gains: Record<string, number>[]): CounterReading {
  return {
    at: '2026-11-21T06:00',
    today: 5,
    total: 1_500,
    articleCount: views.length,
    views: new Map(views.map((count, index) => [ID(index), count])),
    gains: gains.map((gain) => ({ at: '2026-11-20T06:00', views: new Map(Object.entries(gain)) })),
  };
}

const fresh = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map((date) => article(date));
const idsOf = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);

describe('mostRead', () => {
  it('is what was gained of late, then what has most views, then the newest', () => {
    const read = reading([50, 90, 7, 7], { [ID(2)]: 3, [ID(0)]: 1 }, { [ID(0)]: 1 });
    expect(idsOf(mostRead(site(fresh), read, 5))).toEqual([ID(2), ID(0), ID(1), ID(3)]);
    expect(idsOf(mostRead(site(fresh), read, 3))).toEqual([ID(2), ID(0), ID(1)]);
  });

  it('forgets what was gained more than thirty days ago', () => {
    const read = reading([1, 2, 3, 4], { [ID(0)]: 1 });
    const old = { ...read, gains: read.gains.map((gain) => ({ ...gain, at: '2026-10-01T06:00' })) };
    expect(idsOf(mostRead(site(fresh), old, 4))).toEqual([ID(3), ID(2), ID(1), ID(0)]);
  });

  it('leaves out what is older than a year, and what nobody read', () => {
    const examples = [...fresh.slice(0, 3), article('2025-11-20'), article('2026-11-05')];
    expect(idsOf(mostRead(site(examples), reading([1, 2, 3, 900, 0]), 5))).toEqual([ID(2), ID(1), ID(0)]);
  });

  it('is absent without a reading, with too few articles, and where it is switched off', () => {
    const read = reading([4, 3, 2, 1]);
    expect(mostRead(site(fresh), undefined, 5)).toEqual([]);
    expect(mostRead(site(fresh), reading([4, 3, 0, 0]), 5)).toEqual([]);
    expect(mostRead(site(fresh, { mostRead: false }), read, 5)).toEqual([]);
    expect(mostRead(site(fresh, { show: false }), read, 5)).toEqual([]);
  });
});

describe('what is known', () => {
  it('is never less than the old site had', () => {
    const { articles } = site([article('2026-11-01', 40), article('2026-11-02')]);
    const [second, first] = articles as [(typeof articles)[0], (typeof articles)[0]];
    expect(knownViews(undefined, first)).toBe(40);
    expect(knownViews(reading([45, 3]), first)).toBe(45);
    expect(knownViews(reading([12, 3]), first)).toBe(40);
    expect(knownViews(undefined, second)).toBeUndefined();
    expect(siteNumbers(site([]), undefined)).toEqual({ total: 1_000 });
    expect(siteNumbers(site([]), { ...reading([]), total: 900, online: 0 })).toEqual({
      at: '2026-11-21T06:00',
      today: 5,
      total: 1_000,
      articleCount: 0,
    });
  });

  it('stands in lists unless that is switched off', () => {
    expect(listsShowViews(site([]))).toBe(true);
    expect(listsShowViews(site([], { listViews: false }))).toBe(false);
    expect(listsShowViews(exampleSite([]))).toBe(false);
  });
});
