/** Who is looking just now: what is made at the moment, and what it has looked at. */

export interface Looker {
  /** Notes that a fact was looked at, where anything is being made at all. */
  saw(fact: string): void;
  /** Does something whose looks are noted there, or nowhere. */
  into<Value>(looks: Set<string> | undefined, work: () => Value): Value;
  /** As `into`, for what takes its time; nothing else may be made meanwhile. */
  whileMaking<Value>(looks: Set<string>, work: () => Value | Promise<Value>): Promise<Value>;
}

export function createLooker(): Looker {
  let current: Set<string> | undefined;
  return {
    saw: (fact) => void current?.add(fact),
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

/** @param addGroup told of what stands for several facts as one, and of them */
export function createMemory(
  looker: Looker,
  addGroup: (name: string, facts: readonly string[]) => string,
): Memory {
  const known = new Map<string, { value: unknown; facts: readonly string[] }>();
  return {
    recall(name, workOut) {
      let found = known.get(name);
      if (!found) {
        const looks = new Set<string>();
        const value = looker.into(looks, workOut);
        found = { value, facts: looks.size > FEW ? [addGroup(name, [...looks])] : [...looks] };
        known.set(name, found);
      }
      found.facts.forEach(looker.saw);
      return found.value;
    },
  };
}
