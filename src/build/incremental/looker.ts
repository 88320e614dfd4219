/** Who is looking just now: what is made at the moment, and what it has looked at. */

export interface Looker {
  /** Notes that a fact was looked at, where anything is being made at all. */
  saw(fact: string): void;
  isLooking(): boolean;
  /** Does something whose looks are noted there, or nowhere. */
  into<Value>(looks: Set<string> | undefined, work: () => Value): Value;
  /** As `into`, for what takes its time; nothing else may be made meanwhile. */
  whileMaking<Value>(looks: Set<string>, work: () => Value | Promise<Value>): Promise<Value>;
}

export function createLooker(): Looker {
  let current: Set<string> | undefined;
  return {
    saw: (fact) => void current?.add(fact),
    isLooking: () => current !== undefined,
    into(looks, work) {
      const outer = current;
      current = looks;
      try {
        return work();
      } finally {
        current = outer;
      }
    },
    async whileMaking(looks, work) {
      current = looks;
      try {
        return await work();
      } finally {
        current = undefined;
      }
    },
  };
}

export interface Memory {
  /** What was worked out under a name, once; whoever asks has looked at all that it was made of. */
  recall(name: string, workOut: () => unknown): unknown;
}

/** What was remembered of more facts than this stands for them as one. */
const FEW = 8;

/** @param toGroup told of several facts that somebody has looked at as one; gives the name of that one */
export function createMemory(
  looker: Looker,
  toGroup: (name: string, facts: ReadonlySet<string>) => string,
): Memory {
  const known = new Map<string, { value: unknown; facts: ReadonlySet<string> }>();
  return {
    recall(name, workOut) {
      let found = known.get(name);
      if (!found) {
        const facts = new Set<string>();
        found = { value: looker.into(facts, workOut), facts };
        known.set(name, found);
      }
      if (!looker.isLooking()) return found.value;
      if (found.facts.size > FEW) looker.saw(toGroup(name, found.facts));
      else found.facts.forEach(looker.saw);
      return found.value;
    },
  };
}
