import { describe, expect, it } from 'vitest';
import { exampleSite, type Example } from '../tests/support/example-site.ts';
import { articleJsonLd } from './structured-data.ts';
import { articlesFeed, jsonFeed } from './feeds.ts';
import { sitemapParts, sitemapPartXml, sitemapXml } from './sitemap.ts';

const HOSTILE = ']]> <b>&amp; "Đảng ủy" \' </title><script>';
const EXAMPLES: Example[] = [
  {
    fields: {
      title: HOSTILE,
      summary: HOSTILE,
      publishedAt: '2026-05-04 08:00',
      updatedAt: '2026-05-05',
      topics: ['A & B'],
      author: { name: '<Lan>' },
    },
  },
  { fields: { publishedAt: '2026-05-03' }, body: '' },
  { kind: 'document', fields: { section: undefined, publishedAt: '2026-05-02' } },
  { fields: { draft: true, title: 'Nháp' } },
  { fields: { publishedAt: '2027-01-01', title: 'Hẹn giờ' } },
];
const site = exampleSite(EXAMPLES, { showUnpublished: true });
const feed = { title: `Tin & ${HOSTILE}`, path: '/', articles: site.articles };

/** Fails where a text is no well-formed XML; says which elements it has. */
function elementsOf(xml: string): string[] {
  // eslint-disable-next-line no-control-regex -- what XML forbids
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  expect(xml.isWellFormed()).toBe(true);
  const text = xml.replace(/^<\?xml [^>]*\?>/, '').replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  expect(text.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, '')).not.toContain('&');
  const open: string[] = [];
  const names: string[] = [];
  const rest = text.replace(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
    (_, end: string, name: string, __, empty: string) => {
      if (end) expect(open.pop()).toBe(name);
      else {
        names.push(name);
        if (!empty) open.push(name);
      }
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toContain('<');
  return names;
}

const textOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => match[1]);

describe('articlesFeed', () => {
  it('is well-formed, whatever a title says, and has what is published', async () => {
    const response = await articlesFeed(site, feed);
    expect(response.headers.get('content-type')).toContain('xml');
    const xml = await response.text();
    const elements = elementsOf(xml);
    expect(elements[0]).toBe('rss');
    expect(elements.filter((name) => name === 'item')).toHaveLength(3);
    expect(xml).toContain('<language>vi</language>');
    expect(textOf(xml, 'link')).toEqual([
      'https://lamson.example.vn/',
      'https://lamson.example.vn/tin-tuc/bai-0/',
      'https://lamson.example.vn/tin-tuc/bai-1/',
      'https://lamson.example.vn/van-ban/ke-hoach-15-kh-ubnd-2026/',
    ]);
    // 08:00 in Viet Nam.
    expect(textOf(xml, 'pubDate')[0]).toBe('Mon, 04 May 2026 01:00:00 GMT');
  });

  it('is well-formed with no article, and holds the newest thirty of many', async () => {
    elementsOf(await (await articlesFeed(site, { ...feed, articles: [] })).text());
    const many = exampleSite(Array.from({ length: 40 }, () => ({})));
    const xml = await (await articlesFeed(many, { ...feed, articles: many.articles })).text();
    expect(elementsOf(xml).filter((name) => name === 'item')).toHaveLength(30);
  });

  // Word leaves such characters behind when text is pasted; one of them breaks the feed for every reader.
  it('is well-formed where a text has a control character', async () => {
    const odd = exampleSite([{ body: 'Thông\u0002 báo.' }]);
    elementsOf(await (await articlesFeed(odd, { ...feed, articles: odd.articles })).text());
  });
});

