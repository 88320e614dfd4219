/** The search page for everybody: by keyboard alone, for axe, magnified, without JavaScript; and for nobody's markup. */
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { BOX, COMPLETE, openSearch, RESULT } from './support/search-page.ts';
import { serveSite, type ServedSite } from './support/serve.ts';
import { PAGE_TYPES, smallSite } from './support/small-site.ts';
import { watchPage } from './support/watch-page.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return element.getAttribute('name') ?? element.textContent.trim();
  });

/** Presses Tab until something has the focus; says how often. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<number> {
  for (let stops = 1; stops <= 40; stops++) {
    await page.keyboard.press('Tab');
    const isVisible = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    expect(isVisible, await page.evaluate(() => document.activeElement!.outerHTML.slice(0, 200))).toBe(true);
    if (await isThere()) return stops;
  }
  throw new Error('The focus never gets there.');
}

describe('by keyboard alone', () => {
  it('a question is asked, narrowed, answered and opened', () =>
    withPage(PHONE, async (page) => {
      await page.goto('/');
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('q');
      await page.keyboard.type('ke hoach quy');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('q');
      expect(await page.inputValue(BOX)).toBe('ke hoach quy');

      await tabTo(page, async () => (await focused(page)).startsWith('Bộ lọc'));
      await page.keyboard.press('Enter');
      await tabTo(page, async () => (await focused(page)) === 'xep');
      await page.keyboard.press('ArrowDown');
      await page.waitForURL(/xep=moi-nhat/);
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      await tabTo(page, async () => (await focused(page)) === 'chuyen-muc');
      await page.keyboard.press('Space');
      await page.waitForURL(/chuyen-muc=/);
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      expect(await focused(page)).toBe('chuyen-muc');

      await tabTo(page, () => page.evaluate(() => document.activeElement!.matches('[data-search-result]')));
      const address = await page.evaluate(() => document.activeElement!.getAttribute('href'));
      await page.keyboard.press('Enter');
      await page.locator('article mark').first().waitFor();
      expect(page.url()).toBe(served.origin + address!);
    }));

  it('types a slash where a slash is meant, and clears with Escape', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '');
      await page.keyboard.press('/');
      await page.keyboard.type('15/KH-UBND');
      expect(await page.inputValue(BOX)).toBe('15/KH-UBND');
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      await page.keyboard.press('Escape');
      expect(await page.inputValue(BOX)).toBe('');
      await page.waitForFunction(() => location.search === '');
      expect(await page.locator(RESULT).count()).toBe(0);
      expect(await focused(page)).toBe('q');
    }));

  it('arrow keys move the page and not the focus', () =>
    withPage(PHONE, async (page) => {
      await openSearch(page, '?q=ke+hoach');
      const link = page.locator(RESULT).first();
      await link.focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() => scrollY > 0);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    }));
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it.each([360, 1280])(
    'axe finds nothing in any state, %d px wide',
    (width) =>
      withPage({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
        const found: string[] = [];
        for (const query of ['', '?q=dan+van', '?q=ke+hoach&loai=tin&nam=2025', '?q=xyzzy']) {
          await openSearch(page, query);
          await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
          // The content policy lets no script in from outside; the debugger's own way is not under it.
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(
            (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: values }),
            TAGS,
          );
          for (const { id, nodes } of violations)
            found.push(`${query} ${id}: ${nodes[0]!.html.slice(0, 200)}`);
        }
        await page.goto(`${PAGE_TYPES.news}#tu-khoa=dan+van`);
        await page.locator('article mark').first().waitFor();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(
          (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: values }),
          TAGS,
        );
        for (const { id, nodes } of violations)
          found.push(`marked article ${id}: ${nodes[0]!.html.slice(0, 200)}`);
        expect(found).toEqual([]);
      }),
    30_000,
  );
});

it.each([
  ['360 px', { width: 360, height: 740 }, ''],
  ['1280 px at 200 %', { width: 640, height: 400 }, ''],
  ['1280 px at 400 %', { width: 320, height: 256 }, ''],
  ['360 px with the large font', { width: 360, height: 740 }, 'large'],
])('nothing hangs over the edge at %s', (_name, viewport, font) =>
  withPage({ viewport }, async (page) => {
    await page.addInitScript((size) => size && localStorage.setItem('loaFont', size), font);
    await openSearch(page, `?q=${'dài'.repeat(60)}+ke+hoach&nam=2025&loai=tin`);
    await page.evaluate(() => document.querySelector('details')!.setAttribute('open', ''));
    const scrolls = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await scrolls()).toBe(0);
    await openSearch(page, '?q=dan+van');
    expect(await scrolls()).toBe(0);
  }),
);

describe('hostile questions', () => {
  const HOSTILE: readonly [string, string][] = [
    ['10,000 characters', 'dân vận '.repeat(1250)],
    ['one word of 10,000 characters', 'a'.repeat(10_000)],
    ['a regular expression', '(a+)+$ [\\d{1,}]* (?<=x) .*?^|\\'],
    ['markup', '<img src=x onerror=__pwned("q")>"\'><script>__pwned("s")</script></title>'],
    ['an address that is code', 'javascript:__pwned("j")'],
    ['emoji', '👨‍👩‍👧‍👦🇻🇳😀 dân vận'],
    ['half a character', 'dân \uD83D vận'],
    ['zero-width and other spaces', 'dân\u200B\u00A0\u200Dvận\uFEFF\u2028'],
    ['decomposed marks', 'dân vận'.normalize('NFD')],
    ['many marks', `d${'\u0301'.repeat(500)}ân`],
    ['right to left', '\u202Edân vận\u202C עברית'],
    ['quotes and operators', '"dân" AND -vận OR * ~ : ^ +'],
    ['nothing to search for', '!!! ... ???'],
    ['names of objects', '__proto__ constructor toString hasOwnProperty'],
    ['control characters', 'dân\u0000\u0007\u001B[31mvận'],
  ];
  it(
    'neither break the page nor run, in the address or in the box',
    () =>
      withPage(PHONE, async (page) => {
        const seen = await watchPage(page, served.origin);
        for (const [name, text] of HOSTILE) {
          // Servers refuse addresses of many kilobytes; those are typed only.
          if (text.length < 5000) {
            await page.goto(`/tim-kiem/?${new URLSearchParams({ q: text.toWellFormed() })}`);
            await page.waitForSelector(COMPLETE);
            expect(seen.faults(), `${name}, in the address`).toEqual([]);
          } else await openSearch(page, '');
          await page.fill(BOX, 'giá nước');
          await page.waitForSelector(`${COMPLETE} ${RESULT}`);
          await page.fill(BOX, text);
          await page.press(BOX, 'Enter');
          await page.waitForSelector(COMPLETE);
          expect(await page.locator('main img, main script:not([src]), main [onerror]').count(), name).toBe(
            0,
          );
          expect(seen.faults(), `${name}, in the box`).toEqual([]);
          expect(page.url().length, name).toBeLessThan(5000);
        }
      }),
    60_000,
  );

  it(
    'mark nothing in an article but its own text',
    () =>
      withPage(PHONE, async (page) => {
        const seen = await watchPage(page, served.origin);
        for (const words of [
          '<img+src=x+onerror=__pwned()>',
          '%',
          '%E1%BA',
          '|||',
          `${'a+'.repeat(5000)}`,
          '.*+(a%2B)%2B$',
        ]) {
          await page.goto('about:blank');
          await page.goto(`${PAGE_TYPES.news}#tu-khoa=${words}`);
          await page.waitForLoadState('networkidle');
          expect(await page.locator('article img[src=x]').count()).toBe(0);
          expect(seen.faults(), words).toEqual([]);
        }
      }),
    30_000,
  );

  it('cannot be asked by other filters than there are', () =>
    withPage(PHONE, async (page) => {
      const seen = await watchPage(page, served.origin);
      const query = new URLSearchParams([
        ['q', 'dân vận'],
        ['chuyen-muc', '<b>x</b>'],
        ['chuyen-muc', '__proto__'],
        ['loai', 'không-có'],
        ['don-vi', "'; DROP TABLE"],
        ['nam', '9999'],
        ['tu', '2021-02-31'],
        ['xep', 'x'],
      ]);
      await openSearch(page, `?${query}`);
      await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
      await page.waitForSelector(`${COMPLETE} ${RESULT}`);
      expect(seen.faults()).toEqual([]);
    }));
});

describe('without JavaScript', () => {
  it('there is no box that does nothing, but ways to every article', () =>
    withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto('/tim-kiem/?q=dan+van');
      expect(
        await page.locator('input:visible, button:visible, select:visible, details:visible').count(),
      ).toBe(0);
      const main = await page.locator('main').innerText();
      expect(main).toContain('cần JavaScript');
      for (const way of ['Tin hoạt động', 'Văn bản', 'Lưu trữ theo năm, tháng', 'Sơ đồ trang'])
        expect(
          await page.locator('main').getByRole('link', { name: way, exact: true }).isVisible(),
          way,
        ).toBe(true);
    }));
});
