/** The counter on the pages, in a real browser: with scripts and without, with the counter and without. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import {
  buildCountedSite,
  serveCountedSite,
  STAFF_TOKEN,
  type CountedBuild,
  type CountedSite,
  type CounterState,
} from './support/counted-site.ts';
import { answered, number, shiftsOf, views, watchShifts } from './support/counted-page.ts';
import { PROJECT } from './support/folders.ts';
import { watchPage } from './support/watch-page.ts';

/** Chromium's own user agent says that it is headless, which the counter takes for a bot. */
const PHONE =
  'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
const READ = '/tin-tuc/tin-2/';
const SECTION = '/tin-tuc/';

let browser: Browser;
let build: CountedBuild;
let site: CountedSite;
beforeAll(async () => {
  [browser, build] = await Promise.all([launchBrowser(), buildCountedSite()]);
}, 120_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  site = await serveCountedSite(build);
  return () => site.close();
});

async function withPage(task: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const phone = { userAgent: PHONE, viewport: { width: 360, height: 740 }, baseURL: site.origin };
  const context = await browser.newContext({ ...phone, ...options });
  try {
    const page = await context.newPage();
    await watchShifts(page);
    await task(page);
  } finally {
    await context.close();
  }
}

const hitCount = (count: number) => expect.poll(() => site.hits.length).toBe(count);

describe('the pages as they were built', () => {
  const read = (url: string) => readFileSync(path.join(site.outDir, url, 'index.html'), 'utf8');

  it('have the numbers of the last reading', () => {
    expect(read('/')).toMatch(/data-counter="total">7\.264\.299<.*data-counter="at">21\/11\/2026 08:30</s);
    expect(read(READ)).toMatch(/data-views="tintucso2" data-own[^>]*>\s*Lượt xem: <b>13<\/b>/);
    // What the old portal had counted goes on.
    expect(read('/tin-tuc/tin-1/')).toContain('<b>1.040</b>');
    // Only a server knows who is there: without scripts nothing is said of it.
    expect(read('/')).toContain('<div class="live"><dt>Đang xem:</dt>');
  });

  it('list what was read most, of the last year alone, and link the page on privacy', () => {
    const [, list = ''] = /<h2>Xem nhiều<\/h2>(.*?)<\/section>/s.exec(read('/'))!;
    expect([...list.matchAll(/Bài viết (\w+)</g)].map(([, id]) => id)).toEqual([
      'tintucso1',
      'tintucso4',
      'tintucso2',
    ]);
    expect(read('/')).toContain('<a href="/quyen-rieng-tu/">Quyền riêng tư</a>');
  });
});

describe('with scripts', () => {
  it('count a visit and views, one request a page, and show the numbers of now', () =>
    withPage(async (page) => {
      const seen = await watchPage(page, site.origin);
      await page.goto('/');
      await answered(page);
      expect(await number(page, 'total')).toBe('7.264.300');
      expect([await number(page, 'today'), await number(page, 'online')]).toEqual(['21', '1']);
      await page.goto(READ);
      await answered(page);
      expect(await views(page, 'tintucso2')).toBe('14');
      await page.goto('/tin-tuc/tin-3/');
      await answered(page);
      expect(await views(page, 'tintucso3')).toBe('1');
      expect(site.hits.map(({ method, url, outcome }) => [method, url.replace(/&.*/, ''), outcome])).toEqual([
        ['POST', '/_c/v?a=', 'counted; visit'],
        ['POST', '/_c/v?a=tintucso2', 'counted; view'],
        ['POST', '/_c/v?a=tintucso3', 'counted; view'],
      ]);
      expect(seen.faults()).toEqual([]);
    }));

  it('shows the views of a list by the same request', () =>
    withPage(async (page) => {
      await page.goto(READ);
      await answered(page);
      await page.goto(SECTION);
      await answered(page);
      expect(site.hits).toHaveLength(2);
      const listed = await page.locator('main [data-views]').allInnerTexts();
      expect(listed.map((text) => text.replace(/\s+/g, ' '))).toEqual([
        'Lượt xem: 0',
        'Lượt xem: 21',
        'Lượt xem: 0',
        'Lượt xem: 14',
        'Lượt xem: 1.040',
        'Lượt xem: 500',
      ]);
    }));

  it('tells readers their own address, from a response that no cache keeps', () =>
    withPage(async (page) => {
      await page.goto('/');
      await answered(page);
      expect(await number(page, 'ip')).toMatch(/^(?:127\.0\.0\.1|0:0:0:0:0:0:0:1)$/);
      const answer = await page.evaluate(async () => {
        const response = await fetch('/_c/v', { method: 'POST' });
        return [response.headers.get('cache-control'), await response.text()];
      });
      expect(answer[0]).toBe('no-store');
      expect(answer[1]).toContain('"ip":"');
      expect(await (await fetch(`${site.origin}/_c/s`)).text()).not.toContain('ip');
    }));

  it('does not count what waits in a tab behind, until it is looked at', () =>
    withPage(async (page) => {
      await page.addInitScript(() =>
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' }),
      );
      await page.goto('/');
      await page.waitForTimeout(500);
      expect(site.hits).toEqual([]);
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'visible' });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await answered(page);
      expect(site.hits).toHaveLength(1);
    }));

  it('takes a script of at most 1 KB', async ({ annotate }) => {
    const { outputFiles } = await bundle({
      stdin: {
        contents:
          "import { countVisit } from './count-visit.ts'; import { answerPage } from './ask-counter.ts'; 'document' in self ? countVisit(document) : answerPage();",
        resolveDir: path.join(PROJECT, 'src/browser'),
      },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2020',
      write: false,
    });
    const bytes = brotliCompressSync(outputFiles[0]!.contents).length;
    void annotate(`the counter's share of the page's script: ${bytes} bytes, as Brotli sends it`);
    expect(bytes).toBeLessThanOrEqual(1_024);
  });

  it('asks little of the line', ({ annotate }) =>
    withPage(async (page) => {
      await page.goto(SECTION);
      await answered(page);
      const [hit] = site.hits;
      void annotate(`a list of six: ${hit!.bytesIn} bytes sent, ${hit!.bytesOut} received, HTTP/1.1`);
      expect(hit!.bytesIn).toBeLessThan(1_000);
      expect(hit!.bytesOut).toBeLessThan(900);
    }));

  it('moves nothing when the numbers come late, in front of the reader', () =>
    withPage(async (page) => {
      site.setDelay(600);
      for (const url of ['/', SECTION, '/tin-tuc/tin-3/', READ]) {
        await page.goto(url);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        expect(await page.locator('[data-counter=at]').innerText()).toBe('21/11/2026 08:30');
        await answered(page);
        expect(await shiftsOf(page), url).toEqual([]);
      }
    }));
});

