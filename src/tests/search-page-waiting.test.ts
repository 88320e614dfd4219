/** The search page while things are on their way, come late, or do not come. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import {
  BOX,
  COMPLETE,
  FULL_TEXT_FILES,
  holdBack,
  openSearch,
  RESULT,
  titles,
} from './support/search-page.ts';
import { searchSite } from './support/search-site.ts';
import { serveSite, type ServedSite } from './support/serve.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const PARTIAL = '[data-search-state=partial]';
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

const said = (page: Page) => page.locator('[data-search-status]').innerText();

/** Where the first results stand, and which they are. */
function places(page: Page, count: number) {
  return page
    .locator(RESULT)
    .evaluateAll(
      (links, most) =>
        links
          .slice(0, most)
          .map((link) => [link.getAttribute('href'), Math.round(link.getBoundingClientRect().top)]),
      count,
    );
}

describe('on a slow connection', () => {
  it('shows what titles answer while the full text is on its way, and says so', () =>
    withPage(PHONE, async (page) => {
      const held = await holdBack(page, FULL_TEXT_FILES);
      await page.goto(`/tim-kiem/${IN_TITLES_AND_TEXTS}`);
      await held.wanted;
      await page.waitForSelector(`${PARTIAL} ${RESULT}`);
      const early = await titles(page);
      expect(await said(page)).toMatch(/Trong tiêu đề, tóm tắt: \d+ bài.*nội dung/);
      await held.release();
      await page.waitForSelector(COMPLETE);
      const final = await titles(page);
      expect(final.length).toBeGreaterThan(early.length);
      expect(final.slice(0, early.length)).not.toEqual(early);
      expect(await said(page)).toMatch(/Tìm thấy \d+ bài có “hội nghị”/);
    }));

  it('shows the first result before the others are there, and has no other script loaded until then', () =>
    withPage(PHONE, async (page) => {
      const scripts: string[] = [];
      page.on('request', (request) => /\.js$/.test(request.url()) && scripts.push(request.url()));
      const cards = await holdBack(page, /\/pagefind\/the\//, 1);
      const index = await holdBack(page, /\/pagefind\/dau\//);
      await page.goto(`/tim-kiem/${IN_TITLES_AND_TEXTS.replace('&xep=cu-nhat', '')}`);
      await expect.poll(() => said(page)).toMatch(/Đang tìm trong tiêu đề/);
      expect(scripts.filter((url) => url.includes('PageScript'))).toEqual([]);
      await index.release();
      await page.waitForSelector(`${PARTIAL} ${RESULT}`);
      const few = await page.locator(RESULT).count();
      // Once as the page's script, and perhaps again, from the cache, as the worker that asks the counter.
      await expect.poll(() => scripts.filter((url) => url.includes('PageScript'))).not.toEqual([]);
      await cards.release();
      await expect.poll(() => page.locator(RESULT).count()).toBeGreaterThan(few);
    }));

  it('shows the last question’s answer, whenever the first one’s comes', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '');
      const held = await holdBack(page, FULL_TEXT_FILES);
      await page.fill(BOX, 'giao ban');
      await page.waitForSelector(PARTIAL);
      const [first] = await titles(page);
      await page.fill(BOX, 'thu hoạch vụ mùa');
      await page.waitForURL(/q=thu/);
      await held.release();
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      expect(await said(page)).toContain('thu hoạch vụ mùa');
      expect(await titles(page)).not.toContain(first);
      // Nothing of the first comes afterwards either.
      await page.waitForLoadState('networkidle');
      expect(await said(page)).toContain('thu hoạch vụ mùa');
    }));

  it('announces what has settled, and not every step', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '');
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        const place = document.querySelector('[role=status].sr-only')!;
        new MutationObserver(() => heard.push(place.textContent)).observe(place, { childList: true });
      });
      await page.locator(BOX).pressSequentially('hoi nghi', { delay: 30 });
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
      await expect.poll(heard).toHaveLength(1);
      expect((await heard())[0]).toMatch(/^Tìm thấy \d+ bài/);
    }));
});

