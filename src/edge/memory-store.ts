/** The reference store: what each operation means, in the fewest words. It keeps nothing past the process. */
import { formatDay } from './policy.ts';
import { takeBackRepeats } from './repeats.ts';
import type {
  BackupRecord,
  Counts,
  CounterBackup,
  CounterStore,
  Delta,
  KeyKind,
  Question,
  SecretStore,
  Totals,
} from './store.ts';

/** What outlives one opening of the store, as a file does. */
export interface MemoryPlace {
  writers: number;
  lastSeq: Map<number, number>;
  lastAt: number | undefined;
  site: { visits: number; shown: number };
  days: Map<number, number>;
  views: Map<number, Map<string, number>>;
  seen: Map<string, { kind: KeyKind; at: number }>;
  secrets: Map<number, string>;
}

export function createMemoryPlace(): MemoryPlace {
  return {
    writers: 0,
    lastSeq: new Map(),
    lastAt: undefined,
    site: { visits: 0, shown: 0 },
    days: new Map(),
    views: new Map(),
    seen: new Map(),
    secrets: new Map(),
  };
}

/** One opening of the store with all that belongs to it. */
export function openInMemory(place: MemoryPlace) {
  return {
    store: openStore(place),
    secrets: openSecrets(place),
    backup: openBackup(place),
    close: () => Promise.resolve(),
  };
}

function openStore(place: MemoryPlace): CounterStore {
  const writer = ++place.writers;

  function commit(seq: number, delta: Delta, question: Question): Totals {
    if (seq <= (place.lastSeq.get(writer) ?? 0)) return answer(question);
    place.lastSeq.set(writer, seq);
    const { repeats, ...counts } = takeBackRepeats(delta, (key) => place.seen.get(key)?.at);
    addTo(place, { ...delta, ...counts });
    return { ...answer(question), repeats };
  }

  function answer({ day, onlineSince, articles }: Question): Totals {
    const views = new Map<string, number>();
    for (const ofDay of place.views.values())
      for (const [id, count] of ofDay) if (articles.has(id)) views.set(id, (views.get(id) ?? 0) + count);
    const visitors = [...place.seen.values()].filter(
      ({ kind, at }) => kind === 'visitor' && at > onlineSince,
    );
    return { ...place.site, today: place.days.get(day) ?? 0, views, online: visitors.length };
  }

  return {
    load: (maxSeen) => {
      const seen = [...place.seen].map(([key, { kind, at }]) => ({ key, kind, at }));
      seen.sort((a, b) => a.at - b.at);
      return Promise.resolve({ lastAt: place.lastAt, seen: seen.slice(-maxSeen) });
    },
    commit: (seq, delta, question) => Promise.resolve(commit(seq, delta, question)),
    totals: (question) => Promise.resolve(answer(question)),
  };
}

function addTo(place: MemoryPlace, { at, visits, views, seen, keep, base }: Delta): void {
  place.lastAt = at;
  for (const [day, count] of visits) {
    place.days.set(day, (place.days.get(day) ?? 0) + count);
    place.site.visits += count;
  }
  place.site.shown = Math.max(place.site.shown, base + place.site.visits);
  for (const [day, ofDay] of views) {
    const kept = place.views.get(day) ?? new Map<string, number>();
    for (const [id, count] of ofDay) kept.set(id, (kept.get(id) ?? 0) + count);
    place.views.set(day, kept);
  }
  for (const [key, { kind, at: seenAt }] of seen) place.seen.set(key, { kind, at: seenAt });
  for (const [key, mark] of place.seen)
    if (keep && (mark.at < keep.from || mark.at > keep.to)) place.seen.delete(key);
}

function openSecrets({ secrets }: MemoryPlace): SecretStore {
  return {
    obtain(day, fresh) {
      const secret = secrets.get(day) ?? fresh;
      secrets.set(day, secret);
      return Promise.resolve(secret);
    },
    keepOnly(days) {
      for (const day of secrets.keys()) if (!days.includes(day)) secrets.delete(day);
      return Promise.resolve();
    },
  };
}

function openBackup(place: MemoryPlace): CounterBackup {
  function* read(): Generator<BackupRecord> {
    yield { kind: 'site', shown: place.site.shown };
    for (const [day, visits] of place.days) yield { kind: 'visits', day: formatDay(day), visits };
    for (const [day, ofDay] of place.views)
      for (const [article, views] of ofDay) yield { kind: 'views', day: formatDay(day), article, views };
  }

  function replace({ visits, views, shown }: Counts): void {
    place.days.clear();
    place.views.clear();
    place.site = { visits: 0, shown: Math.max(place.site.shown, shown) };
    addTo(place, { at: place.lastAt ?? 0, visits, views, seen: new Map(), base: 0 });
  }

  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- the boundary is asynchronous, this store is not
    async *read() {
      yield* read();
    },
    replace: (counts) => Promise.resolve(replace(counts)),
    resetShown: () => Promise.resolve(void (place.site.shown = 0)),
  };
}