describe.each<CounterState | 'stopped'>([
  'cut off',
  'behind a failing proxy',
  'not there',
  'silent',
  'stopped',
])('with the counter switched off in the midst of a visit: %s', (state) => {
  it('the page is complete, still, and has nothing in its console', () =>
    withPage(async (page) => {
      const seen = await watchPage(page, site.origin);
      const inConsole = () => seen.faults().filter((fault) => /^(?:console|error|policy)/.test(fault));
      await page.goto('/');
      await answered(page);
      // The next page is there; its counter is not.
      if (state === 'stopped') {
        site.setDelay(10_000);
        await page.goto(READ, { waitUntil: 'commit' });
        await page.waitForLoadState('load');
        await site.stop();
      } else {
        site.setCounter(state);
        await page.goto(READ);
      }
      // One that was cut off is asked again by the browser, one that stopped may never have been reached.
      if (state !== 'silent' && state !== 'stopped')
        await expect.poll(() => site.hits.length).toBeGreaterThanOrEqual(2);
      await page.waitForTimeout(300);
      expect(await number(page, 'total')).toBe('7.264.299');
      expect(await number(page, 'at')).toBe('21/11/2026 08:30');
      expect(await views(page, 'tintucso2')).toBe('13');
      expect(await shiftsOf(page)).toEqual([]);
      expect(inConsole()).toEqual([]);
    }));
});

describe('without scripts', () => {
  it('counts by the picture, and shows the numbers of the last reading', () =>
    withPage(
      async (page) => {
        await page.goto('/');
        await page.goto(READ);
        await hitCount(2);
        expect(site.hits.map(({ url, outcome }) => [url, outcome])).toEqual([
          ['/_c/p.gif', 'counted; visit'],
          ['/_c/p.gif?a=tintucso2', 'counted; view'],
        ]);
        expect(await number(page, 'total')).toBe('7.264.299');
        expect(await page.locator('.foot').innerText()).toContain('Số liệu lúc:');
        expect(await page.locator('[data-counter=online]').isVisible()).toBe(false);
        const pixel = page.locator('img[src^="/_c/"]');
        expect(await pixel.evaluate((image) => getComputedStyle(image).position)).toBe('absolute');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      },
      { javaScriptEnabled: false },
    ));

  it('is not asked for where scripts run', () =>
    withPage(async (page) => {
      await page.goto(READ);
      await answered(page);
      expect(site.hits.map(({ method }) => method)).toEqual(['POST']);
    }));
});

describe('the staff’s page', () => {
  it('asks for the token, and shows titles, days and a chart without any script', () =>
    withPage(
      async (page) => {
        const seen = await watchPage(page, site.origin);
        await page.goto('/_c/thong-ke');
        expect(seen.faults()).toEqual([]);
        expect(await page.locator('rect').count()).toBe(30);
        expect(await page.locator('section').first().innerText()).toMatch(/Bài viết tintuccu1\s+500/);
        await page.click('summary');
        expect(await page.locator('#bang-theo-ngay').innerText()).toMatch(
          /21\/11\/2026\s+20\s+20\/11\/2026\s+30/,
        );
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        await page.click('text=Bài viết tintucso2 >> nth=0');
        expect(await page.textContent('h1')).toBe('Bài viết tintucso2');
      },
      { httpCredentials: { username: 'can-bo', password: STAFF_TOKEN } },
    ));
});
