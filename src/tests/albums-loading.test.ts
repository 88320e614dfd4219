/** What an album loads, and when; and what pictures in a text load in the viewer. */
import { describe, expect, it } from 'vitest';
import { FESTIVAL, SIXTY, STORY } from './support/album-site.ts';
import {
  captionOf,
  COVER,
  DESK,
  isClosed,
  isOpen,
  PHONE,
  photoLink,
  notePictures,
  serveAlbums,
  showsPhoto,
} from './support/photo-viewer.ts';

const { withPage } = serveAlbums();

describe('before a photo is asked for', () => {
  it('nothing of the viewer is loaded', () =>
    withPage(DESK, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(FESTIVAL, { waitUntil: 'networkidle' });
      expect(asked.filter((url) => url.includes('photo-viewer'))).toEqual([]);
      await photoLink(page, 'cong-hoi').click();
      await isOpen(page);
      expect(asked.filter((url) => url.includes('photo-viewer'))).toHaveLength(1);
    }));

  it('of sixty photos only those near the screen are loaded, each small', () =>
    withPage(PHONE, async (page) => {
      const pictures = notePictures(page);
      await page.goto(SIXTY, { waitUntil: 'networkidle' });
      expect(pictures.length).toBeGreaterThan(3);
      expect(pictures.length).toBeLessThan(40);
      expect(pictures.filter((url) => !/-3\d\d\.avif$/.test(url))).toEqual([]);
    }));

  it.each([PHONE, DESK])('nothing moves while the photos come in ($viewport.width px)', (options) =>
    withPage(options, async (page) => {
      for (const url of [FESTIVAL, COVER, `${FESTIVAL}dung-cao/`, '/thu-vien-anh/']) {
        await page.goto(url, { waitUntil: 'networkidle' });
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 100);
            }),
        );
        expect(shift, url).toBeLessThan(0.01);
      }
    }),
  );
});

describe('pictures in a text', () => {
  it('open in the viewer by key or click, and back closes it without leaving the text', () =>
    withPage(DESK, async (page) => {
      await page.goto(STORY);
      const pictures = page.getByRole('button', { name: /Sân đình|Đoàn rước/ });
      expect(await pictures.count()).toBe(2);
      await pictures.first().focus();
      await page.keyboard.press(' ');
      await isOpen(page);
      expect(await captionOf(page)).toBe('Sân đình trước giờ khai hội');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.pswp__caption small').textContent()).toBe('Ảnh: Lê Minh');
      await page.goBack();
      await isClosed(page, STORY);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('alt'))).toBe(
        'Đoàn rước bên sông',
      );
      await pictures.first().click();
      await isOpen(page);
    }));

  it('take the format that the page took, as large as the screen can show', () =>
    withPage(DESK, async (page) => {
      const asked = notePictures(page);
      await page.goto(FESTIVAL, { waitUntil: 'networkidle' });
      await photoLink(page, 'cong-hoi').click();
      await isOpen(page);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => !url.endsWith('.avif'))).toEqual([]);
    }));
});

describe('for those who save data', () => {
  it('it loads the photo that is looked at, in the best format, and no other', () =>
    withPage(PHONE, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '3g' } });
      });
      const asked = notePictures(page);
      await page.goto(FESTIVAL, { waitUntil: 'networkidle' });
      asked.length = 0;
      await photoLink(page, 'cong-hoi').tap();
      await isOpen(page);
      await page.waitForLoadState('networkidle');
      expect(asked).toHaveLength(1);
      await page.getByRole('button', { name: 'Ảnh sau' }).tap();
      await showsPhoto(page, COVER, 'Toàn cảnh sân đình.');
      await expect.poll(() => asked.length).toBe(2);
      expect(asked.filter((url) => !url.endsWith('.avif'))).toEqual([]);
      // The page of a photo is asked for as well: nothing is held back there.
      asked.length = 0;
      await page.goto(COVER, { waitUntil: 'networkidle' });
      expect(asked).toHaveLength(1);
    }));
});
