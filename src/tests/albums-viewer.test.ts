/** The viewer of photos in a real browser: by keyboard alone, by touch, for those who listen. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FESTIVAL, STORY } from './support/album-site.ts';
import {
  COVER,
  DESK,
  focusedLink,
  isClosed,
  isOpen,
  PHONE,
  photoLink,
  serveAlbums,
  showsPhoto,
  shownWidth,
  viewer,
} from './support/photo-viewer.ts';

const { withPage } = serveAlbums();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('by keyboard alone', () => {
  it('a photo opens, the arrows change it, Tab stays inside, Escape closes it and gives the focus back', () =>
    withPage(DESK, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').focus();
      await page.keyboard.press('Enter');
      await isOpen(page);
      await showsPhoto(page, `${FESTIVAL}cong-hoi/`, 'Khai hội sáng mồng 4.');
      await page.keyboard.press('ArrowRight');
      await showsPhoto(page, COVER, 'Toàn cảnh sân đình.');
      expect(await page.locator('.pswp__caption small').textContent()).toBe('Ảnh: Trần Thị Ẩn');

      const stops = new Set<string>();
      for (let press = 0; press < 8; press++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const { activeElement } = document;
          if (!activeElement || activeElement === document.body) return '';
          return activeElement.closest('.pswp')
            ? (activeElement.getAttribute('aria-label') ?? '?')
            : 'outside';
        });
        if (stop) stops.add(stop);
      }
      stops.delete('Xem ảnh: Lễ hội xuân <Hồng Lam> & “ném còn”');
      expect(stops).toEqual(new Set(['Ảnh trước', 'Ảnh sau', 'Phóng to', 'Đóng']));

      await page.keyboard.press('Escape');
      await isClosed(page, FESTIVAL);
      // On the photo that was looked at last, not the one that was opened.
      expect(await focusedLink(page)).toBe(COVER);
      await page.keyboard.press('Tab');
      expect(await focusedLink(page)).toBe(`${FESTIVAL}dung-cao/`);
    }));

  it('keeps the focus inside when the last arrow goes, and zooms', () =>
    withPage(DESK, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'dung-cao').press('Enter');
      await isOpen(page);
      await page.getByRole('button', { name: 'Ảnh sau' }).focus();
      await page.keyboard.press('Enter');
      await showsPhoto(page, `${FESTIVAL}cong-hoi-2/`, 'Hai đội kéo co.');
      expect(await page.evaluate(() => document.activeElement?.closest('.pswp') !== null)).toBe(true);
      const before = await shownWidth(page);
      await page.getByRole('button', { name: 'Phóng to' }).press('Enter');
      await expect.poll(() => shownWidth(page)).toBeGreaterThan(before * 1.5);
    }));

  it('shows the focus on every button', () =>
    withPage(DESK, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'anh-bia').press('Enter');
      await isOpen(page);
      for (let press = 0; press < 4; press++) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!);
          return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
        });
        expect(outline).toBe('solid 3px rgb(255, 255, 255)');
      }
    }));
});

describe('for those who listen', () => {
  it('it is a named dialog, the page behind is out of reach, and each photo is read out', () =>
    withPage(DESK, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').press('Enter');
      await isOpen(page);
      expect(await viewer(page).getAttribute('aria-modal')).toBe('true');
      expect(await viewer(page).getAttribute('aria-label')).toBe(
        'Xem ảnh: Lễ hội xuân <Hồng Lam> & “ném còn”',
      );
      expect(await page.locator('body > :not(.pswp, script, [inert])').count()).toBe(0);
      const live = page.locator('.pswp [aria-live=polite]');
      expect(await live.textContent()).toBe(
        'Ảnh 1 trên 4. Đông người trước cổng chào. Khai hội sáng mồng 4.Ảnh: Lê Minh',
      );
      await page.keyboard.press('ArrowRight');
      expect(await live.textContent()).toBe(
        'Ảnh 2 trên 4. Sân đình nhìn từ trên cao. Toàn cảnh sân đình.Ảnh: Trần Thị Ẩn',
      );
      const spoken = await page
        .locator('.pswp')
        .evaluate((element) =>
          [...element.querySelectorAll('*')].flatMap((one) =>
            ['aria-label', 'title', 'aria-roledescription'].flatMap((name) => one.getAttribute(name) ?? []),
          ),
        );
      expect(spoken.filter((text) => /[a-z]/i.test(text) && /^[\x20-\x7e]+$/.test(text))).toEqual([]);
      await page.keyboard.press('Escape');
      await isClosed(page, FESTIVAL);
      expect(await page.locator('[inert]').count()).toBe(0);
    }));

  it.each([
    ['light', PHONE],
    ['dark', DESK],
  ] as const)('axe finds nothing, closed and open (%s)', (colorScheme, options) =>
    withPage({ ...options, colorScheme }, async (page) => {
      for (const url of ['/thu-vien-anh/', COVER, STORY, FESTIVAL]) {
        await page.goto(url);
        expect(await axeFindings(page), url).toEqual([]);
      }
      await photoLink(page, 'anh-bia').click();
      await isOpen(page);
      expect(await axeFindings(page)).toEqual([]);
    }),
  );
});

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: values }),
    TAGS,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]!.html.slice(0, 200)}`);
}

describe('by touch', () => {
  it('a tap opens, a swipe goes on, a tap on the arrow does as well, and two fingers zoom', () =>
    withPage(PHONE, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').tap();
      await isOpen(page);
      await touch(page, [[[300, 400]], [[220, 400]], [[120, 402]], [[60, 402]]]);
      await showsPhoto(page, COVER, 'Toàn cảnh sân đình.');
      await page.getByRole('button', { name: 'Ảnh trước' }).tap();
      await showsPhoto(page, `${FESTIVAL}cong-hoi/`, 'Khai hội sáng mồng 4.');
      await page.waitForTimeout(400);
      const before = await shownWidth(page);
      await touch(page, [
        [
          [160, 370],
          [200, 370],
        ],
        [
          [120, 370],
          [240, 370],
        ],
        [
          [60, 370],
          [300, 370],
        ],
      ]);
      await expect.poll(() => shownWidth(page)).toBeGreaterThan(before * 1.5);
    }));

  it('a pull downwards closes it', () =>
    withPage(PHONE, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').tap();
      await isOpen(page);
      await touch(page, [[[180, 300]], [[180, 380]], [[182, 520]], [[182, 680]]]);
      await isClosed(page, FESTIVAL);
    }));
});

/** Fingers at these places, one step after another, and off the screen. */
async function touch(page: Page, steps: [number, number][][]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const pointsOf = (step: [number, number][]) => step.map(([x, y], id) => ({ x, y, id }));
  for (const [index, step] of steps.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove';
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: pointsOf(step) });
    await page.waitForTimeout(40);
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

describe('for those whom motion disturbs', () => {
  it('it opens, zooms and closes without any', () =>
    withPage({ ...DESK, reducedMotion: 'reduce' }, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').click();
      await isOpen(page);
      const running = () =>
        page.evaluate(
          () =>
            document.getAnimations().filter((animation) => {
              const { target } = animation.effect as KeyframeEffect;
              return target?.closest('.pswp__container') !== null;
            }).length,
        );
      await page.getByRole('button', { name: 'Phóng to' }).click();
      expect(await running()).toBe(0);
      await page.keyboard.press('Escape');
      await isClosed(page, FESTIVAL);
    }));
});
