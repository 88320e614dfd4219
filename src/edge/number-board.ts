/** The numbers as they are shown: base and counted together, and the last known ones while the store fails. */
import type { CounterManifest } from './manifest.ts';
import { dayOf } from './policy.ts';
import type { Totals } from './store.ts';

/** What is shown. */
export interface Numbers {
  online: number;
  today: number;
  total: number;
  views: ReadonlyMap<string, number>;
}

export interface NumberBoard {
  /** @param totals as just read, or nothing where the store fails */
  show(articles: ReadonlySet<string>, totals: Totals | undefined): Numbers;
}

/** @param online how many visitors this server has seen lately; see `VisitorWindow` */
export function createNumberBoard(
  manifest: () => CounterManifest,
  now: () => number,
  online: (now: number) => number,
): NumberBoard {
  const last = { day: 0, visits: 0, today: 0, shown: 0 };
  /** Of articles that were asked for, which are the manifest's at most. */
  const lastViews = new Map<string, number>();

  return {
    show(articles, totals) {
      const day = dayOf(now());
      if (totals) {
        const { visits, today, shown } = totals;
        Object.assign(last, { day, visits, today, shown });
        for (const [article, count] of totals.views) lastViews.set(article, count);
      }
      const { base, articles: bases } = manifest();
      return {
        // Several servers share a store: each knows its own visitors to the second, the store all to the minute.
        online: Math.max(online(now()), totals?.online ?? 0),
        today: last.day === day ? last.today : 0,
        total: Math.max(last.shown, base + last.visits),
        views: new Map([...articles].map((id) => [id, (bases.get(id) ?? 0) + (lastViews.get(id) ?? 0)])),
      };
    },
  };
}
