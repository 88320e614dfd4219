/**
 * The ledger of a build: which facts each page looked at, in this build and in the last one, and whether those of the
 * last one still hold. A derivation is a fact too; it holds as long as its ground does, and where that moved, it is
 * worked out again and compared.
 */
import type { Derivation, Ledger } from '../../store/ledger.ts';
import type { Site } from '../../store/site.ts';
import { derivedFacts } from './derived-facts.ts';
import { formerLooks, GROUP } from './former-looks.ts';
import { createLooker, createMemory } from './looker.ts';
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

/** The owner of the grounds of all derivations: they are kept, whoever looked at them. */
const GROUNDS = '# grounds';

/**
 * @param table what the last build kept
 * @param facts what is true of the site now
 * @param derivations every derivation that pages ask for
 * @param site the observed site, which speaks to this ledger
 */
export function createLedger(
  table: LookTable,
  facts: SiteFacts,
  derivations: readonly Derivation<unknown>[],
  site: () => Site,
): BuildLedger {
  const looker = createLooker();
  const former = formerLooks(table, (name, before) =>
    looker.into(undefined, () => derived.holds(name, before)),
  );
  const derived = derivedFacts(derivations, facts, former.valueOf, site);
  const added = new Map<string, readonly string[]>();
  const memory = createMemory(looker, (name, looks) => {
    const group = GROUP + name;
    if (!added.has(group)) added.set(group, [...looks]);
    return group;
  });
  return {
    saw: looker.saw,
    remember: <Value>(name: string, workOut: () => Value) => memory.recall(name, workOut) as Value,
    derive<Value>(name: string, workOut: () => Value): Value {
      looker.saw(name);
      return derived.answer(name, () => looker.into(undefined, workOut)) as Value;
    },
    holds: (made) => former.holds(made),
    async record(made, make) {
      const looks = new Set<string>();
      const value = await looker.whileMaking(looks, make);
      added.set(made, [...looks]);
      return value;
    },
    records() {
      if (!former.holds(GROUNDS)) added.set(GROUNDS, derived.grounds);
      const kept = new Set([...former.held].filter((owner) => !added.has(table.owners[owner]!)));
      const valueOf = (name: string) => (name.startsWith(GROUP) ? '' : (derived.valueOf(name) ?? ''));
      return updateTable(table, kept, added, valueOf, former.isSame);
    },
  };
}
