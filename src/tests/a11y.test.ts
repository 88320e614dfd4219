/** Every type of page in a real browser: axe finds nothing, nothing hangs over the edge, the keyboard gets everywhere. */
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { serveSite, type ServedSite } from './support/serve.ts';
import { PAGE_TYPES, smallSite } from './support/small-site.ts';

/** WCAG 2.2 AA is the target; best practices are taken along. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PAGES = Object.entries(PAGE_TYPES);

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

async function withPage<Result>(
  options: BrowserContextOptions,
  task: (page: Page, context: BrowserContext) => Promise<Result>,
) {
  const context = await browser.newContext({ baseURL: served.origin, ...options });
  try {
    return await task(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Elements that reach over the right edge, and by how much the page scrolls sideways. */
function overflowOf(page: Page): Promise<{ scrolls: number; elements: string[] }> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = scrollWidth - clientWidth;
    // What a table or the menu scrolls by itself is not the page's width.
    const scrollsItself = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isInside = (element: Element): boolean =>
      element !== document.body && (scrollsItself(element) || isInside(element.parentElement!));
    const isOver = (element: Element) =>
      element.getBoundingClientRect().right > clientWidth + 1 && !isInside(element.parentElement!);
    const elements = scrolls > 0 ? [...document.body.querySelectorAll('*')].filter(isOver) : [];
    return { scrolls, elements: elements.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
  });
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each([360, 1280])('%d px wide', (width) => {
    it('axe finds nothing on any type of page', async () => {
      await withPage({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
        const found = new Map<string, string[]>();
        for (const [type, url] of PAGES) {
          await page.goto(url);
          // The content policy lets no script in from outside; the debugger's own way is not under it.
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(
            (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: values }),
            TAGS,
          );
          for (const { id, help, nodes } of violations) {
            const problem = `${id}: ${help}: ${nodes[0]!.html.slice(0, 200)}`;
            found.set(problem, [...(found.get(problem) ?? []), type]);
          }
        }
        expect([...found].map(([problem, types]) => `${problem} (${types.join('; ')})`)).toEqual([]);
      });
    }, 90_000);
  });
});

describe('width', () => {
  it.each([
    ['360 px', { width: 360, height: 740 }, ''],
    ['1280 px at 200 %', { width: 640, height: 400 }, ''],
    ['1280 px at 400 %', { width: 320, height: 256 }, ''],
    ['360 px with the large font', { width: 360, height: 740 }, 'large'],
  ])(
    'nothing scrolls sideways at %s',
    async (_name, viewport, font) => {
      await withPage({ viewport }, async (page, context) => {
        await context.addInitScript((size) => size && localStorage.setItem('loaFont', size), font);
        const found = new Map<string, string[]>();
        for (const [type, url] of PAGES) {
          await page.goto(url);
          const { scrolls, elements } = await overflowOf(page);
          if (scrolls > 0)
            found.set(elements.join(' | '), [
              ...(found.get(elements.join(' | ')) ?? []),
              `${type} by ${scrolls} px`,
            ]);
        }
        expect([...found]).toEqual([]);
      });
    },
    60_000,
  );

  it.each([360, 1280])(
    'nothing scrolls sideways at %d px where texts hold an address without a space',
    async (width) => {
      await withPage({ viewport: { width, height: 740 } }, async (page) => {
        const found: string[] = [];
        for (const [type, url] of PAGES) {
          await page.goto(url);
          await page.evaluate(() => {
            const word = ` https://sonha.example/${'bieu-mau-dang-ky-'.repeat(12)}`;
            for (const element of document.querySelectorAll(
              'main :is(h1, h2, h3, p, li, dd, figcaption, td)',
            ))
              for (const node of element.childNodes)
                if (node instanceof Text && node.data.trim() !== '') node.data += word;
            for (const link of document.querySelectorAll('main :is(h2, h3, p) a:not([href^="tel:"])'))
              link.append(word);
          });
          const { scrolls, elements } = await overflowOf(page);
          if (scrolls > 0) found.push(`${type} by ${scrolls} px: ${elements.join(' | ')}`);
        }
        expect(found).toEqual([]);
      });
    },
    60_000,
  );

  it('cuts off no mark above or below a capital', async () => {
    await withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      const cut: string[] = [];
      for (const [type, url] of PAGES) {
        await page.goto(url);
        // Two marks above (Ẫ) and one below (Ệ) reach about 1.35 of the font's size; what hides its overflow must leave room.
        const found = await page.evaluate(() =>
          [
            ...document.body.querySelectorAll<HTMLElement>('h1,h2,h3,p,li,a,dd,dt,button,td,th,figcaption'),
          ].flatMap((element) => {
            const style = getComputedStyle(element);
            const ratio = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
            return ratio < 1.35
              ? [`${element.tagName} ${ratio.toFixed(2)} “${element.textContent.slice(0, 30)}”`]
              : [];
          }),
        );
        for (const one of found) cut.push(`${type}: ${one}`);
      }
      expect([...new Set(cut)]).toEqual([]);
    });
  }, 60_000);
});

describe('keyboard', () => {
  it('comes first to the link that skips the head, and that link leads to the text', async () => {
    await withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(PAGE_TYPES.news);
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      expect(await skip.textContent()).toBe('Đến nội dung chính');
      const box = (await skip.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });
  });

  it.each(['light', 'dark'] as const)(
    'shows where it is on every stop, and stops nowhere out of sight (%s)',
    async (colorScheme) => {
      await withPage({ colorScheme, viewport: { width: 360, height: 740 } }, async (page) => {
        for (const url of [PAGE_TYPES.home, PAGE_TYPES.news]) {
          await page.goto(url);
          const count = await page.evaluate(
            () => document.querySelectorAll('a[href],button,input,[tabindex="0"]').length,
          );
          const faults: string[] = [];
          for (let stop = 0; stop < count; stop++) {
            await page.keyboard.press('Tab');
            const fault = await page.evaluate(() => {
              const element = document.activeElement!;
              if (element === document.body) return 'nothing has the focus';
              const { outlineStyle, outlineWidth } = getComputedStyle(element);
              const { right, bottom, width, height } = element.getBoundingClientRect();
              const isSeen = width > 0 && height > 0 && right > 0 && bottom > 0;
              const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
              return isSeen && isMarked ? '' : element.outerHTML.slice(0, 120);
            });
            if (fault) faults.push(fault);
          }
          expect(faults, url).toEqual([]);
        }
      });
    },
    60_000,
  );
});
