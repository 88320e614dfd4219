/** What the page's scripts do, on the reader's own day, without a fault and without leaving the site. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import type { BuiltSite } from './support/build-fixture.ts';
import { temporaryFolder } from './support/folders.ts';
import { builtPages } from './support/pages.ts';
import { serveSite, type ServedSite } from './support/serve.ts';
import { SITES } from './support/sites.ts';
import { PAGE_TYPES, smallSite } from './support/small-site.ts';
import { watchPage } from './support/watch-page.ts';

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

async function withPage(options: BrowserContextOptions, task: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: served.origin, ...options });
  try {
    await task(await context.newPage());
  } finally {
    await context.close();
  }
}

const fontSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('reading tools', () => {
  it('keep the font size over pages, set before the page is painted, and give it back', () =>
    withPage({}, async (page) => {
      await page.goto(PAGE_TYPES.news);
      expect(await fontSize(page)).toBe('16px');
      await page.getByRole('button', { name: /Cỡ chữ lớn/i }).click();
      expect(await fontSize(page)).toBe('20px');
      expect(await page.getByRole('button', { name: /Cỡ chữ lớn/i }).getAttribute('aria-pressed')).toBe(
        'true',
      );
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto(PAGE_TYPES.list);
      // The page's script never came: the inline one alone has done it.
      expect(await fontSize(page)).toBe('20px');
      await page.unroute('**/assets/*.js');
      await page.goto(PAGE_TYPES.document);
      await page.getByRole('button', { name: /Cỡ chữ nhỏ/i }).click();
      expect(await fontSize(page)).toBe('15px');
      await page.getByRole('button', { name: /Cỡ chữ thường/i }).click();
      await page.goto(PAGE_TYPES.home);
      expect(await fontSize(page)).toBe('16px');
    }));

  it('keep the colour scheme over pages, whatever the device prefers', () =>
    withPage({ colorScheme: 'light' }, async (page) => {
      await page.goto(PAGE_TYPES.news);
      const light = await background(page);
      const button = page.getByRole('button', { name: /Nền/ });
      for (let press = 0; press < 3 && (await background(page)) === light; press++) await button.click();
      const dark = await background(page);
      expect(dark).not.toBe(light);
      await page.goto(PAGE_TYPES.list);
      expect(await background(page)).toBe(dark);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await background(page)).toBe(dark);
      await page.goto(PAGE_TYPES.news);
      for (let press = 0; press < 3 && (await page.evaluate(() => localStorage.length)) > 0; press++)
        await button.click();
      expect(await background(page)).toBe(dark);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await background(page)).toBe(light);
    }));

  it.each<[string, 'dark' | 'light', boolean]>([
    ['the system', 'dark', false],
    ['the reader', 'light', true],
  ])('print black on white where %s wants it dark', (_who, colorScheme, isChosen) =>
    withPage({ colorScheme }, async (page) => {
      await page.goto(PAGE_TYPES.news);
      if (isChosen) await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
      const colours = () =>
        page.evaluate(() => {
          const { color, backgroundColor } = getComputedStyle(document.body);
          return [color, backgroundColor];
        });
      const onPaper = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
      expect(await colours()).not.toEqual(onPaper);
      await page.emulateMedia({ media: 'print' });
      expect(await colours()).toEqual(onPaper);
    }),
  );

  it('work for this page where nothing may be stored', () =>
    withPage({}, async (page) => {
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new Error('denied');
          },
        }),
      );
      const seen = await watchPage(page);
      await page.goto(PAGE_TYPES.news);
      await page.getByRole('button', { name: /Cỡ chữ lớn/i }).click();
      expect(await fontSize(page)).toBe('20px');
      expect(seen.faults()).toEqual([]);
    }));
});

describe('article tools', () => {
  it('copy the address that others should open', () =>
    withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(`${PAGE_TYPES.news}?utm_source=zalo`);
      await page.getByRole('button', { name: 'Chép liên kết' }).click();
      await page.getByText('Đã chép').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `https://honglam.example.vn${PAGE_TYPES.news}`,
      );
    }));

  it('save the page as one file that needs nothing else to look right', () =>
    withPage({ acceptDownloads: true }, async (page) => {
      await page.goto(PAGE_TYPES.news);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Lưu bài' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('hoi-nghi-dan-van.html');
      const file = path.join(temporaryFolder('site'), 'hoi-nghi-dan-van.html');
      await download.saveAs(file);
      await page.goto(pathToFileURL(file).href);
      expect(await background(page)).not.toBe('rgb(255, 255, 255)');
      expect(await page.textContent('h1')).toContain('Dân vận khéo');
    }));
});

describe("open states on the reader's day", () => {
  const at = async (page: Page, time: string, url: string) => {
    await page.clock.setFixedTime(new Date(time));
    await page.goto(url);
    return page.locator('main').innerText();
  };

  it.each(['Asia/Ho_Chi_Minh', 'America/New_York'])(
    'are right to the minute in Viet Nam, for a reader in %s',
    (timezoneId) =>
      withPage({ timezoneId }, async (page) => {
        const stateAt = async (time: string, url: string) => {
          await at(page, time, url);
          return page.locator('.facts [data-state]').innerText();
        };
        expect(await stateAt('2026-03-20T08:00+07:00', PAGE_TYPES.consultation)).toBe('Còn hạn');
        expect(await stateAt('2026-03-29T08:00+07:00', PAGE_TYPES.consultation)).toBe('Sắp hết hạn');
        expect(await stateAt('2026-03-31T23:59:30+07:00', PAGE_TYPES.consultation)).toBe('Sắp hết hạn');
        expect(await stateAt('2026-04-01T00:00+07:00', PAGE_TYPES.consultation)).toBe('Đã hết hạn');
        expect(await stateAt('2026-03-15T23:59+07:00', PAGE_TYPES.recruitment)).toBe('Sắp mở');
        expect(await stateAt('2026-03-16T00:00+07:00', PAGE_TYPES.recruitment)).toBe('Còn hạn');
        expect(await stateAt('2026-03-10T09:00+07:00', '/thong-bao/ho-tro-giong-cay/')).toBe('Đã hết hạn');
      }),
  );

  it('take an urgent notice away once it has ended, and with the last one its box', () =>
    withPage({}, async (page) => {
      expect(await at(page, '2026-03-11T09:00+07:00', PAGE_TYPES.home)).toMatch(
        /Thông báo khẩn\s+Khẩn trương ứng phó bão số 1/i,
      );
      const after = await at(page, '2026-03-12T18:01+07:00', PAGE_TYPES.home);
      expect(after).not.toMatch(/Thông báo khẩn/i);
      // The article itself stays among the news.
      expect(after).toContain('Khẩn trương ứng phó bão số 1');
    }));

  it('take what has closed out of the list of open things', () =>
    withPage({}, async (page) => {
      const open = () => page.locator('[data-open-only]').allInnerTexts();
      await at(page, '2026-03-30T09:00+07:00', PAGE_TYPES.home);
      expect((await open()).join()).toContain('Lấy ý kiến dự thảo bảng giá đất');
      await at(page, '2026-04-02T09:00+07:00', PAGE_TYPES.home);
      expect((await open()).join()).not.toContain('Lấy ý kiến dự thảo bảng giá đất');
      await at(page, '2027-01-01T09:00+07:00', PAGE_TYPES.home);
      expect(await open()).toEqual([]);
      expect(await page.locator('main').innerText()).not.toMatch(/Đang nhận hồ sơ/i);
    }));
});

describe('search', () => {
  it('answers, tells its state, and leads to the page', () =>
    withPage({}, async (page) => {
      const seen = await watchPage(page);
      await page.goto(PAGE_TYPES.home);
      await page.fill('input[name=q]', 'giá nước sạch');
      await page.press('input[name=q]', 'Enter');
      await page.waitForSelector('[data-search-state=complete] [data-search-result]');
      await page.click('[data-search-result] >> nth=0');
      expect(new URL(page.url()).pathname).toBe('/van-ban/quyet-dinh-02-2025-qd-ubnd/');
      expect(seen.faults()).toEqual([]);
    }));

  it('shows no word of the address as markup', () =>
    withPage({}, async (page) => {
      const seen = await watchPage(page);
      await page.goto(
        `/tim-kiem/?q=${encodeURIComponent('<img src=x onerror=__pwned()>"\'</title><script>__pwned()</script>')}`,
      );
      await page.waitForSelector('[data-search-state=complete], [data-search-state=error]');
      expect(seen.faults()).toEqual([]);
      expect(await page.locator('main img').count()).toBe(0);
    }));
});

describe.each(Object.entries(SITES))('every page of %s', (_name, build) => {
  it('runs without an error, under its content policy, and asks no other origin for anything', async () => {
    const site: BuiltSite = await build();
    const server = await serveSite(site.outDir);
    await withPage({ baseURL: server.origin }, async (page) => {
      const seen = await watchPage(page, server.origin);
      const found: string[] = [];
      for (const { url, html } of builtPages(site.outDir)) {
        if (!html.includes('http-equiv="Content-Security-Policy"')) found.push(`${url}: no content policy`);
        await page.goto(url);
        for (const fault of seen.faults()) found.push(`${url}: ${fault}`);
      }
      expect([...new Set(found)]).toEqual([]);
    });
    await server.close();
  }, 120_000);
});