describe('jsonFeed', () => {
  it('is JSON Feed 1.1 of what is published, with times that have an offset', () => {
    const json = JSON.parse(JSON.stringify(jsonFeed(site, feed))) as { items: Record<string, unknown>[] };
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'vi',
      title: feed.title,
      feed_url: 'https://lamson.example.vn/feed.json',
    });
    expect(json.items.map(({ id }) => id)).toEqual(['baiviet0000', 'baiviet0001', 'baiviet0002']);
    expect(json.items[0]).toEqual({
      id: 'baiviet0000',
      url: 'https://lamson.example.vn/tin-tuc/bai-0/',
      title: HOSTILE,
      content_text: HOSTILE,
      date_published: '2026-05-04T08:00:00+07:00',
      date_modified: '2026-05-04T17:00:00.000Z',
      tags: ['A & B'],
      authors: [{ name: '<Lan>' }],
    });
  });
});

describe('sitemapXml', () => {
  it('is well-formed and has every public page once', () => {
    const xml = sitemapXml(site);
    expect(elementsOf(xml)[0]).toBe('urlset');
    const urls = textOf(xml, 'loc') as string[];
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls) expect(new URL(url).origin).toBe('https://lamson.example.vn');
    expect(urls).toEqual(
      expect.arrayContaining(
        ['/', '/tin-tuc/', '/tin-tuc/bai-0/', '/van-ban/', '/van-ban/ke-hoach-15-kh-ubnd-2026/'].map(
          (path) => `https://lamson.example.vn${path}`,
        ),
      ),
    );
    expect(xml).not.toMatch(/bai-3|bai-4/);
  });

  it('says when a page was last changed, as W3C dates', () => {
    const dates = textOf(sitemapXml(site), 'lastmod') as string[];
    expect(dates).toEqual(['2026-05-05', '2026-05-03', '2026-05-02']);
    expect(textOf(sitemapXml(exampleSite([{}])), 'lastmod')).toEqual(['2026-05-04T08:00:00+07:00']);
  });
});

describe('a sitemap that is too long', () => {
  const all = textOf(sitemapXml(site), 'loc') as string[];

  it('names its parts, which name every page once', () => {
    const parts = sitemapParts(site, 4);
    expect(parts).toHaveLength(Math.ceil(all.length / 4));
    const index = sitemapXml(site, 4);
    expect(elementsOf(index)[0]).toBe('sitemapindex');
    expect(textOf(index, 'loc')).toEqual(
      parts.map((part) => `https://lamson.example.vn/sitemap-${part}.xml`),
    );
    const listed = parts.flatMap((part) => textOf(sitemapPartXml(site, part, 4), 'loc') as string[]);
    expect(listed).toEqual(all.toReversed());
  });

  it('is one file as long as it may be', () => {
    expect(sitemapParts(site, all.length)).toEqual([]);
    expect(sitemapParts(site, all.length - 1)).toEqual(['1', '2']);
  });

  it('changes its last part alone where an article is added', () => {
    const examples = Array.from({ length: 30 }, (_, at) => ({
      fields: { publishedAt: `2026-05-${String(at + 1).padStart(2, '0')}` },
    }));
    const [before, after] = [exampleSite(examples.slice(0, 29)), exampleSite(examples)];
    for (const part of sitemapParts(before, 10).slice(0, -2))
      expect(sitemapPartXml(after, part, 10)).toBe(sitemapPartXml(before, part, 10));
  });
});

describe('articleJsonLd', () => {
  it('says what an article is, and nothing that is not known', () => {
    const [first, second, document] = site.articles.filter(({ status }) => status === 'published');
    expect(articleJsonLd(site, first!, '/_anh/a.jpg')).toMatchObject({
      '@type': 'NewsArticle',
      headline: HOSTILE,
      datePublished: '2026-05-04T08:00:00+07:00',
      dateModified: '2026-05-05',
      author: { '@type': 'Person', name: '<Lan>' },
      articleSection: 'Tin tức',
      image: 'https://lamson.example.vn/_anh/a.jpg',
    });
    const plain = articleJsonLd(site, second!, undefined);
    for (const field of ['description', 'dateModified', 'keywords', 'image'])
      expect(plain).not.toHaveProperty(field);
    expect(plain['author']).toEqual({ '@type': 'GovernmentOrganization', name: 'Ủy ban nhân dân tỉnh' });
    expect(articleJsonLd(site, document!, undefined)).toMatchObject({ '@type': 'Article' });
  });
});
