/** Gathers what hits add until it is handed to the store as one. */
import type { Claim, Delta, KeyKind, SeenMark } from './store.ts';

export interface OpenDelta {
  addVisit(day: number): void;
  addView(day: number, article: string): void;
  /** @param claim what was added for it just now, if anything */
  addSeen(key: string, kind: KeyKind, at: number, claim?: Claim): void;
  keepOnly(from: number, to: number): void;
  raiseBase(): void;
  /** Whether there is nothing to store. */
  isEmpty(): boolean;
  /** The delta as it stands. Nothing may be added after. */
  close(at: number, base: number): Delta;
}

export function openDelta(): OpenDelta {
  const visits = new Map<number, number>();
  const views = new Map<number, Map<string, number>>();
  const seen = new Map<string, SeenMark>();
  let keep: Delta['keep'];
  let isBaseRaised = false;

  return {
    addVisit: (day) => void visits.set(day, (visits.get(day) ?? 0) + 1),
    addView(day, article) {
      const ofDay = views.get(day) ?? new Map<string, number>();
      views.set(day, ofDay.set(article, (ofDay.get(article) ?? 0) + 1));
    },
    addSeen(key, kind, at, claim) {
      const before = seen.get(key)?.claim;
      // Two visits in one delta, half an hour apart as the store was away: both stand.
      const kept = before && claim ? undefined : (before ?? claim);
      seen.set(key, { kind, at, ...(kept && { claim: kept }) });
    },
    keepOnly(from, to) {
      keep = { from, to };
    },
    raiseBase() {
      isBaseRaised = true;
    },
    isEmpty: () => visits.size + views.size + seen.size === 0 && !keep && !isBaseRaised,
    close: (at, base) => ({ at, visits, views, seen, base, ...(keep && { keep }) }),
  };
}
