import { describe, expect, it } from 'vitest';
import { exampleSite, type Example } from '../tests/support/example-site.ts';
import { otherArticles, relatedArticles } from './related.ts';

const TITLES = [
  'Khai trương chợ',
  'Phòng chống dịch',
  'Hội thi giọng hát',
  'Sửa đường liên xã',
  'Trao học bổng',
];

/** Many articles on a few topics and documents, one a day. */
function examples(count: number): Example[] {
  return Array.from({ length: count }, (_, index) => ({
    fields: {
      title: `${TITLES[index % TITLES.length]} lần ${index}`,
      publishedAt: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
      topics: [`Chủ đề ${index % 4}`],
      section: index % 3 ? 'tin-tuc' : 'thong-bao',
    },
    body: `Theo Kế hoạch số ${(index % 7) + 1}/KH-UBND ngày 05/3/2019 của UBND tỉnh.`,
  }));
}

const CITATION = 'Thực hiện Kế hoạch số 38-KH/TU, ngày 28/9/2021 của Tỉnh ủy về công tác dân vận.';

describe('relatedArticles', () => {
  const site = exampleSite(examples(150));

  it('finds few, never the article itself, none twice, and the same each time', () => {
    const again = exampleSite(
      examples(150)
        .toReversed()
        .map((example, index) => ({
          ...example,
          fields: { ...example.fields, id: `baiviet${String(149 - index).padStart(4, '0')}` },
          slug: `bai-${149 - index}`,
        })),
    );
    for (const article of site.articles) {
      const related = relatedArticles(site, article);
      expect(related.length).toBeLessThanOrEqual(5);
      expect(new Set([article, ...related]).size).toBe(related.length + 1);
      const twin = again.articles.find(({ id }) => id === article.id)!;
      expect(relatedArticles(again, twin).map(({ id }) => id)).toEqual(related.map(({ id }) => id));
    }
    expect(relatedArticles(site, site.articles[0]!, 2)).toHaveLength(2);
    expect(relatedArticles(site, site.articles[0]!, 0)).toEqual([]);
  });

  const related = (mine: Example, ...others: Example[]) => {
    const filler = examples(12).map((example) => ({
      ...example,
      fields: { ...example.fields, topics: [], section: 'thong-bao' },
      body: '',
    }));
    const { articles, ...rest } = exampleSite([mine, ...others, ...filler]);
    const small = { ...rest, articles };
    return relatedArticles(
      small,
      articles.find(({ id }) => id === 'baiviet0000')!,
    ).map(({ id }) => id);
  };
  const one = (fields: object, body = ''): Example => ({
    fields: { title: 'Alpha', publishedAt: '2026-01-01', ...fields },
    body,
  });

  it.each([
    [
      'a topic, marks and capitals aside',
      one({ topics: ['Dân vận'] }),
      one({ title: 'Beta', topics: ['DAN VAN'] }),
      1,
    ],
    ['a cited document', one({}, CITATION), one({ title: 'Beta' }, CITATION), 1],
    ['only a section', one({}), one({ title: 'Beta' }), 0],
    ['nothing', one({}), one({ title: 'Beta', section: 'thong-bao' }), 0],
    ['one word of the title', one({ title: 'Hội nghị' }), one({ title: 'Hội thi' }), 0],
  ])('of two that share %s', (_, mine, other, count) => {
    expect(related(mine, other)).toHaveLength(count);
  });

  it('prefers what shares more, then what is newer', () => {
    const topics = ['Dân vận'];
    const others = [
      one({ topics, title: 'B', publishedAt: '2025-01-01' }),
      one({ topics, title: 'C', publishedAt: '2025-06-01' }),
      one({ topics, title: 'D', publishedAt: '2024-01-01' }, CITATION),
    ];
    expect(related(one({ topics }, CITATION), ...others)).toEqual([
      'baiviet0003',
      'baiviet0002',
      'baiviet0001',
    ]);
  });

  it('looks no further than those nearest in time where very many share a topic', () => {
    const many = exampleSite(Array.from({ length: 400 }, () => ({ fields: { topics: ['Chung'] } })));
    for (const [at, article] of many.articles.entries()) {
      const places = relatedArticles(many, article).map((other) => many.articles.indexOf(other));
      expect(places).toHaveLength(5);
      for (const place of places) expect(Math.abs(place - at)).toBeLessThanOrEqual(5);
    }
  });

  it('changes few lists where an article is added to many', () => {
    const all = examples(401);
    const [before, after] = [exampleSite(all.slice(0, 400)), exampleSite(all)];
    const idsOf = (of: typeof after, id: string) =>
      relatedArticles(of, of.articlesById.get(id)!).map((other) => other.id);
    const changed = before.articles.filter(({ id }) => idsOf(before, id).join() !== idsOf(after, id).join());
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(20);
  });

  it('has nothing to say of an only article', () => {
    const alone = exampleSite([{}]);
    expect(relatedArticles(alone, alone.articles[0]!)).toEqual([]);
  });
});

describe('otherArticles', () => {
  const site = exampleSite(
    Array.from({ length: 12 }, (_, day) => ({
      fields: { publishedAt: `2026-05-${String(day + 1).padStart(2, '0')}` },
    })),
  );
  const others = (day: number, limit?: number) =>
    otherArticles(site, site.articles[12 - day]!, limit).map(({ publishedAt }) =>
      Number(publishedAt.slice(8)),
    );

  it.each([
    [12, [11, 10, 9, 8, 7]],
    [6, [5, 4, 3, 2, 1]],
    // Too few are older: the nearest newer ones fill the list.
    [4, [3, 2, 1, 5, 6]],
    [1, [2, 3, 4, 5, 6]],
  ])('of day %i are those of %j', (day, days) => {
    expect(others(day)).toEqual(days);
  });

  it('do not change when newer articles come', () => {
    for (let day = 1; day <= 6; day++) {
      const before = exampleSite(
        Array.from({ length: 11 }, (_, at) => ({
          fields: { publishedAt: `2026-05-${String(at + 1).padStart(2, '0')}` },
        })),
      );
      const days = otherArticles(before, before.articles[11 - day]!).map(({ publishedAt }) =>
        Number(publishedAt.slice(8)),
      );
      expect(others(day)).toEqual(days);
    }
  });

  it('are never the article itself, and no more than there are', () => {
    const small = exampleSite([{}, {}, { kind: 'document', fields: { section: undefined } }]);
    for (const article of small.articles) {
      const list = otherArticles(small, article);
      expect(list).not.toContain(article);
      // A section that has too few is filled up from the rest of the site.
      expect(list).toHaveLength(2);
      expect(new Set(list).size).toBe(2);
    }
    expect(others(6, 0)).toEqual([]);
  });
});
