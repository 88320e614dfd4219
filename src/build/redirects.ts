/** The redirect table: addresses on the old portal, aliases, and where an article stood before it moved. */
import type { AddressBook } from '../store/address-book.ts';
import { foldCase, redirectKey, withOtherSlash, type RedirectTable } from '../lib/redirects.ts';

export interface Addressed {
  id: string;
  url: string;
  aliases: readonly string[];
  legacyUrl: string | undefined;
}

/** Adds the addresses of this build to what earlier builds knew. */
export function updateAddressBook(book: AddressBook, articles: readonly Addressed[]): AddressBook {
  const updated = new Map(Object.entries(book));
  for (const { id, url } of articles) {
    updated.set(id, [...(updated.get(id) ?? []).filter((known) => known !== url), url]);
  }
  return Object.fromEntries(updated);
}

/**
 * Builds the table. A page that stands today is never redirected away; of two claims on one old address
 * the alias that staff wrote wins over the old portal's, and that over what earlier builds remember.
 */
export function buildRedirects(
  articles: readonly Addressed[],
  book: AddressBook,
  livePaths: ReadonlySet<string>,
): RedirectTable {
  const table = new Map<string, string>();
  const add = (from: string, to: string) => {
    const key = redirectKey(from);
    // `*` and `/:name` are patterns to some hosts: no address of a page, but one that would take many.
    if (key === undefined || table.has(key) || /\*|\/:/.test(key)) return;
    const isLive = livePaths.has(key) || livePaths.has(withOtherSlash(key));
    if (!isLive && key !== to) table.set(key, to);
  };
  for (const { aliases, url } of articles) for (const alias of aliases) add(alias, url);
  for (const { legacyUrl, url } of articles) if (legacyUrl) add(withoutOrigin(legacyUrl), url);
  for (const { id, url } of articles)
    for (const former of Object.hasOwn(book, id) ? book[id]! : []) add(former, url);
  addFolded(table, livePaths);
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Old addresses in small letters, where they then still name one article. */
function addFolded(table: Map<string, string>, livePaths: ReadonlySet<string>): void {
  const targets = new Map<string, Set<string>>();
  for (const [from, to] of table) {
    const folded = foldCase(from);
    targets.set(folded, (targets.get(folded) ?? new Set()).add(to));
  }
  for (const [folded, [target, ...others]] of targets) {
    const isLive = livePaths.has(folded) || livePaths.has(withOtherSlash(folded));
    if (others.length === 0 && !table.has(folded) && !isLive && target !== folded) table.set(folded, target!);
  }
}

function withoutOrigin(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
