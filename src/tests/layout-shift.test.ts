/** While scripts and pictures are on their way, text that somebody reads stays where it is. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIXTURE_NOW } from './support/build-fixture.ts';
import { launchBrowser } from './support/browser.ts';
import { serveSite, type ServedSite } from './support/serve.ts';
import { PAGE_TYPES, smallSite } from './support/small-site.ts';

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  browser = await launchBrowser();
  served = await serveSite((await smallSite()).outDir);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

interface Shift extends PerformanceEntry {
  value: number;
  sources: readonly { node?: Node }[];
}

/**
 * How far one thing may move; 0.1 counts as good. A state's word may be longer than another, and the reading tools take
 * two lines where one was kept.
 */
it.each([
  [320, 0.03],
  [360, 0.001],
  [1280, 0.011],
])(
  'nothing moves on a page %d px wide',
  async (width, most) => {
    const context = await browser.newContext({ baseURL: served.origin, viewport: { width, height: 740 } });
    const page = await context.newPage();
    // On the day of the build: what ended since then is taken out of lists.
    await page.clock.setFixedTime(`${FIXTURE_NOW}:00+07:00`);
    await page.addInitScript((limit) => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[])
          if (value > limit)
            moved.push(
              `${value.toFixed(4)} ${sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | ')}`,
            );
      }).observe({ type: 'layout-shift', buffered: true });
    }, most);
    // Long enough that the text is painted before.
    await page.route(/\.(?:js|avif|webp|png|jpe?g)$/, async (route) => {
      await wait(300);
      await route.continue();
    });
    const found: string[] = [];
    for (const [type, url] of Object.entries(PAGE_TYPES)) {
      await page.goto(url);
      // Two frames on, what the last script changed has been painted and told.
      await page.evaluate(
        () =>
          new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
      );
      const moved = await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);
      found.push(...moved.map((what) => `${type}: ${what}`));
    }
    await context.close();
    expect(found).toEqual([]);
  },
  60_000,
);
