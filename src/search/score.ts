/**
 * What evidence is worth. That a whole phrase, and every word, count for more than their parts is a rule; the other
 * constants were chosen on every second query of the evaluation data, and hold on the rest (`bench:search` shows both).
 */
import type { Evidence } from './gather.ts';

export const WEIGHTS = {
  exactPhrase: 10,
  phrase: 10,
  exactAll: 0.5,
  all: 2,
  exactScore: 2.5,
  score: 0.5,
  run: 0.5,
  exactPairs: 4,
  pairs: 9,
  leadPairs: 2,
  leadWords: 0.5,
  words: 2,
  lead: 1.2,
};

/** Words of a title, roughly: where a match counts as the page's subject. */
const LEAD_LENGTH = 25;

/** Scores one page. @param heaviest what all pairs of the query weigh together */
export function scoreEvidence(page: Evidence, heaviest: number, weights = WEIGHTS): number {
  const scale = Math.max(heaviest, 1);
  const lead = LEAD_LENGTH / (LEAD_LENGTH + Math.min(page.first, 10_000));
  return (
    given(page.exactPhrase, weights.exactPhrase) +
    given(page.phrase, weights.phrase) +
    given(page.exactAll, weights.exactAll) +
    given(page.all, weights.all) +
    weights.exactScore * (page.exactAll ?? 0) +
    weights.score * (page.all ?? 0) +
    weights.run * page.run +
    (weights.exactPairs * page.exactPairs) / scale +
    (weights.pairs * page.pairs) / scale +
    (weights.leadPairs * page.leadPairs) / scale +
    weights.leadWords * page.leadWords +
    (weights.words * page.words) / (scale * 2) +
    weights.lead * lead
  );
}

function given(found: number | undefined, weight: number): number {
  return found === undefined ? 0 : weight;
}
