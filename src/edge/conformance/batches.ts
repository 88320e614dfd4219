/** Batches and questions for trying a store. */
import { openDelta, type OpenDelta } from '../delta.ts';
import { dayOf } from '../policy.ts';
import type { Delta, Question, Totals } from '../store.ts';
import { MORNING } from './harness.ts';

export const DAY = dayOf(MORNING);

export function deltaOf(fill: (delta: OpenDelta) => void, { at = MORNING, base = 0 } = {}): Delta {
  const delta = openDelta();
  fill(delta);
  return delta.close(at, base);
}

export function ask(articles: string[] = [], day = DAY): Question {
  return { day, onlineSince: MORNING - 300_000, articles: new Set(articles) };
}

export const oneVisit = deltaOf((delta) => delta.addVisit(DAY));

export function viewsOf(totals: Totals, ...ids: string[]): number[] {
  return ids.map((id) => totals.views.get(id) ?? 0);
}
