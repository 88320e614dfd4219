import { describe, expect, it } from 'vitest';
import { findRedirect } from '../lib/redirects.ts';
import { readAddressBook, writeAddressBook } from '../store/address-book.ts';
import { temporaryFolder } from '../tests/support/folders.ts';
import { buildRedirects, updateAddressBook, type Addressed } from './redirects.ts';

const at = (id: string, url: string, fields: Partial<Addressed> = {}): Addressed => ({
  id,
  url,
  aliases: [],
  legacyUrl: undefined,
  ...fields,
});
const live = (articles: readonly Addressed[]) =>
  new Set(['/', '/tin-tuc/', ...articles.map(({ url }) => url)]);
const build = (articles: readonly Addressed[], book = {}) => buildRedirects(articles, book, live(articles));

describe('buildRedirects', () => {
  it('leads from aliases, from the old portal and from former addresses', () => {
    const article = at('a', '/tin-tuc/a/', {
      aliases: ['/cu/', '/cu/?b=1&a=2'],
      legacyUrl: 'https://cu.vn/tin.aspx?id=12&cat=3#x',
    });
    const table = build([article], { a: ['/tin-tuc/truoc/', '/tin-tuc/a/'], khac: ['/da-xoa/'] });
    expect(table).toEqual({
      '/cu/': '/tin-tuc/a/',
      '/cu/?a=2&b=1': '/tin-tuc/a/',
      '/tin-tuc/truoc/': '/tin-tuc/a/',
      '/tin.aspx?cat=3&id=12': '/tin-tuc/a/',
    });
    expect(Object.keys(table)).toEqual(Object.keys(table).sort());
    expect(findRedirect(table, '/tin.aspx?id=12&cat=3&utm_source=zalo')).toBe('/tin-tuc/a/');
  });

  it('never leads away from a page that stands, nor round in a circle', () => {
    const first = at('a', '/tin-tuc/a/', {
      aliases: ['/', '/tin-tuc/', '/tin-tuc/b/', '/tin-tuc/a/', '/x/../tin-tuc/'],
      legacyUrl: 'https://cu.vn/',
    });
    expect(build([first, at('b', '/tin-tuc/b/')], { a: ['/tin-tuc/b/', '/'], b: ['/tin-tuc/a/'] })).toEqual(
      {},
    );
  });

  it('lets an alias win over the old portal, and that over what was remembered', () => {
    const alias = at('a', '/a/', { aliases: ['/cu/'] });
    const legacy = at('b', '/b/', { legacyUrl: 'https://cu.vn/cu/' });
    const former = at('c', '/c/');
    const book = { c: ['/cu/'] };
    for (const order of [
      [alias, legacy, former],
      [former, legacy, alias],
    ])
      expect(build(order, book)).toEqual({ '/cu/': '/a/' });
    expect(build([former, legacy], book)).toEqual({ '/cu/': '/b/' });
    expect(build([former], book)).toEqual({ '/cu/': '/c/' });
  });

  it('finds Vietnamese addresses as browsers ask for them', () => {
    const table = build([
      at('a', '/a/', { aliases: ['/tin-tức/'], legacyUrl: 'https://cu.vn/tin?ten=Thông báo' }),
    ]);
    expect(findRedirect(table, '/tin-t%E1%BB%A9c/')).toBe('/a/');
    expect(findRedirect(table, '/tin?ten=Th%C3%B4ng%20b%C3%A1o')).toBe('/a/');
    expect(findRedirect(table, '/tin?ten=Th%C3%B4ng+b%C3%A1o')).toBe('/a/');
  });

  // Readers come with and without the slash at the end; staff write it one way.
  it('finds an alias with and without its last slash', () => {
    const table = build([at('a', '/a/', { aliases: ['/cu'] })]);
    expect(findRedirect(table, '/cu/')).toBe('/a/');
  });
});

describe('addresses of portals that did not care about capitals', () => {
  const table = build([
    at('a', '/a/', { legacyUrl: 'https://cu.vn/Pages/Tin-T%E1%BB%A9c/Default.aspx?ItemID=7' }),
    at('b', '/b/', { legacyUrl: 'https://cu.vn/xem?ma=AbC' }),
    at('c', '/c/', { legacyUrl: 'https://cu.vn/xem?ma=aBc' }),
  ]);

  it.each([
    ['/Pages/Tin-T%E1%BB%A9c/Default.aspx?ItemID=7', '/a/'],
    ['/pages/tin-t%e1%bb%a9c/default.aspx?itemid=7', '/a/'],
    ['/PAGES/TIN-T%E1%BB%A9C/DEFAULT.ASPX?ITEMID=7', '/a/'],
    ['/pages/tin-t%e1%bb%a9c/default.aspx?itemid=8', undefined],
    ['/xem?ma=AbC', '/b/'],
    ['/xem?ma=aBc', '/c/'],
    // Two articles: nobody knows which was meant.
    ['/xem?ma=abc', undefined],
  ])('%s leads to %s', (url, target) => {
    expect(findRedirect(table, url)).toBe(target);
  });
});

describe('the address book', () => {
  it('remembers every address of an article, the latest last', () => {
    let book = updateAddressBook({}, [at('a', '/tin-tuc/mot/')]);
    book = updateAddressBook(book, [at('a', '/tin-tuc/hai/')]);
    book = updateAddressBook(book, [at('a', '/tin-tuc/hai/'), at('b', '/b/')]);
    expect(book).toEqual({ a: ['/tin-tuc/mot/', '/tin-tuc/hai/'], b: ['/b/'] });
    expect(build([at('a', '/tin-tuc/hai/'), at('b', '/b/')], book)).toEqual({
      '/tin-tuc/mot/': '/tin-tuc/hai/',
    });
    book = updateAddressBook(book, [at('a', '/tin-tuc/mot/')]);
    expect(build([at('a', '/tin-tuc/mot/')], book)).toEqual({ '/tin-tuc/hai/': '/tin-tuc/mot/' });
  });

  it('forgets nothing of an article that is away for a while, and changes nobody’s copy', () => {
    const book = Object.freeze({ a: ['/a/'] });
    expect(updateAddressBook(book, [])).toEqual(book);
    expect(updateAddressBook(book, [at('b', '/b/')])).toEqual({ a: ['/a/'], b: ['/b/'] });
  });

  it('gives a former address to the article that stands there now', () => {
    const moved = [at('a', '/moi/'), at('b', '/cu/')];
    expect(build(moved, { a: ['/cu/', '/moi/'], b: ['/cu/'] })).toEqual({});
  });

  it('lasts from build to build', () => {
    const cacheDir = `${temporaryFolder('site')}/moi`;
    expect(readAddressBook(cacheDir)).toEqual({});
    writeAddressBook(cacheDir, { a: ['/a/'] });
    expect(readAddressBook(cacheDir)).toEqual({ a: ['/a/'] });
  });

  // An id of twelve small letters that every object has by nature.
  it('bears an article whose id is “constructor”', () => {
    expect(() =>
      build([at('constructor', '/a/')], updateAddressBook({}, [at('constructor', '/a/')])),
    ).not.toThrow();
  });
});
