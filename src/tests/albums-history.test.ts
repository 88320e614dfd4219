/** The viewer of photos in the history of a browser, and albums where it never comes. */
import { describe, expect, it } from 'vitest';
import { FESTIVAL } from './support/album-site.ts';
import { watchTabs } from './support/opened-tabs.ts';
import {
  COVER,
  DESK,
  PHONE,
  focusedLink,
  isClosed,
  isOpen,
  pathOf,
  photoLink,
  serveAlbums,
  showsPhoto,
  viewer,
} from './support/photo-viewer.ts';

const { withPage, withAnyPage } = serveAlbums();

describe('in the history', () => {
  it('the back button closes it, the next one leaves the album, and forward shows the photo again', () =>
    withPage(DESK, async (page) => {
      await page.goto('/thu-vien-anh/');
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').click();
      await isOpen(page);
      await page.keyboard.press('ArrowRight');
      await showsPhoto(page, COVER, 'Toàn cảnh sân đình.');
      await page.goBack();
      await isClosed(page, FESTIVAL);
      expect(await focusedLink(page)).toBe(COVER);
      await page.goForward();
      await isOpen(page);
      await showsPhoto(page, COVER, 'Toàn cảnh sân đình.');
      await page.keyboard.press('Escape');
      await isClosed(page, FESTIVAL);
      await page.goBack();
      expect(pathOf(page)).toBe('/thu-vien-anh/');
    }));

  it('closing it by its button leaves nothing behind to go back through', () =>
    withPage(DESK, async (page) => {
      await page.goto('/thu-vien-anh/');
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').click();
      await isOpen(page);
      await page.getByRole('button', { name: 'Đóng' }).click();
      await isClosed(page, FESTIVAL);
      await page.goBack();
      expect(pathOf(page)).toBe('/thu-vien-anh/');
    }));

  it('back closes it even while it opens', () =>
    withPage(DESK, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').click();
      await viewer(page).waitFor({ state: 'attached' });
      await page.goBack();
      await isClosed(page, FESTIVAL);
    }));

  it('its address opens that photo in another tab, and after a reload the way back leads to the album', () =>
    withPage(DESK, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'anh-bia').click();
      await isOpen(page);
      const other = await page.context().newPage();
      await other.goto(page.url());
      expect(await other.locator('figcaption').innerText()).toContain('Toàn cảnh sân đình.');
      await other.close();

      await page.reload();
      expect(await page.locator('h1').textContent()).toContain('ảnh 2/4');
      await page.goBack();
      await page.waitForSelector('[data-photos]');
      expect(pathOf(page)).toBe(FESTIVAL);
      await page.goForward();
      await page.waitForFunction(() => document.body.innerText.includes('Toàn cảnh sân đình.'));
      expect(pathOf(page)).toBe(COVER);
    }));
});

describe('where the viewer does not come', () => {
  it('a photo leads to its page when the file fails', () =>
    withAnyPage(DESK, async (page) => {
      await page.route('**/photo-viewer*', (route) => route.abort());
      await page.goto(FESTIVAL);
      await photoLink(page, 'anh-bia').click();
      await page.waitForURL(`**${COVER}`);
      expect(await page.locator('h1').textContent()).toContain('ảnh 2/4');
    }));

  it('a second click does not wait for a slow one', () =>
    withPage(DESK, async (page) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/photo-viewer*', async (route) => {
        await held;
        await route.abort('aborted').catch(() => undefined);
      });
      await page.goto(FESTIVAL);
      await photoLink(page, 'anh-bia').click();
      expect(await photoLink(page, 'anh-bia').getAttribute('aria-busy')).toBe('true');
      await photoLink(page, 'anh-bia').click();
      await page.waitForURL(`**${COVER}`);
      release();
    }));

  it('a click with Ctrl opens the page in a tab of its own', () =>
    withPage(DESK, async (page) => {
      await page.goto(FESTIVAL);
      const tabs = await watchTabs(page);
      await photoLink(page, 'anh-bia').click({ modifiers: ['Control'] });
      await expect.poll(() => [...tabs.addresses]).toContain(new URL(COVER, page.url()).href);
      await tabs.stop();
      expect(await viewer(page).count()).toBe(0);
    }));

  it('without JavaScript the whole album can be leafed through, and back', () =>
    withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(FESTIVAL);
      await photoLink(page, 'cong-hoi').click();
      const seen: string[] = [];
      for (let step = 0; step < 4; step++) {
        seen.push(pathOf(page));
        expect(await page.locator('main figure img').isVisible()).toBe(true);
        const next = page.getByRole('link', { name: 'Ảnh sau' });
        if ((await next.count()) > 0) await next.click();
      }
      expect(seen).toEqual(
        ['cong-hoi', 'anh-bia', 'dung-cao', 'cong-hoi-2'].map((slug) => `${FESTIVAL}${slug}/`),
      );
      await page.getByRole('link', { name: 'Ảnh trước' }).click();
      expect(pathOf(page)).toBe(`${FESTIVAL}dung-cao/`);
      await page.getByRole('link', { name: 'Cả album' }).click();
      expect(pathOf(page)).toBe(FESTIVAL);
    }));
});
