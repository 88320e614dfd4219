import { describe, expect, it } from 'vitest';
import { addressFromPath, withoutArchive } from './source-address.ts';

describe('addressFromPath', () => {
  it.each([
    ['www.x.gov.vn/tin/12.html', 'mirror', 'http://www.x.gov.vn/tin/12.html'],
    ['tin/12.html', 'www.x.gov.vn', 'http://www.x.gov.vn/tin/12.html'],
    ['x.gov.vn/tin.aspx?id=7.html', 'mirror', 'http://x.gov.vn/tin.aspx?id=7'],
    ['x.gov.vn/tin.aspx@id=7&c=2.html', 'mirror', 'http://x.gov.vn/tin.aspx?id=7&c=2'],
    ['x.gov.vn/tin.aspx%3Fid=7.html', 'mirror', 'http://x.gov.vn/tin.aspx?id=7'],
    ['x.gov.vn/tin.aspx.html', 'mirror', 'http://x.gov.vn/tin.aspx'],
    ['x.gov.vn/bai/index.html', 'websites', 'http://x.gov.vn/bai/'],
    ['x.gov.vn_8080/a b.html', 'mirror', 'http://x.gov.vn:8080/a%20b.html'],
    ['x.gov.vn/%C4%91%E1%BA%A3ng.html', 'mirror', 'http://x.gov.vn/%C4%91%E1%BA%A3ng.html'],
  ])('%s below %s', (relative, root, url) => {
    expect(addressFromPath(relative, root)).toBe(url);
  });

  it.each([
    ['tin/12.html', 'saved'],
    ['bai.viet.html', 'tai-lieu'],
    ['v1.2/a.html', 'thu-muc'],
  ])('knows none: %s below %s', (relative, root) => {
    expect(addressFromPath(relative, root)).toBeUndefined();
  });
});

describe('withoutArchive', () => {
  it.each([
    ['https://web.archive.org/web/20190102030405/http://x.gov.vn/a?b=1', 'http://x.gov.vn/a?b=1'],
    ['//web.archive.org/web/2019im_/http://x.gov.vn/a.jpg', 'http://x.gov.vn/a.jpg'],
    ['https://x.gov.vn/a', 'https://x.gov.vn/a'],
  ])('%s', (url, inner) => {
    expect(withoutArchive(url)).toBe(inner);
  });
});
