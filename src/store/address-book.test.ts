import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/folders.ts';
import { ADDRESS_BOOK, readAddressBook, recoverAddressBook, writeAddressBook } from './address-book.ts';

const BOOK = { 'articles/2026/a': ['/thong-bao/a/', '/tin/a/'] };
let cacheDir: string;
let copy: string;
beforeEach(() => {
  const folder = temporaryFolder('address-book');
  cacheDir = path.join(folder, 'cache');
  copy = path.join(folder, ADDRESS_BOOK);
});

describe('the address book', () => {
  it('is empty before the first build, and then as it was written', () => {
    expect(readAddressBook(cacheDir)).toEqual({});
    writeAddressBook(cacheDir, BOOK);
    expect(readAddressBook(cacheDir)).toEqual(BOOK);
  });

  it.each(['', '{"articles/2026', 'null', '3'])('names the file that is damaged: «%s»', (text) => {
    mkdirSync(cacheDir);
    writeFileSync(path.join(cacheDir, ADDRESS_BOOK), text);
    expect(() => readAddressBook(cacheDir)).toThrow(path.join(cacheDir, ADDRESS_BOOK));
  });
});

describe('recoverAddressBook', () => {
  it.each([
    ['is lost', undefined],
    ['is damaged', '{"a'],
  ])('takes it from the built site where the cache’s own %s', (_, damaged) => {
    writeFileSync(copy, JSON.stringify(BOOK));
    mkdirSync(cacheDir);
    if (damaged !== undefined) writeFileSync(path.join(cacheDir, ADDRESS_BOOK), damaged);
    recoverAddressBook(cacheDir, copy);
    expect(readAddressBook(cacheDir)).toEqual(BOOK);
  });

  it('leaves a sound one alone, and takes over no damaged copy', () => {
    recoverAddressBook(cacheDir, copy);
    writeFileSync(copy, '{"a');
    recoverAddressBook(cacheDir, copy);
    expect(readAddressBook(cacheDir)).toEqual({});
    writeAddressBook(cacheDir, BOOK);
    writeFileSync(copy, '{}');
    recoverAddressBook(cacheDir, copy);
    expect(readAddressBook(cacheDir)).toEqual(BOOK);
  });
});
