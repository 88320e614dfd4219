/** Visits and views that two writers counted, as one visitor reached both: found by the store's own marks. */
import { AWAY } from './policy.ts';
import type { Delta } from './store.ts';

export interface Settled extends Pick<Delta, 'visits' | 'views'> {
  /** Keys that had been counted already. */
  repeats: Set<string>;
}

/**
 * What of the delta is to be added.
 * @param seenAt when the store saw a key last, if it did
 */
export function takeBackRepeats(delta: Delta, seenAt: (key: string) => number | undefined): Settled {
  const repeats = new Set<string>();
  const visits = new Map(delta.visits);
  const views = new Map([...delta.views].map(([day, ofDay]) => [day, new Map(ofDay)]));
  for (const [key, { at, claim }] of delta.seen) {
    if (!claim) continue;
    const keys = claim.older === undefined ? [key] : [key, claim.older];
    if (!keys.some((one) => Math.abs(at - (seenAt(one) ?? -Infinity)) < AWAY)) continue;
    repeats.add(key);
    if (claim.article === undefined) takeOne(visits, claim.day);
    else takeOne(views.get(claim.day), claim.article);
  }
  return { visits, views, repeats };
}

/** A count that comes to nothing is not kept as zero. */
function takeOne<Key>(counts: Map<Key, number> | undefined, key: Key): void {
  const count = counts?.get(key) ?? 0;
  if (count > 1) counts?.set(key, count - 1);
  else counts?.delete(key);
}
