/** With JavaScript off: every text, link, list and date is there, and nothing is there that would do nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { serveSite, type ServedSite } from './support/serve.ts';
import { PAGE_TYPES, smallSite } from './support/small-site.ts';

let browser: Browser;
let served: ServedSite;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  served = await serveSite((await smallSite()).outDir);
  page = await browser.newPage({
    baseURL: served.origin,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe.each(Object.entries(PAGE_TYPES))('%s', (_type, url) => {
  beforeAll(() => page.goto(url));

  it('shows every text', async () => {
    const unseen = await page.evaluate(() => {
      // HTML's own disclosure opens without a script.
      for (const details of document.querySelectorAll('details')) details.open = true;
      const hasOwnText = (element: Element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
        );
      const isSeen = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        return (
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          width > 0 &&
          height > 0
        );
      };
      // Numbers that only the counter knows are absent where no script can ask it.
      const isOnlyLive = (element: Element) => element.closest('.live, [data-views][hidden]') !== null;
      return [...document.body.querySelectorAll('*')]
        .filter((element) => hasOwnText(element) && !element.closest('script,style'))
        .filter((element) => !isOnlyLive(element) && !isSeen(element))
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(unseen).toEqual([]);
  });

  it('has no dead control: every link leads somewhere, the only button is the search form’s', async () => {
    const controls = await page.evaluate(() => {
      const dead = [
        ...document.querySelectorAll('a:not([href]), a[href=""], a[href="#"], a[href^="javascript:"]'),
      ];
      const isSearch = (element: Element) =>
        element.closest('form[role=search][action="/tim-kiem/"]') !== null;
      const other = [
        ...document.querySelectorAll('button, input, select, textarea, [role=button], [onclick], dialog'),
      ];
      return [...dead, ...other.filter((element) => element.checkVisibility() && !isSearch(element))].map(
        (element) => element.outerHTML.slice(0, 120),
      );
    });
    expect(controls).toEqual([]);
  });

  it('promises no state that only a script could know', async () => {
    const tags = await page
      .locator('[data-state]')
      .evaluateAll((elements) =>
        elements.filter((element) => element.checkVisibility()).map((element) => element.textContent.trim()),
      );
    // «Đã hết hạn» stays true for ever; the other states wait for the reader's clock.
    expect(tags.filter((text) => text !== 'Đã hết hạn')).toEqual([]);
  });
});

describe('dates and ways on', () => {
  it.each([
    [
      PAGE_TYPES.home,
      [
        'Hạn: 12/03/2026 18:00',
        'Góp ý từ 15/02/2026 đến hết 31/03/2026',
        'Nhận hồ sơ từ 16/03/2026 đến hết 20/04/2026',
      ],
    ],
    [
      PAGE_TYPES.news,
      [
        'Chủ Nhật, 08/03/2026',
        'Cập nhật: 09/03/2026 08:10',
        'Quang cảnh hội nghị',
        'Lượt xem: 1.040',
        'Quy chế phối hợp',
      ],
    ],
    [PAGE_TYPES.notice, ['30/04/2026', 'hết ngày 03/05/2026']],
    [
      PAGE_TYPES.document,
      ['15/KH-UBND', 'ngày 12 tháng 01 năm 2026', '31/12/2026', 'Toàn văn Kế hoạch số 15'],
    ],
    [PAGE_TYPES.consultation, ['hết ngày 31/03/2026', 'Dự thảo bảng giá đất']],
    [PAGE_TYPES.recruitment, ['16/03/2026', 'hết ngày 20/04/2026', 'Giáo viên Ngữ văn']],
    [PAGE_TYPES.search, ['cần JavaScript', 'Lưu trữ']],
  ])('%s tells them', async (url, texts) => {
    await page.goto(url);
    const shown = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const text of texts) expect(shown).toContain(text);
  });

  it('says on the search page what to do instead, with links that work', async () => {
    await page.goto(PAGE_TYPES.home);
    await page.fill('input[name=q]', 'dân vận');
    await page.press('input[name=q]', 'Enter');
    await page.waitForURL('**/tim-kiem/?q=*');
    expect(await page.locator('main noscript').isVisible()).toBe(true);
    await page.click('main a[href="/luu-tru/"]');
    expect(await page.textContent('h1')).toBe('Lưu trữ');
  });
});
