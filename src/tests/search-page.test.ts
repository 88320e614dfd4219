/** The search page as a reader uses it: typing, narrowing, ordering, sending on, going back, opening. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { BOX, COMPLETE, openSearch, RESULT, titles, typeAndWait } from './support/search-page.ts';
import { watchTabs } from './support/opened-tabs.ts';
import { serveSite, type ServedSite } from './support/serve.ts';
import { PAGED_ARTICLES, smallSite } from './support/small-site.ts';
import { watchPage } from './support/watch-page.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const DESK = { viewport: { width: 1280, height: 800 } };

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
    const page = await context.newPage();
    const seen = await watchPage(page, served.origin);
    await task(page);
    expect(seen.faults()).toEqual([]);
  } finally {
    await context.close();
  }
}

const queryOf = (page: Page) => new URL(page.url()).search;
const orderOf = (page: Page) => page.getByRole('combobox', { name: 'Sắp xếp', includeHidden: true });
const said = (page: Page) => page.locator('[data-search-status]').innerText();

describe('typing', () => {
  it('answers while it goes on, rewrites the entry, and marks the words as they stand', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '');
      const entries = await page.evaluate(() => history.length);
      await typeAndWait(page, 'dan van');
      expect(queryOf(page)).toBe('?q=dan+van');
      expect(await page.evaluate(() => history.length)).toBe(entries);
      expect(await page.locator(`${RESULT} mark`).first().innerText()).toMatch(/^dân vận/i);
      const excerpt = page.locator('.excerpt').first();
      await excerpt.locator('mark').first().waitFor();
      expect(await excerpt.innerText()).toMatch(/dân vận/i);
      expect(await page.locator('time').first().innerText()).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    }));

  it('waits for a word that is being composed, and takes it when it is whole', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '');
      await page.focus(BOX);
      const client = await page.context().newCDPSession(page);
      const asked: string[] = [];
      page.on('framenavigated', () => asked.push(queryOf(page)));
      for (const text of ['d', 'da', 'daa', 'dâ', 'dân'])
        await client.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      await client.send('Input.insertText', { text: 'dân vận' });
      await page.waitForURL(/q=/);
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      expect(await page.inputValue(BOX)).toBe('dân vận');
      expect(queryOf(page)).toBe(`?${new URLSearchParams({ q: 'dân vận' })}`);
      expect(asked.filter((query) => /da(?:a|&|$)/.test(query))).toEqual([]);
    }));

  it('takes a word that a telephone’s keyboard keeps open, once the reader rests', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '');
      await page.focus(BOX);
      const client = await page.context().newCDPSession(page);
      await client.send('Input.imeSetComposition', { text: 'quý', selectionStart: 3, selectionEnd: 3 });
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      expect(await page.inputValue(BOX)).toBe('quý');
    }));

  it('names what stands nowhere', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '?q=xyzzy');
      expect(await said(page)).toContain('Không có bài nào chứa “xyzzy”');
      expect(await titles(page)).toEqual([]);
      await openSearch(page, `?q=${encodeURIComponent('dân vận xyzzy')}`);
      expect(await said(page)).toContain('“xyzzy”');
      expect((await titles(page)).length).toBeGreaterThan(0);
    }));
});

describe('the address', () => {
  it('brings the whole search back to whoever opens it', () =>
    withPage(DESK, async (page) => {
      await openSearch(
        page,
        '?q=ke+hoach&chuyen-muc=tin-hoat-dong&nam=2025&tu=2025-02-01&den=2025-11-30&xep=cu-nhat',
      );
      expect(await page.inputValue(BOX)).toBe('ke hoach');
      expect(await page.getByRole('checkbox', { name: /^Tin hoạt động/ }).isChecked()).toBe(true);
      expect(await page.getByRole('checkbox', { name: /^2025/ }).isChecked()).toBe(true);
      expect(await page.getByLabel('Từ ngày').inputValue()).toBe('2025-02-01');
      expect(await orderOf(page).inputValue()).toBe('oldest');
      const days = await page
        .locator('[data-search-results] time')
        .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
      expect(days.length).toBeGreaterThan(5);
      expect(days).toEqual(days.toSorted());
      expect(days.every((day) => day >= '2025-02-01' && day <= '2025-11-30')).toBe(true);
    }));

  it('is entered by Enter, a filter and an order; back and forward bring each of them back', () =>
    withPage(DESK, async (page) => {
      await openSearch(page, '?q=dan+van');
      await page.fill(BOX, 'kế hoạch quý');
      await page.press(BOX, 'Enter');
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      expect(await said(page)).toContain('kế hoạch quý');
      await orderOf(page).selectOption('newest');
      await page.waitForURL(/xep=moi-nhat/);
      await page.getByRole('checkbox', { name: /^Tin hoạt động/ }).check();
      await page.waitForURL(/chuyen-muc=tin-hoat-dong/);
      await page.waitForSelector(COMPLETE);
      await page.goBack();
      await page.waitForSelector(COMPLETE);
      expect(await page.getByRole('checkbox', { name: /^Tin hoạt động/ }).isChecked()).toBe(false);
      expect(await orderOf(page).inputValue()).toBe('newest');
      await page.goBack();
      await page.goBack();
      expect(await page.inputValue(BOX)).toBe('dan van');
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      expect((await titles(page)).join()).toMatch(/Dân vận/i);
      await page.goForward();
      expect(await page.inputValue(BOX)).toBe('kế hoạch quý');
    }));

  it('keeps a typed draft from taking the place of the search before', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '?q=dan+van');
      await typeAndWait(page, 'giá nước');
      await page.press(BOX, 'Enter');
      await page.waitForSelector(COMPLETE);
      await page.goBack();
      expect(await page.inputValue(BOX)).toBe('dan van');
    }));
});

describe('narrowing', () => {
  it('counts what each value would leave, and gives all back', () =>
    withPage(DESK, async (page) => {
      await openSearch(page, `?q=${encodeURIComponent('kế hoạch')}`);
      const all = await said(page);
      const value = page.getByRole('checkbox', { name: /^Tin hoạt động/ });
      const count = /\((\d[\d.]*)\)/.exec(await value.locator('xpath=..').innerText())![1]!;
      await value.check();
      await page.waitForURL(/chuyen-muc=/);
      await page.waitForSelector(COMPLETE);
      expect(await said(page)).toContain(`Tìm thấy ${count} bài`);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
        'tin-hoat-dong',
      );
      await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
      await page.waitForSelector(COMPLETE);
      expect(await said(page)).toBe(all);
      expect(queryOf(page)).not.toContain('chuyen-muc');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    }));

  it('keeps and names kinds that only a search has, even where nothing is left of them', () =>
    withPage(DESK, async (page) => {
      await openSearch(page, '?q=xyzzy&loai=trang&loai=van-ban-duoc-nhac-toi');
      for (const name of ['Trang giới thiệu (0)', 'Văn bản được nhắc tới (0)'])
        expect(await page.getByRole('checkbox', { name }).isChecked(), name).toBe(true);
      // It goes with its tick: nothing was found of it.
      await page.getByRole('checkbox', { name: /^Trang/ }).click();
      await page.waitForURL((url) => url.search === '?q=xyzzy&loai=van-ban-duoc-nhac-toi');
    }));

  it('folds the filters on a phone, so that results come first', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, `?q=${encodeURIComponent('kế hoạch')}&loai=tin`);
      expect(await orderOf(page).isVisible()).toBe(false);
      const { y } = (await page.locator(RESULT).first().boundingBox())!;
      expect(y).toBeLessThan(600);
      await page.getByText('Bộ lọc và sắp xếp (đang lọc: 1)').click();
      expect(await orderOf(page).isVisible()).toBe(true);
    }));

  it('says which way round two days are', () =>
    withPage(DESK, async (page) => {
      await openSearch(page, '?q=ke+hoach&tu=2025-03-01&den=2025-02-01');
      await page.getByText('“Từ ngày” đang sau “Đến ngày”.').waitFor();
      await page.getByLabel('Đến ngày').fill('2025-12-31');
      await page.getByText('từ 01/03/2025 đến hết 31/12/2025').waitFor();
      await page.waitForURL(/den=2025-12-31/);
    }));
});

describe('going on', () => {
  it('shows more on request, with the focus on the first new one, and stands there again after an article', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, `?q=${encodeURIComponent('hoàn thành kế hoạch quý')}`);
      expect(await page.locator(RESULT).count()).toBe(10);
      const first = await titles(page);
      await page.getByRole('button', { name: 'Xem thêm' }).click();
      const shown = (count: number) =>
        page.waitForFunction(
          (all) => document.querySelectorAll('[data-search-result]').length === all,
          count,
        );
      await shown(20);
      expect((await titles(page)).slice(0, 10)).toEqual(first);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await titles(page))[10]);
      for (let count = 30; count < PAGED_ARTICLES + 10; count += 10) {
        await page.getByRole('button', { name: 'Xem thêm' }).click();
        await shown(Math.min(count, PAGED_ARTICLES));
      }
      expect(await page.getByRole('button', { name: 'Xem thêm' }).isVisible()).toBe(false);

      const opened = page.locator(RESULT).nth(30);
      await opened.scrollIntoViewIfNeeded();
      const before = await opened.boundingBox();
      await opened.click();
      await page.waitForSelector('article mark');
      await page.goBack();
      await page.waitForSelector(COMPLETE);
      await shown(PAGED_ARTICLES);
      await expect.poll(async () => Math.abs((await opened.boundingBox())!.y - before!.y)).toBeLessThan(5);
    }));

  it('opens an article with the words marked, leaves its address clean, and takes the marks away', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '?q=dan+van');
      const address = await page.locator(RESULT).first().getAttribute('href');
      await page.locator(RESULT).first().click();
      await page.locator('article mark').first().waitFor();
      expect(page.url()).toBe(served.origin + address!);
      const marks = await page.locator('article mark').allInnerTexts();
      expect([...new Set(marks.map((mark) => mark.toLowerCase()))]).toEqual(['dân vận']);
      await page.reload();
      await page.locator('article mark').first().waitFor();
      const text = await page.locator('article').innerText();
      await page.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
      expect(await page.locator('mark').count()).toBe(0);
      expect(text).toContain((await page.locator('article').innerText()).slice(0, 500));
      await page.reload();
      expect(await page.locator('mark').count()).toBe(0);
    }));

  it('passes the words on to another tab, and leaves the link as it was', () =>
    withPage(DESK, async (page) => {
      await openSearch(page, '?q=dan+van');
      const link = page.locator(RESULT).first();
      const address = await link.getAttribute('href');
      const tabs = await watchTabs(page);
      await link.click({ modifiers: ['ControlOrMeta'] });
      // With the words first; without them as soon as that page has read them.
      const opened = [`${served.origin}${address}#tu-khoa=dan+van`, served.origin + address!];
      await expect.poll(() => [...tabs.addresses].filter((url) => opened.includes(url))).toEqual(opened);
      await tabs.stop();
      expect(await link.getAttribute('href')).toBe(address);
    }));
});
