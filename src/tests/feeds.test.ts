/** Feeds and sitemap, read by a browser's own XML parser, which forgives nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import type { BuiltSite } from './support/build-fixture.ts';
import { listFiles } from '../store/list-files.ts';
import { builtPages, type BuiltPage } from './support/pages.ts';
import { SITES } from './support/sites.ts';

let browser: Browser;
let reader: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  reader = await browser.newPage();
}, 60_000);
afterAll(() => browser?.close());

/** The texts of the elements that a selector finds, after the XML was found well-formed. */
function textsIn(xml: string, selector: string): Promise<string[]> {
  return reader.evaluate(
    ({ source, query }) => {
      const parsed = new DOMParser().parseFromString(source, 'application/xml');
      const fault = parsed.querySelector('parsererror');
      if (fault) throw new Error(fault.textContent);
      return [...parsed.querySelectorAll(query)].map((element) => element.textContent);
    },
    { source: xml, query: selector },
  );
}

describe.each(Object.entries(SITES))('%s', (_name, build) => {
  let site: BuiltSite;
  let pages: BuiltPage[];
  let origin: string;
  beforeAll(async () => {
    site = await build();
    pages = builtPages(site.outDir);
    origin = new URL(/<link rel="canonical" href="([^"]+)"/.exec(read('index.html'))![1]!).origin;
  }, 120_000);

  const read = (file: string) => readFileSync(path.join(site.outDir, file), 'utf8');
  const pageUrls = () => pages.map(({ url }) => origin + url);

  it('writes RSS whose every item lives', async () => {
    const feeds = listFiles(site.outDir).filter((file) => file.endsWith('rss.xml'));
    expect(feeds.length).toBeGreaterThan(1);
    for (const file of feeds) {
      const xml = read(file);
      expect(await textsIn(xml, 'channel > title'), file).toHaveLength(1);
      const links = await textsIn(xml, 'item > link');
      expect(
        links.filter((link) => !pageUrls().includes(link)),
        file,
      ).toEqual([]);
      const titles = await textsIn(xml, 'item > title');
      expect(
        titles.filter((title) => title.trim() === ''),
        file,
      ).toEqual([]);
      const dates = await textsIn(xml, 'item > pubDate');
      expect(dates, file).toHaveLength(links.length);
      expect(
        dates.filter((date) => !/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(date)),
        file,
      ).toEqual([]);
    }
  });

  it('writes a JSON feed whose every item lives', () => {
    const { version, items } = JSON.parse(read('feed.json')) as {
      version: string;
      items: { id: string; url: string; title: string; date_published: string }[];
    };
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { url, title, date_published: published } of items) {
      expect(pageUrls()).toContain(url);
      expect(title).toBeTruthy();
      expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
    }
  });

  it('writes a sitemap of pages that may be found, and of no other', async () => {
    const listed = await textsIn(read('sitemap.xml'), 'url > loc');
    expect(new Set(listed).size).toBe(listed.length);
    const mayBeFound = new Set(
      pages.filter(({ html }) => !html.includes('content="noindex"')).map(({ url }) => origin + url),
    );
    expect(listed.filter((url) => !mayBeFound.has(url))).toEqual([]);
    const articles = pages
      .filter(({ html }) => html.includes('content="article"'))
      .map(({ url }) => origin + url);
    expect(articles.filter((url) => !listed.includes(url))).toEqual([]);
    expect(read('robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
});
