/**
 * Where every article was ever published: so a rename leaves a redirect, and a slug stays. No file of the content says it,
 * so it is kept twice: in the cache, and with the built site, from which a lost cache gets it back.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** By article, every address it was ever published at, oldest first. */
export type AddressBook = Readonly<Record<string, readonly string[]>>;

/** The name of the file, in the cache and in the private folder of the output. */
export const ADDRESS_BOOK = 'addresses.json';

const bookFile = (cacheDir: string) => path.join(cacheDir, ADDRESS_BOOK);

/** @throws Error in Vietnamese where the file is damaged: without it old addresses would lead nowhere */
export function readAddressBook(cacheDir: string): AddressBook {
  const file = bookFile(cacheDir);
  if (!existsSync(file)) return {};
  const book = parseBook(file);
  if (book) return book;
  throw new Error(
    `Tệp ${file}, nơi ghi các địa chỉ cũ của bài, đã hỏng. Chép lại tệp ấy từ bản sao lưu; nếu không có thì xoá nó ` +
      'rồi dựng lại, nhưng khi đó bài đã đổi địa chỉ cần dòng `aliases` để địa chỉ cũ vẫn dẫn tới.',
  );
}

export function writeAddressBook(cacheDir: string, book: AddressBook): void {
  mkdirSync(cacheDir, { recursive: true });
  const file = bookFile(cacheDir);
  writeFileSync(`${file}.tmp`, JSON.stringify(book));
  renameSync(`${file}.tmp`, file);
}

/**
 * The same, for a build: where the cache has none, or a damaged one, it is first taken over from a built site.
 * @param copy `…/addresses.json`
 */
export function recoverAddressBook(cacheDir: string, copy: string): AddressBook {
  const file = bookFile(cacheDir);
  const known = existsSync(file) ? parseBook(file) : undefined;
  if (known) return known;
  if (existsSync(copy) && parseBook(copy)) {
    mkdirSync(cacheDir, { recursive: true });
    copyFileSync(copy, file);
  }
  return readAddressBook(cacheDir);
}

function parseBook(file: string): AddressBook | undefined {
  try {
    const book: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof book === 'object' && book !== null ? (book as AddressBook) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
