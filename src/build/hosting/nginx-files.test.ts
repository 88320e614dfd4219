import { describe, expect, it } from 'vitest';
import { toNginxQueries, toNginxRedirects } from './nginx-files.ts';

describe('toNginxRedirects', () => {
  it('writes an address as links do: with either end, or its parameters in any order', () => {
    expect(toNginxRedirects({ '/cu/': '/a/', '/tin.aspx?cat=3&id=7': '/b/' })).toEqual({
      text: [
        '"/cu/" "/a/";',
        '"/cu" "/a/";',
        '"/tin.aspx?cat=3&id=7" "/b/";',
        '"/tin.aspx?id=7&cat=3" "/b/";',
        '',
      ].join('\n'),
      leftOut: 0,
    });
  });

  it.each([
    ['two addresses that differ in capitals', { '/Xem/ID': '/a/', '/xem/id': '/b/' }, 2],
    ['capitals over a page of today, whose small letters the table leaves out', { '/Tin/': '/a/' }, 1],
    ['an address longer than nginx can compare', { [`/${'a'.repeat(900)}`]: '/a/' }, 1],
    ['what would end the string', { '/a"b': '/a/', '/a\\b': '/a/', '/a\nb': '/a/' }, 3],
    ['a target that nginx would fill in', { '/cu/': '/$host/' }, 1],
  ])('leaves to the Node server %s', (_, table: Record<string, string>, leftOut) => {
    expect(toNginxRedirects(table)).toEqual({ text: '', leftOut });
  });

  it('knows addresses with capitals by their small letters', () => {
    expect(toNginxRedirects({ '/T%E1%BB%A9c?ID=7': '/a/', '/t%E1%BB%A9c?id=7': '/a/' })).toEqual({
      text: '"/t%e1%bb%a9c?id=7" "/a/";\n',
      leftOut: 0,
    });
  });
});

describe('toNginxQueries', () => {
  it('names each page of which an old address has a query, decoded, once', () => {
    const table = {
      '/?p=1': '/a/',
      '/?p=2': '/b/',
      '/TIN-%C4%90%E1%BA%A4T?id=1': '/c/',
      '/tin-%C4%90%E1%BA%A4t?id=1': '/c/',
    };
    expect(toNginxQueries({ ...table, '/cu/': '/d/', '/a%22b?id=1': '/e/' })).toBe(
      '"/?" "/.none";\n"/tin-ĐẤt?" "/.none";\n"/tin-ĐẤt/?" "/.none";\n',
    );
  });
});
