/** Where every article was ever published: kept in the cache, so that a rename leaves a redirect and a slug stays. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** By article, every address it was ever published at, oldest first. */
export type AddressBook = Readonly<Record<string, readonly string[]>>;

const bookFile = (cacheDir: string) => path.join(cacheDir, 'addresses.json');

export function readAddressBook(cacheDir: string): AddressBook {
  const file = bookFile(cacheDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AddressBook) : {};
}

export function writeAddressBook(cacheDir: string, book: AddressBook): void {
  mkdirSync(cacheDir, { recursive: true });
  const file = bookFile(cacheDir);
  writeFileSync(`${file}.tmp`, JSON.stringify(book));
  renameSync(`${file}.tmp`, file);
}
