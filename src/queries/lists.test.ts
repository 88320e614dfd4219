import { describe, expect, it } from 'vitest';
import { exampleSite, type Example } from '../tests/support/example-site.ts';
import { archive } from './archive.ts';
import {
  listPage,
  listPageNumbers,
  publishedDocuments,
  openDeadlines,
  PAGE_SIZE,
  urgentNotices,
  type ListPage,
} from './lists.ts';

const ARTICLES = exampleSite(
  Array.from({ length: 121 }, (_, index) => ({
    fields: { publishedAt: `2026-05-04 0${Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')}` },
  })),
).articles;
const COUNTS = Array.from({ length: 121 }, (_, count) => count);
const BASE = '/tin-tuc/';

/** The list as it was when it had only its first articles. */
const pagesOf = (count: number) => {
  const articles = ARTICLES.slice(ARTICLES.length - count);
  return listPageNumbers(count).map((page) => listPage(articles, BASE, page));
};
const ids = (page: ListPage) => page.items.map(({ id }) => id);

describe('listPage', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [20, [20]],
    [39, [39]],
    [40, [20, 20]],
    [59, [39, 20]],
    [60, [20, 20, 20]],
  ])('cuts %i articles into pages of %j, the newest first', (count, sizes) => {
    expect(pagesOf(count).map(({ items }) => items.length)).toEqual(sizes);
  });

  it('shows each article once, and within a page the newest first', () => {
    for (const count of COUNTS) {
      const [newest, ...numbered] = pagesOf(count) as [ListPage, ...ListPage[]];
      const inOrder = [newest, ...numbered.toReversed()].flatMap(ids);
      expect(inOrder).toEqual(ARTICLES.slice(ARTICLES.length - count).map(({ id }) => id));
    }
  });

  it('changes with one more article no page but the newest, and the one that it leads back to', () => {
    for (const count of COUNTS.slice(0, -1)) {
      const before = pagesOf(count);
      const after = pagesOf(count + 1);
      for (const page of before.slice(1)) {
        const same = after.find(({ url }) => url === page.url)!;
        expect(ids(same)).toEqual(ids(page));
        expect(same.olderUrl).toBe(page.olderUrl);
        // A page that is cut off the newest comes between it and the last numbered one.
        if (page.newerUrl !== BASE) expect(same.newerUrl).toBe(page.newerUrl);
      }
      const isNew = after.length > before.length;
      expect(isNew).toBe((count + 1) % PAGE_SIZE === 0 && count + 1 >= 2 * PAGE_SIZE);
    }
  });

  it('links its pages in one chain, there and back', () => {
    for (const count of COUNTS) {
      const pages = new Map(pagesOf(count).map((page) => [page.url, page]));
      const chain = [];
      for (let page = pages.get(BASE); page; page = page.olderUrl ? pages.get(page.olderUrl) : undefined) {
        if (page.olderUrl) expect(pages.get(page.olderUrl)!.newerUrl).toBe(page.url);
        chain.push(page.page);
      }
      expect(chain).toEqual([
        null,
        ...Array.from({ length: pages.size - 1 }, (_, at) => pages.size - 1 - at),
      ]);
      expect(pages.get(BASE)!.newerUrl).toBeUndefined();
    }
  });
});

const NOW = '2026-11-21T08:30';
const found = (list: readonly { data: { title: string } }[]) => list.map(({ data }) => data.title);
const notice = (title: string, fields: object): Example => ({
  kind: 'notice',
  fields: { title, urgent: true, ...fields },
});

describe('urgentNotices', () => {
  it.each([
    [{ deadline: '2026-11-21' }, true],
    [{ deadline: '2026-11-20' }, false],
    [{ deadline: '2026-11-21 08:30' }, true],
    [{ deadline: '2026-11-21 08:29' }, false],
    [{ effectiveTo: '2026-11-30', deadline: '2026-11-20' }, false],
    [{ publishedAt: '2026-10-22' }, true],
    [{ publishedAt: '2026-10-21' }, false],
    [{ publishedAt: '2026-10-21', effectiveFrom: '2026-10-21' }, false],
    [{ publishedAt: '2020-01-01', deadline: '2026-11-30' }, true],
    [{ urgent: false, deadline: '2026-11-30' }, false],
    [{ draft: true, deadline: '2026-11-30' }, false],
  ])('with %j: %s', (fields, isShown) => {
    expect(
      urgentNotices(exampleSite([notice('A', { publishedAt: '2026-11-01', ...fields })], { now: NOW })),
    ).toHaveLength(Number(isShown));
  });
});

describe('openDeadlines', () => {
  const site = exampleSite(
    [
      notice('hết hạn', { deadline: '2026-11-20' }),
      notice('xa', { deadline: '2027-11-20' }),
      notice('gần', { deadline: '2026-11-21 17:00' }),
      notice('không hạn', { effectiveFrom: '2026-01-01' }),
      { kind: 'recruitment', fields: { title: 'tuyển dụng' } },
      { kind: 'consultation', fields: { title: 'lấy ý kiến' } },
      { fields: { title: 'tin' } },
    ],
    { now: NOW },
  );

  it('lists what is open, the nearest deadline first', () => {
    expect(found(openDeadlines(site, 9))).toEqual(['gần', 'lấy ý kiến', 'tuyển dụng', 'xa']);
    expect(found(openDeadlines(site, 2))).toEqual(['gần', 'lấy ý kiến']);
  });

  // The home page calls this list «Đang nhận hồ sơ, ý kiến».
  it('does not list what is not open yet', () => {
    const later = { opensAt: '2027-01-01', closesAt: '2027-02-01' };
    expect(openDeadlines(exampleSite([{ kind: 'consultation', fields: later }], { now: NOW }), 9)).toEqual(
      [],
    );
  });
});

describe('documents', () => {
  it('are the articles of that kind', () => {
    expect(publishedDocuments(exampleSite([{}, { kind: 'document' }])).map(({ kind }) => kind)).toEqual([
      'document',
    ]);
  });
});

describe('archive', () => {
  it('counts every article once, by year and month, the newest first', () => {
    const days = ['2025-12-31 23:59', '2026-01-01', '2026-11-01', '2026-01-31', '2021-10-25'];
    const years = archive(exampleSite(days.map((publishedAt) => ({ fields: { publishedAt } }))));
    expect(
      years.map(({ year, count, url, months }) => [
        year,
        count,
        url,
        months.map((one) => [one.month, one.count]),
      ]),
    ).toEqual([
      [
        '2026',
        3,
        '/luu-tru/2026/',
        [
          ['11', 1],
          ['01', 2],
        ],
      ],
      ['2025', 1, '/luu-tru/2025/', [['12', 1]]],
      ['2021', 1, '/luu-tru/2021/', [['10', 1]]],
    ]);
    expect(years[0]!.months[1]!.url).toBe('/luu-tru/2026/01/');
    expect(archive(exampleSite([]))).toEqual([]);
  });
});
