/** What tests of the photo viewer share: a site of albums in a browser, and what can be seen of the viewer. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { albumSite, FESTIVAL } from './album-site.ts';
import { launchBrowser } from './browser.ts';
import { serveSite, type ServedSite } from './serve.ts';
import { watchPage } from './watch-page.ts';

export const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
export const DESK = { viewport: { width: 1280, height: 800 } };
/** The page of the second photo of the album. */
export const COVER = `${FESTIVAL}anh-bia/`;

type Task = (page: Page, context: BrowserContext) => Promise<void>;

/** Serves the site of albums to the tests of a file. */
export function serveAlbums() {
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveSite((await albumSite()).outDir);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function withAnyPage(options: BrowserContextOptions, task: Task): Promise<void> {
    const context = await browser.newContext({ baseURL: served.origin, ...options });
    try {
      await task(await context.newPage(), context);
    } finally {
      await context.close();
    }
  }

  return {
    /** A page of which no more is asked than what the test says. */
    withAnyPage,
    /** A page whose console stays clean, whose content policy is kept, and that asks no other origin for anything. */
    withPage: (options: BrowserContextOptions, task: Task) =>
      withAnyPage(options, async (page, context) => {
        const seen = await watchPage(page, served.origin);
        await task(page, context);
        expect(seen.faults()).toEqual([]);
      }),
  };
}

/** The addresses of the pictures that a page asks for from now on. */
export function notePictures(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/_anh/')) asked.push(request.url());
  });
  return asked;
}

export const photoLink = (page: Page, slug: string) => page.locator(`[data-photos] a[href$="/${slug}/"]`);
export const viewer = (page: Page) => page.getByRole('dialog');
export const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Waits until the viewer listens: once it has grown out of the photo, the library puts the next one beside it. */
export async function isOpen(page: Page): Promise<void> {
  await page.waitForSelector(
    '.pswp--ui-visible .pswp__item[aria-hidden=false] img.pswp__img:not([aria-hidden])',
  );
  await page.waitForSelector('.pswp__item[aria-hidden=true] .pswp__zoom-wrap', { state: 'attached' });
}

export async function isClosed(page: Page, url: string): Promise<void> {
  await viewer(page).waitFor({ state: 'detached' });
  expect(pathOf(page)).toBe(url);
}

export const captionOf = (page: Page) => page.locator('.pswp__caption > span:not(.sr-only)').textContent();

export async function showsPhoto(page: Page, url: string, caption: string): Promise<void> {
  await page.waitForURL((address) => address.pathname === url);
  expect(await captionOf(page)).toBe(caption);
}

/** CSS pixels across, of the photo that is shown. */
export const shownWidth = (page: Page) =>
  page
    .locator('.pswp__item[aria-hidden=false] img.pswp__img')
    .last()
    .evaluate((image) => image.getBoundingClientRect().width);

/** Where the focused link leads. */
export const focusedLink = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.outerHTML);
