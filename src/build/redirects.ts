/** The redirect table: addresses on the old portal, aliases, and where an article stood before it moved. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { redirectKey, type RedirectTable } from '../lib/redirects.ts';

export interface Addressed {
  id: string;
  url: string;
  aliases: readonly string[];
  legacyUrl: string | undefined;
}

/** By article, every address it was ever published at, oldest first. */
export type AddressBook = Record<string, string[]>;

/** Adds the addresses of this build to what earlier builds knew. */
export function updateAddressBook(book: AddressBook, articles: readonly Addressed[]): AddressBook {
  const updated: AddressBook = { ...book };
  for (const { id, url } of articles)
    updated[id] = [...(updated[id] ?? []).filter((known) => known !== url), url];
  return updated;
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
    if (key !== undefined && !livePaths.has(key) && key !== to && !table.has(key)) table.set(key, to);
  };
  for (const { aliases, url } of articles) for (const alias of aliases) add(alias, url);
  for (const { legacyUrl, url } of articles) if (legacyUrl) add(withoutOrigin(legacyUrl), url);
  for (const { id, url } of articles) for (const former of book[id] ?? []) add(former, url);
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutOrigin(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** `_redirects` as static hosts read it. They compare paths alone, so rules with a query are left out. */
export function toRedirectsFile(table: RedirectTable): string {
  return Object.entries(table)
    .filter(([from]) => !from.includes('?'))
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}

const bookFile = (cacheDir: string) => path.join(cacheDir, 'addresses.json');

export function readAddressBook(cacheDir: string): AddressBook {
  const file = bookFile(cacheDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AddressBook) : {};
}

export function writeAddressBook(cacheDir: string, book: AddressBook): void {
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(bookFile(cacheDir), JSON.stringify(book));
}
