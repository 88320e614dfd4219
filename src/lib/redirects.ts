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
  const path = samePath(pathname);
  return query ? `${path}?${query}` : path;
}

/** `%c3` and `%C3` are one letter; what is no valid escape stands as it is. */
function samePath(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
}

/** Where a request for an old address should go, if it is one. */
export function findRedirect(table: RedirectTable, requestUrl: string): string | undefined {
  const key = redirectKey(requestUrl);
  if (key === undefined) return undefined;
  const folded = foldCase(key);
  // Readers come with and without the slash at the end, and with capitals or without; the table knows one way.
  const found = [key, withOtherSlash(key), folded, withOtherSlash(folded)].find((candidate) =>
    Object.hasOwn(table, candidate),
  );
  const target = found === undefined ? undefined : table[found];
  return target === key ? undefined : target;
}

/** The key in small letters: `/Tin/Xem.aspx?ID=7` and `/tin/xem.aspx?id=7` were one page on the portals that ran on Windows. */
export function foldCase(key: string): string {
  return samePath(key.toLowerCase());
}

/** `/tin` for `/tin/`, and the other way round; the query stays. */
export function withOtherSlash(key: string): string {
  const [pathname, query] = key.split(/(?=\?)/) as [string, string?];
  return (pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`) + (query ?? '');
}

/**
 * Paths that are old addresses with a query alone (`/tin/` of `/tin/?id=5`), with and without their last slash: where a
 * page stands there today, it must not be sent before the table was asked.
 */
export function pathsWithQueries(table: RedirectTable): string[] {
  const paths = Object.keys(table)
    .filter((key) => key.includes('?'))
    .map((key) => key.slice(0, key.indexOf('?')));
  return [...new Set(paths.flatMap((path) => [path, withOtherSlash(path)]))].filter((path) => path !== '');
}
