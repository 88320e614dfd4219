import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkspace, type Workspace } from '../testing.ts';
import { readFeedDate } from './certain-fields.ts';
import { galleryExpander } from './expand-galleries.ts';
import type { FeedItem } from './feed-item.ts';
import { readItems, readMediaNotes } from './read-items.ts';
import { readSitemap } from './read-sitemap.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => {
  workspace.remove();
});

async function readAll(file: string): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for await (const item of readItems(workspace.at(file))) items.push(item);
  return items;
}

async function read(text: string): Promise<FeedItem[]> {
  workspace.write({ 'x.xml': text });
  return readAll('x.xml');
}

const WORDPRESS = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="x" xmlns:wp="y" xmlns:dc="z" xmlns:excerpt="e"><channel><title>Cũ</title>
<wp:author><wp:author_login><![CDATA[an]]></wp:author_login><wp:author_display_name><![CDATA[Minh An]]></wp:author_display_name></wp:author>
<item><title><![CDATA[Hội nghị & tổng kết]]></title><link>http://x.gov.vn/?p=12</link>
<pubDate>Thu, 16 May 2019 03:28:00 +0000</pubDate><dc:creator><![CDATA[an]]></dc:creator>
<guid isPermaLink="false">http://x.gov.vn/?page_id=12</guid>
<content:encoded><![CDATA[<p>Đoạn một.</p><img src="http://x.gov.vn/wp-content/uploads/a.jpg"/>]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>12</wp:post_id><wp:post_date>2019-05-16 10:28:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="tin"><![CDATA[Tin hoạt động]]></category><category domain="post_tag" nicename="t"><![CDATA[Thẻ]]></category>
<wp:comment><wp:comment_content><![CDATA[<b>lời bàn</b>]]></wp:comment_content></wp:comment></item>
<item><title>ảnh</title><wp:post_id>13</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>http://x.gov.vn/wp-content/uploads/a.jpg</wp:attachment_url>
<excerpt:encoded><![CDATA[Chú thích ảnh]]></excerpt:encoded><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[Đại biểu bỏ phiếu]]></wp:meta_value></wp:postmeta></item>
<item><title>menu</title><wp:post_id>14</wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item>
</channel></rss>`;

describe('a WordPress export', () => {
  it('gives its posts with their fields, and nothing else', async () => {
    expect(await read(WORDPRESS)).toEqual([
      {
        itemId: 'wp-12',
        line: 4,
        title: 'Hội nghị & tổng kết',
        link: 'http://x.gov.vn/?p=12',
        date: '2019-05-16 10:28:00',
        creator: 'Minh An',
        status: 'publish',
        legacyId: '12',
        categories: ['Tin hoạt động'],
        tags: ['Thẻ'],
        content: '<p>Đoạn một.</p><img src="http://x.gov.vn/wp-content/uploads/a.jpg"/>',
        isTeaser: false,
        otherUrls: ['http://x.gov.vn/?page_id=12'],
        enclosures: [],
      },
    ]);
  });

  it('knows its media', async () => {
    workspace.write({ 'x.xml': WORDPRESS });
    const { notes, items } = await readMediaNotes(workspace.at('x.xml'));
    expect(items).toBe(1);
    expect(Object.fromEntries(notes)).toEqual({
      'http://x.gov.vn/wp-content/uploads/a.jpg': {
        id: '13',
        title: 'ảnh',
        alt: 'Đại biểu bỏ phiếu',
        caption: 'Chú thích ảnh',
      },
    });
  });

  it('is read past its faults of form', async () => {
    const broken = WORDPRESS.replace('<dc:creator>', '<dc:creator> & < \u0007 </nothing>');
    expect((await read(broken)).map(({ itemId }) => itemId)).toEqual(['wp-12']);
  });
});

describe('galleries', () => {
  const item = { content: 'Trước [gallery ids="15,13" columns="2"] sau', legacyId: '12' } as FeedItem;
  const notes = new Map([
    ['http://x.vn/a.jpg', { id: '13', parent: '12', caption: 'Một <b>hai</b>' }],
    ['http://x.vn/b.jpg', { id: '15', alt: 'Đại biểu "A"' }],
    ['http://x.vn/k.pdf', { id: '16', parent: '12' }],
  ]);

  it('become the pictures that the site showed, in their order', () => {
    expect(galleryExpander(notes)(item).content.match(/<img[^>]*>|<figcaption>[^]*?<\/figcaption>/g)).toEqual(
      [
        '<img src="http://x.vn/b.jpg" alt="Đại biểu &quot;A&quot;">',
        '<img src="http://x.vn/a.jpg" alt="">',
        '<figcaption>Một  hai </figcaption>',
      ],
    );
    expect(galleryExpander(notes)({ ...item, content: '[gallery]' }).content.match(/<img/g)).toHaveLength(1);
  });
});

describe('feeds', () => {
  it('gives the full text of RSS, and says what is only a teaser', async () => {
    const items = await read(
      `<rss version="2.0" xmlns:content="c"><channel><item><title>A</title><link>http://x.vn/a</link><content:encoded>&lt;p&gt;Toàn văn&lt;/p&gt;</content:encoded><enclosure url="http://x.vn/k.pdf"/></item>
       <item><title>B</title><link>http://x.vn/b</link><description>Trích đoạn ngắn</description></item></channel></rss>`,
    );
    expect(items.map(({ title, content, isTeaser }) => [title, content, isTeaser])).toEqual([
      ['A', '<p>Toàn văn</p>', false],
      ['B', 'Trích đoạn ngắn', true],
    ]);
    expect(items[0]!.enclosures).toEqual([{ href: 'http://x.vn/k.pdf' }]);
  });

  it('keeps the markup of Atom’s XHTML, with its signs escaped', async () => {
    const [item] = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><id>urn:1</id><link rel="alternate" href="http://x.vn/a"/><author><name>Minh An</name></author>
       <published>2021-10-25T09:45:00Z</published><content type="xhtml"><div><p>Một &amp; hai <b class="x">ba</b> &lt;script&gt;</p></div></content></entry></feed>`,
    );
    expect(item).toMatchObject({
      title: 'A',
      link: 'http://x.vn/a',
      creator: 'Minh An',
      date: '2021-10-25T09:45:00Z',
    });
    expect(item!.content).toBe('<div><p>Một &amp; hai <b class="x">ba</b> &lt;script&gt;</p></div>');
  });

  it('reads the encoding that the declaration names', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      workspace.at('l.xml'),
      Buffer.from(
        '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>caf\u00e9</title></item></channel></rss>',
        'latin1',
      ),
    );
    const [item] = await readAll('l.xml');
    expect(item!.title).toBe('café');
  });
});

describe('hostile XML', () => {
  it('expands no entity that the document declares', async () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const [item] = await read(
      `<!DOCTYPE rss [<!ENTITY l0 "lol">${lol}<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&l9; &f;</title></item></channel></rss>`,
    );
    expect(item!.title.length).toBeLessThan(40);
  });

  it('stops at absurd nesting', async () => {
    await expect(read(`<rss><channel><item>${'<a>'.repeat(100_000)}`)).rejects.toThrow(/lồng nhau/);
  });

  it('survives a file that ends in the middle', async () => {
    expect(await read(WORDPRESS.slice(0, 900))).toEqual([]);
  });
});

describe('readSitemap', () => {
  it('tells pages from further sitemaps', async () => {
    workspace.write({
      's.xml': '<urlset><url><loc>http://x.vn/a?b=1&amp;c=2</loc></url><url><loc>không</loc></url></urlset>',
      'i.xml': '<sitemapindex><sitemap><loc>http://x.vn/s.xml</loc></sitemap></sitemapindex>',
    });
    expect(await readSitemap(workspace.at('s.xml'))).toEqual({
      pages: ['http://x.vn/a?b=1&c=2'],
      sitemaps: [],
    });
    expect(await readSitemap(workspace.at('i.xml'))).toEqual({ pages: [], sitemaps: ['http://x.vn/s.xml'] });
  });
});

describe('readFeedDate', () => {
  it.each([
    ['2019-05-16 10:28:00', '2019-05-16T10:28'],
    ['2019-05-16', '2019-05-16'],
    ['Thu, 16 May 2019 03:28:00 +0000', '2019-05-16T10:28'],
    ['Thu, 16 May 2019 10:28:00', '2019-05-16T10:28'],
    ['Thu, 16 May 2019 20:28:00 GMT', '2019-05-17T03:28'],
    ['2021-10-25T09:45:00Z', '2021-10-25T16:45'],
    ['2021-10-25T16:45:00+07:00', '2021-10-25T16:45'],
    ['2021-02-31 10:00:00', undefined],
    ['hôm qua', undefined],
    [undefined, undefined],
  ])('%s', (text, time) => {
    expect(readFeedDate(text)).toBe(time);
  });
});
