/** `_redirects`, as static hosts (Cloudflare, Netlify and others) read it: all that hosts without code know of old addresses. */
import { foldCase, type RedirectTable } from '../../lib/redirects.ts';

/**
 * What such hosts take at most; of more than this Cloudflare skips the last and complains of each.
 * @see https://developers.cloudflare.com/workers/static-assets/redirects/
 */
export const MOST_RULES = 2_000;
const LONGEST_RULE = 1_000;

export interface RedirectsFile {
  text: string;
  /** How many addresses of the table do not stand in it. */
  leftOut: number;
}

/** Such hosts compare paths alone, so rules with a query are left out; addresses as they were written come first. */
export function toRedirectsFile(table: RedirectTable): RedirectsFile {
  const keys = Object.keys(table);
  const folded = new Set(keys.filter((key) => foldCase(key) !== key).map(foldCase));
  const lines = [...keys.filter((key) => !folded.has(key)), ...keys.filter((key) => folded.has(key))]
    // They read `*` and `:name` as patterns.
    .filter((from) => !/[?*:]/.test(from))
    .map((from) => `${from} ${table[from]!} 301\n`)
    .filter((line) => line.length <= LONGEST_RULE)
    .slice(0, MOST_RULES);
  return { text: lines.join(''), leftOut: keys.length - lines.length };
}
