import { describe, expect, it } from 'vitest';
import { countWords, findCommon, keepFrequent, listVocabulary, sumStatistics } from './word-statistics.ts';

const texts = ['Dân vận khéo', 'dân dẫn', 'dan vận', 'vận'];

describe('countWords', () => {
  it('counts pages and places of a word however it is marked', () => {
    const counts = countWords(texts);
    expect(counts.get('dan')).toEqual({ pages: 3, places: 4, forms: { dân: 2, dẫn: 1, dan: 1 } });
    expect(counts.get('kheo')).toEqual({ pages: 1, places: 1, forms: { khéo: 1 } });
  });

  it('adds up over shards what it counts over all', () => {
    const parts = [texts.slice(0, 2), texts.slice(2)].map((own) => Object.fromEntries(countWords(own)));
    expect(sumStatistics(parts)).toEqual(countWords(texts));
  });

  it('drops what is rare', () => {
    expect(Object.keys(keepFrequent(countWords(texts)))).toEqual(['dan', 'van']);
  });
});

it('lists known words in their commonest form, the commonest first', () => {
  expect(listVocabulary(countWords([...texts, 'vận', 'VKS', 'VKS', 'VKS']))).toEqual(['vận', 'dân']);
});

it('finds what is expensive, and more only where there is more', () => {
  const many = new Map([
    ['cua', { pages: 2800, places: 9000, forms: {} }],
    ['le', { pages: 700, places: 900, forms: {} }],
  ]);
  expect(findCommon(many, 3000)).toEqual({ cua: 20, le: 3 });
  expect(findCommon(many, 12_000)).toEqual({ cua: 20 });
});
