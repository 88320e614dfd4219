/** Success and rank of one contestant over queries, per kind and way of typing. */
import type { Ask } from './contestants.ts';
import { TYPINGS, type Query, type Typing } from './data.ts';

export interface Score {
  /** In per cent. */
  s1: number;
  s10: number;
  /** 0 to 1, over the first ten. */
  mrr: number;
  n: number;
}

export type Scores = Record<string, Partial<Record<Typing, Score>>>;

export interface Outcome {
  query: Query;
  typing: Typing;
  /** From 1; 0 where nothing right is among the first ten. */
  rank: number;
  milliseconds: number;
}

/** Asks every query in every way of typing. */
export async function askAll(ask: Ask, queries: readonly Query[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    for (const typing of TYPINGS) {
      const typed = query.typed[typing];
      if (typed === undefined) continue;
      const started = performance.now();
      const ids = await ask(typed);
      const milliseconds = performance.now() - started;
      outcomes.push({ query, typing, rank: ids.findIndex((id) => query.relevant.has(id)) + 1, milliseconds });
    }
  }
  return outcomes;
}

/** Sums outcomes up. */
export function score(outcomes: readonly Outcome[]): Scores {
  const scores: Scores = {};
  for (const { query, typing, rank } of outcomes) {
    const kind = (scores[query.kind] ??= {});
    const sum = (kind[typing] ??= { s1: 0, s10: 0, mrr: 0, n: 0 });
    sum.n++;
    sum.s1 += rank === 1 ? 1 : 0;
    sum.s10 += rank > 0 ? 1 : 0;
    sum.mrr += rank > 0 ? 1 / rank : 0;
  }
  for (const sum of Object.values(scores).flatMap((kind) => Object.values(kind))) {
    sum.s1 = round((100 * sum.s1) / sum.n, 1);
    sum.s10 = round((100 * sum.s10) / sum.n, 1);
    sum.mrr = round(sum.mrr / sum.n, 3);
  }
  return scores;
}

/** The value below which a share of the others lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
