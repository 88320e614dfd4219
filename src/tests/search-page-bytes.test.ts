/** What the search page downloads: each thing once, nothing before it is wanted, little for those who save data. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { BOX, COMPLETE, FULL_TEXT_FILES, INDEX_FILES, openSearch, RESULT } from './support/search-page.ts';
import { searchSite } from './support/search-site.ts';
import { serveSite, type ServedSite } from './support/serve.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
/** In few titles, in many texts; by date, the final order puts others between those of the titles. */
const IN_TITLES_AND_TEXTS = `?q=${encodeURIComponent('hội nghị')}&xep=cu-nhat`;

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  browser = await launchBrowser();
  served = await serveSite((await searchSite()).outDir);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function withPage(options: BrowserContextOptions, task: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: served.origin, ...options });
  try {
    await task(await context.newPage());
  } finally {
    await context.close();
  }
}

const isSearch = (path: string) => path.includes('search-app') || INDEX_FILES.test(path);

describe('saving data', () => {
  const saveData = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } });

  it('leaves the full text to a button that tells what it costs', () =>
    withPage(PHONE, async (page) => {
      await page.addInitScript(saveData);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await openSearch(page, IN_TITLES_AND_TEXTS);
      const before = await page.locator(RESULT).count();
      expect(before).toBeGreaterThan(0);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => FULL_TEXT_FILES.test(url) || url.includes('fragment'))).toEqual([]);
      await page.getByRole('button', { name: /^Tìm cả trong nội dung bài/ }).click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('[data-search-result]').length > count,
        before,
      );
      expect(asked.some((url) => FULL_TEXT_FILES.test(url))).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.matches('[data-search-results]'))).toBe(true);
    }));

  it('fetches nothing ahead from the header’s box', () =>
    withPage(PHONE, async (page) => {
      await page.addInitScript(saveData);
      await page.goto('/');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.focus(BOX);
      await page.waitForLoadState('networkidle');
      expect(asked.filter(isSearch)).toEqual([]);
    }));
});

describe('bytes', () => {
  it('are fetched once, and for a page without a question only what every question needs', () =>
    withPage(PHONE, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto('/tim-kiem/');
      await page.waitForLoadState('networkidle');
      expect(asked.filter((path) => INDEX_FILES.test(path)).length).toBeLessThanOrEqual(2);
      await openSearch(page, '?q=giao+ban');
      await page.locator('.excerpt mark').first().waitFor();
      asked.length = 0;
      await openSearch(page, '?q=san+xuat');
      await page.waitForLoadState('networkidle');
      const ours = asked.filter(isSearch);
      expect(ours.length).toBeGreaterThan(2);
      expect(ours.filter((path, at) => ours.indexOf(path) !== at)).toEqual([]);
    }));

  it('cost nothing in the header until somebody turns to the box', () =>
    withPage(PHONE, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto('/');
      await page.waitForLoadState('networkidle');
      expect(asked.filter(isSearch)).toEqual([]);
      await page.focus(BOX);
      await expect.poll(() => asked.filter(isSearch).length).toBeGreaterThanOrEqual(2);
      await page.fill(BOX, 'giao ban');
      await page.press(BOX, 'Enter');
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
    }));
});
