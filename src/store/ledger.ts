/**
 * What pages have looked at, kept by an incremental build: it renders a page again only where something that the page
 * showed is no longer the same. Queries speak to it through the two functions here; without a build there is no ledger,
 * and they simply work things out.
 */
import type { Site } from './site.ts';

export interface Ledger {
  /** Notes that what is being rendered looked at this. */
  saw(fact: string): void;
  /** Works something out once; whoever asks for it has looked at all that it was made of. */
  remember<Value>(name: string, workOut: () => Value): Value;
  /** Works something out, or knows it from the last build. */
  derive<Value>(fact: string, workOut: () => Value): Value;
}

const memories = new WeakMap<Site, Map<string, unknown>>();

/**
 * Works something out once for a site. The queries have no other memory: what they kept elsewhere, an incremental
 * build would not see anybody look at.
 * @param name of what is worked out, and for whom
 */
export function remember<Value>(site: Site, name: string, workOut: () => Value): Value {
  if (site.ledger) return site.ledger.remember(name, workOut);
  let memory = memories.get(site);
  if (!memory) memories.set(site, (memory = new Map<string, unknown>()));
  if (!memory.has(name)) memory.set(name, workOut());
  return memory.get(name) as Value;
}

/** The facts that whole derivations rest on: how the articles belong together, and what time it is. */
export type Ground = 'relations' | 'now';

/** Something that many articles decide together, or the clock: which are related, which stand on a page of a list. */
export interface Derivation<Value> {
  (site: Site, key: string): Value;
  kind: string;
  ground: Ground;
}

/**
 * Names something that is worked out of much. The page that asks for it depends on the answer alone, not on all that
 * was looked at to find it; so one new article does not make every page new.
 * @param workOut may ask for nothing but its ground: the time, or the order of the articles and what `digestRelations`
 * takes in. Its answer is JSON: addresses and ids, never articles themselves
 */
export function derivation<Value>(
  kind: string,
  workOut: (site: Site, key: string) => Value,
  ground: Ground = 'relations',
): Derivation<Value> {
  const ask = (site: Site, key: string) => {
    const name = `${kind}:${key}`;
    return site.ledger
      ? site.ledger.derive(name, () => workOut(site, key))
      : remember(site, name, () => workOut(site, key));
  };
  return Object.assign(ask, { kind, ground });
}
