/**
 * The ledger of a build: which facts each page looked at, in this build and in the last one, and whether those of the
 * last one still hold. A derivation is a fact too; it holds as long as its ground does, and where that moved, it is
 * worked out again and compared.
 */
import type { Derivation, Ledger } from '../../store/ledger.ts';
import type { Site } from '../../store/site.ts';
import { updateTable, type LookTable } from './look-table.ts';
import type { SiteFacts } from './site-facts.ts';

export interface BuildLedger extends Ledger {
  /** Whether all that was looked at for this is as it was. Then what was made of it is as well. */
  holds(made: string): boolean;
  /** Makes something, and notes what is looked at for it. Only one thing is made at a time. */
  record<Value>(made: string, make: () => Value | Promise<Value>): Promise<Value>;
  /** What is to be kept: of all that was recorded in this build, or holds since the last. */
  records(): LookTable;
}

/** What was remembered of more facts than this stands for them as one. */
const FEW = 8;
const GROUP = '#';

/** The owner of the grounds of all derivations: they are kept, whoever looked at them. */
const GROUNDS = '# grounds';

const UNKNOWN = 0;
const HOLDS = 1;
const CHANGED = 2;

/**
 * @param former what the last build kept
 * @param facts what is true of the site now
 * @param derivations every derivation that pages ask for
 * @param site the observed site, which speaks to this ledger
 */
export function createLedger(
  former: LookTable,
  facts: SiteFacts,
  derivations: readonly Derivation<unknown>[],
  site: () => Site,
): BuildLedger {
  const byKind = new Map(derivations.map((derivation) => [derivation.kind, derivation]));
  const owners = new Map(former.owners.map((owner, at) => [owner, at]));
  const states = new Uint8Array(former.names.length);
  const grounds = new Map<string, boolean>();
  const derived = new Map<string, { value: unknown; json: string }>();
  const remembered = new Map<string, { value: unknown; looks: Set<string> }>();
  const kept = new Set<number>();
  const added = new Map<string, readonly string[]>();
  let looks: Set<string> | undefined;
  let values: Map<string, string> | undefined;

  function valueBefore(name: string): string | undefined {
    values ??= new Map(former.names.map((one, at) => [one, former.values[at]!]));
    return values.get(name);
  }

  function aside<Value>(own: Set<string> | undefined, work: () => Value): Value {
    const outer = looks;
    looks = own;
    try {
      return work();
    } finally {
      looks = outer;
    }
  }

  function isGroundFirm({ ground }: Derivation<unknown>): boolean {
    let isFirm = grounds.get(ground);
    if (isFirm === undefined) {
      isFirm = former.values[former.names.indexOf(ground)] === facts(ground);
      grounds.set(ground, isFirm);
    }
    return isFirm;
  }

  function derivationOf(name: string): Derivation<unknown> | undefined {
    return byKind.get(name.slice(0, name.indexOf(':')));
  }

  function valueNow(name: string): string | undefined {
    const derivation = derivationOf(name);
    if (!derivation) return facts(name);
    if (!derived.has(name)) aside(undefined, () => derivation(site(), name.slice(name.indexOf(':') + 1)));
    return derived.get(name)?.json;
  }

  function isHolding(name: string, before: string): boolean {
    if (name.startsWith(GROUP)) return holdsAll(owners.get(name));
    const derivation = derivationOf(name);
    return (derivation !== undefined && isGroundFirm(derivation)) || valueNow(name) === before;
  }

  function holdsAll(owner: number | undefined): boolean {
    if (owner === undefined) return false;
    const end = former.starts[owner + 1]!;
    for (let at = former.starts[owner]!; at < end; at++) {
      const look = former.looks[at]!;
      if (states[look] === UNKNOWN)
        states[look] = isHolding(former.names[look]!, former.values[look]!) ? HOLDS : CHANGED;
      if (states[look] === CHANGED) return false;
    }
    kept.add(owner);
    return true;
  }

  return {
    saw: (fact) => void looks?.add(fact),
    remember<Value>(name: string, workOut: () => Value): Value {
      let known = remembered.get(name);
      if (!known) {
        const own = new Set<string>();
        known = { value: aside(own, workOut), looks: own };
        remembered.set(name, known);
      }
      if (!looks) return known.value as Value;
      if (known.looks.size <= FEW) for (const fact of known.looks) looks.add(fact);
      else {
        looks.add(GROUP + name);
        added.set(GROUP + name, [...known.looks]);
      }
      return known.value as Value;
    },
    derive<Value>(name: string, workOut: () => Value): Value {
      looks?.add(name);
      const known = derived.get(name);
      if (known) return known.value as Value;
      const derivation = derivationOf(name);
      if (!derivation) throw new Error(`${name}: the derivation is missing in src/queries/derivations.ts.`);
      const before = isGroundFirm(derivation) ? valueBefore(name) : undefined;
      const value = before === undefined ? aside(undefined, workOut) : (JSON.parse(before) as Value);
      derived.set(name, { value, json: before ?? JSON.stringify(value) });
      return value;
    },
    holds: (made) => holdsAll(owners.get(made)),
    async record(made, make) {
      const own = new Set<string>();
      looks = own;
      try {
        const value = await make();
        added.set(made, [...own]);
        return value;
      } finally {
        looks = undefined;
      }
    },
    records() {
      if (!holdsAll(owners.get(GROUNDS)))
        added.set(GROUNDS, [...new Set(derivations.map(({ ground }) => ground))]);
      for (const owner of kept) if (added.has(former.owners[owner]!)) kept.delete(owner);
      return updateTable(former, kept, added, (name) =>
        name.startsWith(GROUP) ? '' : (valueNow(name) ?? ''),
      );
    },
  };
}
