import { expect, it } from 'vitest';
import { documentOf, isOwnRank, ownRankAt } from './documents.ts';

it('gives each document article a document of its own, by type, number, year and issuer', () => {
  const keys = Array.from({ length: 12_500 }, (_, n) => {
    const { type, number, issuer, issuedAt } = documentOf('loa', ownRankAt(n));
    return `${type} ${number} ${issuer} ${issuedAt.slice(0, 4)}`;
  });
  expect(new Set(keys).size).toBe(keys.length);
});

it('has document articles for the most cited ranks, of the province’s own units', () => {
  const ranks = [0, 1, 2, 3, 4].map(ownRankAt);
  expect(ranks).toEqual([0, 1, 3, 4, 6]);
  expect(ranks.every(isOwnRank)).toBe(true);
  expect(ranks.map((rank) => documentOf('loa', rank).unit)).not.toContain(undefined);
});
