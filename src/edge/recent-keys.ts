/** Keys seen within a span of time, in memory, never more than a given number of them. */
import { REWRITE } from './policy.ts';

export interface RecentKeys {
  has(key: string, now: number): boolean;
  /** Marks the key as seen now; true where that should be written down. */
  touch(key: string, now: number): boolean;
  /** Takes in what was written down before a restart. */
  restore(key: string, at: number): void;
  forget(key: string): void;
  count(now: number): number;
}

interface Seen {
  at: number;
  writtenAt: number;
}

/**
 * @param span how long a key counts as seen
 * @param max keys kept at most; beyond it the one unseen for longest is forgotten
 */
export function createRecentKeys(span: number, max: number): RecentKeys {
  // In order of `at`: the first is the one unseen for longest.
  const keys = new Map<string, Seen>();
  let latest = -Infinity;

  /** Moves everything along when the clock was set back, or a key from the future would stay for days. */
  function follow(now: number): void {
    if (now < latest) {
      const shift = now - latest;
      for (const [key, seen] of keys)
        keys.set(key, { at: seen.at + shift, writtenAt: seen.writtenAt + shift });
    }
    latest = now;
  }

  function expire(now: number): void {
    for (const [key, { at }] of keys) {
      if (now - at < span && keys.size <= max) return;
      keys.delete(key);
    }
  }

  function touch(key: string, now: number): boolean {
    follow(now);
    const seen = keys.get(key);
    const isWritten = seen !== undefined && now - seen.at < span && now - seen.writtenAt < REWRITE;
    keys.delete(key);
    keys.set(key, { at: now, writtenAt: isWritten ? seen.writtenAt : now });
    expire(now);
    return !isWritten;
  }

  function has(key: string, now: number): boolean {
    follow(now);
    const seen = keys.get(key);
    return seen !== undefined && now - seen.at < span;
  }

  return {
    has,
    touch,
    restore(key, at) {
      latest = Math.max(latest, at);
      keys.set(key, { at, writtenAt: at });
    },
    forget: (key) => void keys.delete(key),
    count(now) {
      follow(now);
      expire(now);
      return keys.size;
    },
  };
}
