/** Old addresses and where they lead now. One table serves every kind of host. */

/** Path with query, `/tin.aspx?id=12`, → the new path. */
export type RedirectTable = Readonly<Record<string, string>>;

/** Parameters that visitors' links pick up on the way and that name no page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|zarsrc|zalo_\w+)$/;

/** The form in which addresses are compared: parameters in order, no fragment, nothing that only tracks. */
export function redirectKey(url: string): string | undefined {
  if (!URL.canParse(url, 'http://localhost')) return undefined;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  return query ? `${pathname}?${query}` : pathname;
}

/** Where a request for an old address should go, if it is one. */
export function findRedirect(table: RedirectTable, requestUrl: string): string | undefined {
  const key = redirectKey(requestUrl);
  if (key === undefined) return undefined;
  const target = Object.hasOwn(table, key) ? table[key] : undefined;
  return target === key ? undefined : target;
}