describe('results under the reader', () => {
  const ways: [string, BrowserContextOptions, (page: Page) => Promise<void>][] = [
    ['the focus', PHONE, (page) => page.locator(RESULT).last().focus()],
    [
      'the mouse',
      { viewport: { width: 1280, height: 800 } },
      async (page) => {
        const { x, y } = (await page.locator(RESULT).first().boundingBox())!;
        await page.mouse.move(x + 5, y + 5);
        await page.mouse.move(x + 9, y + 9);
      },
    ],
    [
      'a finger',
      { ...PHONE, hasTouch: true },
      // Upon the results, but on no link.
      (page) => page.locator('[data-search-results] .meta').first().tap(),
    ],
  ];
  it.each(ways)(
    'stay where they are under %s; the rest follows, and the right order is offered',
    (_name, options, touch) =>
      withPage(options, async (page) => {
        const held = await holdBack(page, FULL_TEXT_FILES);
        await page.goto(`/tim-kiem/${IN_TITLES_AND_TEXTS}`);
        await held.wanted;
        await page.waitForSelector(`${PARTIAL} ${RESULT}`);
        const count = await page.locator(RESULT).count();
        await touch(page);
        const before = await places(page, count);
        const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
        await held.release();
        await page.waitForSelector(COMPLETE);
        expect(await places(page, count)).toEqual(before);
        expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(focused);
        expect(await page.locator(RESULT).count()).toBeGreaterThan(count);
        const urls = await page
          .locator(RESULT)
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
        expect(new Set(urls).size).toBe(urls.length);

        await page.getByRole('button', { name: 'Có thêm kết quả' }).click();
        const days = await page
          .locator('[data-search-results] time')
          .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
        expect(days).toEqual(days.toSorted());
        expect(await page.evaluate(() => document.activeElement?.matches('[data-search-result]'))).toBe(true);
        expect(await page.getByRole('button', { name: 'Có thêm kết quả' }).count()).toBe(0);
      }),
  );

  it('stay where they are for a reader who has scrolled down among them', () =>
    withPage({ viewport: { width: 360, height: 300 } }, async (page) => {
      const held = await holdBack(page, FULL_TEXT_FILES);
      await page.goto(`/tim-kiem/${IN_TITLES_AND_TEXTS}`);
      await held.wanted;
      await page.waitForSelector(`${PARTIAL} ${RESULT}`);
      await page.mouse.move(1, 1);
      await page.mouse.wheel(0, 250);
      await page.waitForFunction(() => scrollY > 200);
      const count = await page.locator(RESULT).count();
      const before = await places(page, count);
      await held.release();
      await page.waitForSelector(COMPLETE);
      expect(await places(page, count)).toEqual(before);
    }));
});

describe('what does not come', () => {
  it('is told, with what there is, and can be asked for again', () =>
    withPage(PHONE, async (page) => {
      await page.route(FULL_TEXT_FILES, (route) => route.abort());
      await page.goto(`/tim-kiem/${IN_TITLES_AND_TEXTS}`);
      await page.waitForSelector('[data-search-state=error]');
      expect(await said(page)).toMatch(/Không tải được/);
      expect((await titles(page)).length).toBeGreaterThan(0);
      await page.unroute(FULL_TEXT_FILES);
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.waitForSelector(COMPLETE);
      expect(await said(page)).toMatch(/Tìm thấy/);
    }));

  it('is asked for again by itself when the connection is back', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '');
      await page.context().setOffline(true);
      await page.fill(BOX, 'giao ban');
      await page.waitForSelector('[data-search-state=error]');
      expect(await said(page)).toContain('không có mạng');
      await page.context().setOffline(false);
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
    }));

  it('may be the page’s own program', () =>
    withPage(PHONE, async (page) => {
      const program = /\/assets\/search-app/;
      await page.route(program, (route) => route.abort());
      await page.goto('/tim-kiem/?q=giao+ban');
      await page.waitForSelector('[data-search-state=error]');
      expect(await page.inputValue(BOX)).toBe('giao ban');
      await page.unroute(program);
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
    }));
});
