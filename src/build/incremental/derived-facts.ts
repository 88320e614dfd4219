/** The derivations of a build: worked out anew only where their ground moved since the last one. */
import type { Derivation } from '../../store/ledger.ts';
import type { Site } from '../../store/site.ts';
import type { SiteFacts } from './site-facts.ts';

export interface DerivedFacts {
  /** The answer to a derivation: the last build's as long as its ground is firm. */
  answer(name: string, workOut: () => unknown): unknown;
  /** What a fact is now, whether derived or not; nothing where there is no such thing. */
  valueOf(name: string): string | undefined;
  /** Whether a fact is what it was. */
  holds(name: string, before: string): boolean;
  /** The facts that derivations rest on. */
  grounds: readonly string[];
}

/** @param valueBefore what a fact was in the last build */
export function derivedFacts(
  derivations: readonly Derivation<unknown>[],
  facts: SiteFacts,
  valueBefore: (name: string) => string | undefined,
  site: () => Site,
): DerivedFacts {
  const byKind = new Map(derivations.map((derivation) => [derivation.kind, derivation]));
  const firm = new Map<string, boolean>();
  const answers = new Map<string, { value: unknown; json: string }>();
  const find = (name: string) => byKind.get(name.slice(0, name.indexOf(':')));

  function isFirm({ ground }: Derivation<unknown>): boolean {
    const known = firm.get(ground) ?? valueBefore(ground) === facts(ground);
    firm.set(ground, known);
    return known;
  }

  function valueOf(name: string): string | undefined {
    const derivation = find(name);
    if (!derivation) return facts(name);
    if (!answers.has(name)) derivation(site(), name.slice(name.indexOf(':') + 1));
    return answers.get(name)?.json;
  }

  return {
    valueOf,
    grounds: [...new Set(derivations.map(({ ground }) => ground))],
    answer(name, workOut) {
      const known = answers.get(name);
      if (known) return known.value;
      const derivation = find(name);
      if (!derivation) throw new Error(`${name}: the derivation is missing in src/queries/derivations.ts.`);
      const before = isFirm(derivation) ? valueBefore(name) : undefined;
      const value = before === undefined ? workOut() : (JSON.parse(before) as unknown);
      answers.set(name, { value, json: before ?? toAsciiJson(value) });
      return value;
    },
    holds(name, before) {
      const derivation = find(name);
      return (derivation !== undefined && isFirm(derivation)) || valueOf(name) === before;
    },
  };
}

/** JSON in which Vietnamese letters are escaped: one of them would double the size of all that is kept with it. */
function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
