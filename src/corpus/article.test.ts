import { describe, expect, it } from 'vitest';
import { countWords } from '../lib/vietnamese-text.ts';
import { generateArticle } from './article.ts';

const generate = (seed: string, count: number) =>
  Array.from({ length: count }, (_, index) => generateArticle(seed, index));

describe('generateArticle', () => {
  it('gives the same bytes for the same seed and index', () => {
    expect(generateArticle('loa', 1234)).toEqual(generateArticle('loa', 1234));
  });

  it('gives other articles for another seed or index', () => {
    expect(generateArticle('loa', 7).text).not.toBe(generateArticle('khac', 7).text);
    expect(generateArticle('loa', 7).text).not.toBe(generateArticle('loa', 8).text);
  });

  it('gives an article that is known: a change of its bytes changes every benchmark', () => {
    const { kind, file } = generateArticle('loa', 0);
    expect({ kind, file }).toMatchInlineSnapshot(`
      {
        "file": "articles/2012/ban-thuong-vu-tinh-uy-to-chuc-buoi-lam-viec-ve-ky-luat-ky-0/index.md",
        "kind": "news",
      }
    `);
  });

  it('mixes the kinds, mostly news', () => {
    const counts = Object.groupBy(generate('loa', 400), (article) => article.kind);
    expect(Object.keys(counts).sort()).toEqual(['consultation', 'document', 'news', 'notice', 'recruitment']);
    expect(counts.news!.length).toBeGreaterThan(200);
    expect(counts.document).toHaveLength(50);
  });

  it('writes about 600 words an article, with a vocabulary of thousands of syllables', () => {
    const articles = generate('loa', 300);
    const words = articles.reduce((sum, { text }) => sum + countWords(text.split('---\n')[2]!), 0);
    expect(words / articles.length).toBeGreaterThan(520);
    expect(words / articles.length).toBeLessThan(680);
    const syllables = new Set(articles.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
    expect(syllables.size).toBeGreaterThan(2_500);
  });

  it('cites a few documents all the time and many once', () => {
    const counts = new Map<string, number>();
    for (const { text } of generate('loa', 500)) {
      for (const [cite] of text.matchAll(/số \S+ ngày \d+\/\d+\/\d{4}/g))
        counts.set(cite, (counts.get(cite) ?? 0) + 1);
    }
    const byCount = [...counts.values()].sort((a, b) => b - a);
    expect(byCount[0]).toBeGreaterThan(60);
    expect(byCount.filter((count) => count === 1).length).toBeGreaterThan(100);
  });
});
