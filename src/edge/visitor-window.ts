/** Who was here in the last half hour, and what they read: decides what is new, and says what to write of it. */
import type { OpenDelta } from './delta.ts';
import { AWAY, ONLINE, REWRITE } from './policy.ts';
import { createRecentKeys } from './recent-keys.ts';
import type { Claim, KeyKind, Loaded } from './store.ts';
import type { KeyAndOlder } from './visitor-key.ts';

export interface VisitorWindow {
  isNew(kind: KeyKind, keys: KeyAndOlder, now: number): boolean;
  /**
   * Marks as seen, in memory and, once a minute for each key, in the delta.
   * @param claim what was added for it just now, if anything
   */
  see(kind: KeyKind, keys: KeyAndOlder, now: number, delta: OpenDelta, claim?: Claim): void;
  /** Has the store erase keys that have had their time, once a minute at most. */
  erase(now: number, delta: OpenDelta): void;
  /** Whether the store may hold keys. */
  hasWritten(): boolean;
  online(now: number): number;
  restore(seen: Loaded['seen']): void;
}

/** @param maxKeys visitors remembered at most, and as many views */
export function createVisitorWindow(maxKeys: number): VisitorWindow {
  const recent = { visitor: createRecentKeys(AWAY, maxKeys), view: createRecentKeys(AWAY, maxKeys) };
  const online = createRecentKeys(ONLINE, maxKeys);
  let hasWritten = false;
  let erasedAt = -Infinity;

  function see(kind: KeyKind, [key, older]: KeyAndOlder, now: number, delta: OpenDelta, claim?: Claim): void {
    if (older !== undefined) {
      recent[kind].forget(older);
      online.forget(older);
    }
    if (kind === 'visitor') online.touch(key, now);
    if (!recent[kind].touch(key, now)) return;
    delta.addSeen(key, kind, now, claim && { ...claim, ...(older !== undefined && { older }) });
    hasWritten = true;
  }

  function erase(now: number, delta: OpenDelta): void {
    if (!hasWritten || Math.abs(now - erasedAt) < REWRITE) return;
    // Nor does a key stay that was written while the clock stood in the future.
    delta.keepOnly(now - AWAY, now + AWAY);
    erasedAt = now;
    hasWritten = recent.visitor.count(now) + recent.view.count(now) > 0;
  }

  return {
    isNew: (kind, keys, now) => keys.every((key) => key === undefined || !recent[kind].has(key, now)),
    see,
    erase,
    hasWritten: () => hasWritten,
    online: (now) => online.count(now),
    restore(seen) {
      for (const { key, kind, at } of seen) {
        recent[kind].restore(key, at);
        if (kind === 'visitor') online.restore(key, at);
      }
      hasWritten = seen.length > 0;
    },
  };
}
