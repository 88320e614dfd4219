import { describe, expect, it } from 'vitest';
import { htmlReader } from './html-reader.ts';
import { unwrapArchived } from './archive-traces.ts';

const BODY =
  '<h1>Hội nghị tổng kết công tác năm của huyện</h1><p>Hội nghị đã đánh giá kết quả và bàn nhiệm vụ trong năm tới.</p>';
const read = (head: string, hints = {}) =>
  htmlReader.read(`<html><head>${head}</head><body>${BODY}</body></html>`, hints);

describe('the address of a page', () => {
  it.each([
    [
      'as a browser saved it',
      '<!-- saved from url=(0040)http://a.gov.vn/tin.aspx?ItemID=12&c=3 -->',
      'http://a.gov.vn/tin.aspx?ItemID=12&c=3',
    ],
    [
      'as HTTrack mirrored it',
      "<!-- Mirrored from a.gov.vn/tin.php?id=9 by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 05 Mar 2019 07:21:05 GMT -->",
      'http://a.gov.vn/tin.php?id=9',
    ],
    [
      'canonical',
      '<link rel="canonical" href="https://a.gov.vn/tin/abc-12.html#top">',
      'https://a.gov.vn/tin/abc-12.html',
    ],
    [
      'wrapped by an archive',
      '<link rel="canonical" href="https://web.archive.org/web/20141203064512/http://a.gov.vn/x.asp?id=3">',
      'http://a.gov.vn/x.asp?id=3',
    ],
    [
      'for social networks',
      '<meta property="og:url" content="https://a.gov.vn/?p=77">',
      'https://a.gov.vn/?p=77',
    ],
  ])('is taken %s', (_, head, url) => {
    expect(read(head)).toMatchObject({ url });
  });

  it.each([
    ['only the front door', '<link rel="canonical" href="https://a.gov.vn/">'],
    ['a script', '<link rel="canonical" href="javascript:alert(1)">'],
    ['a file on a disk', '<!-- saved from url=(0020)file:///C:/tin.html -->'],
    ['relative without a base', '<link rel="canonical" href="/tin/1">'],
  ])('is not %s', (_, head) => {
    expect(read(head).url).toBeUndefined();
  });

  it('keeps the other addresses of the page: the query that was saved, the canonical form, the place in a mirror', () => {
    const saved =
      '<!-- saved from url=(0030)http://a.gov.vn/tin?id=12 --><link rel="canonical" href="/tin/abc">';
    expect(read(saved, { baseUrl: 'http://a.gov.vn/tin-12.html' })).toMatchObject({
      url: 'http://a.gov.vn/tin?id=12',
      otherUrls: ['http://a.gov.vn/tin/abc', 'http://a.gov.vn/tin-12.html'],
    });
  });
});

describe('archives', () => {
  it.each([
    ['https://web.archive.org/web/20141203064512im_/http://a.gov.vn/a.jpg', 'http://a.gov.vn/a.jpg'],
    ['/web/20141203064512/https://a.gov.vn/tin?id=1', 'https://a.gov.vn/tin?id=1'],
    ['http://a.gov.vn/web/guest/tin', 'http://a.gov.vn/web/guest/tin'],
    ['anh/a.jpg', 'anh/a.jpg'],
  ])('unwraps %s', (reference, expected) => {
    expect(unwrapArchived(reference)).toBe(expected);
  });

  it('say on which day they took the page', () => {
    expect(
      read(
        "<!-- Mirrored from a.gov.vn/x by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 05 Mar 2019 07:21:05 GMT -->",
      ),
    ).toMatchObject({
      capturedOn: '2019-03-05',
    });
    expect(
      read('<!-- FILE ARCHIVED ON 06:45:12 Dec 03, 2014 AND RETRIEVED FROM web.archive.org -->'),
    ).toMatchObject({
      capturedOn: '2014-12-03',
    });
  });
});
