/** Names of issuers that may be one body, without comparing each with each. */
import { lessExact } from './issuer.ts';

export interface IssuerClusters {
  /**
   * Names that are one body, an organ with its body, or a generic name with the full one; the most exact first.
   */
  sets: string[][];
  /** Names that fit two of the sets: `Trung ương` beside `Bộ Chính trị` and `Ban Bí thư`. */
  torn: string[];
}

/**
 * Sorts the keys of names (see `issuerKey`). The most exact names make the sets; a less exact one joins the only
 * set that it fits. Each name looks up a bounded number of less exact forms.
 */
export function clusterIssuers(keys: readonly string[]): IssuerClusters {
  const present = new Set(keys);
  const moreExact = new Map<string, string[]>();
  for (const key of present) {
    const { organs, open } = lessExact(key);
    for (const form of new Set([...organs, ...open])) {
      if (form === key || !present.has(form)) continue;
      const known = moreExact.get(form);
      if (known) known.push(key);
      else moreExact.set(form, [key]);
    }
  }
  const exact = [...present].filter((key) => !moreExact.has(key));
  const setOf = new Map(exact.map((key) => [key, [key]]));
  const torn: string[] = [];
  for (const [key, above] of moreExact) {
    const fitting = above.filter((one) => setOf.has(one));
    if (fitting.length === 1) setOf.get(fitting[0]!)!.push(key);
    else torn.push(key);
  }
  return { sets: exact.map((key) => setOf.get(key)!), torn };
}

/** Whether a name (empty: none) may be of the body that the others, one set, stand for. */
export function fitsIssuers(key: string, others: readonly string[]): boolean {
  if (key === '' || others.length === 0 || others.includes(key)) return true;
  const { sets, torn } = clusterIssuers([key, ...others]);
  return sets.length === 1 && torn.length === 0;
}
