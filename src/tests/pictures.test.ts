/** Photos of every kind from the folder to the reader: what is published of them, and what never is. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPictures } from '../store/pictures-manifest.ts';
import { launchBrowser } from './support/browser.ts';
import { sharedSite, type BuiltSite } from './support/build-fixture.ts';
import { EXAMPLE_SITE } from './support/example-site.ts';
import { listFiles } from '../store/list-files.ts';
import { type SiteFiles } from './support/folders.ts';
import { drawPhoto } from './support/pictures.ts';
import { plantedPhoto, SECRETS } from './support/planted-photo.ts';
import { serveSite, type ServedSite } from './support/serve.ts';

const FOLDER = 'articles/2026/hoi-xuan';
const LONG = 'Trong ba ngày, hội xuân đã đón khách từ khắp nơi về xem hát và kéo co. '.repeat(8);

const ARTICLE = `---
id: hoixuan001
kind: news
title: Hội xuân đón hơn năm nghìn lượt khách
section: tin-tuc
publishedAt: 2026-02-21 17:00
album: hoi-xuan
images:
  - { src: ben.jpg, alt: Cụ bà bán trầu, credit: Thu Hằng, placement: beside }
attachments: [{ file: ap-phich.jpg, title: Áp phích }]
---

${LONG}

![Đoàn rước kiệu](tu-dien-thoai.jpg "Sáng mùng bốn.")

![In CMYK](cmyk.jpg) ![Mười sáu bit](muoi-sau-bit.png) ![Nền trong](nen-trong.png)

![Ảnh toàn cảnh](toan-canh.png) ![PNG mang tên JPG](nham-ten.jpg) ![GIF tĩnh](hinh.gif)
`;

const ALBUM = `---
title: Hội xuân, ảnh gốc
date: 2026-02-20
allowDownload: true
credit: Thu Hằng
---
`;

async function siteFiles(): Promise<SiteFiles> {
  const photo = await drawPhoto(1500, 1000, 30);
  const planted = await plantedPhoto(photo, 6);
  const clear = { create: { width: 700, height: 400, channels: 4 as const, background: '#00000000' } };
  return {
    'site.yaml': JSON.stringify(EXAMPLE_SITE),
    [`${FOLDER}/index.md`]: ARTICLE,
    [`${FOLDER}/tu-dien-thoai.jpg`]: planted,
    [`${FOLDER}/ap-phich.jpg`]: planted,
    [`${FOLDER}/ben.jpg`]: await sharp(photo).jpeg().toBuffer(),
    [`${FOLDER}/cmyk.jpg`]: await sharp(photo).toColourspace('cmyk').jpeg().toBuffer(),
    [`${FOLDER}/muoi-sau-bit.png`]: await sharp(photo).toColourspace('rgb16').png().toBuffer(),
    [`${FOLDER}/nen-trong.png`]: await sharp(clear).png().toBuffer(),
    [`${FOLDER}/toan-canh.png`]: await drawPhoto(6000, 400, 200),
    [`${FOLDER}/nham-ten.jpg`]: photo,
    [`${FOLDER}/hinh.gif`]: await sharp(photo).gif().toBuffer(),
    'albums/anh-goc/index.md': ALBUM,
    'albums/anh-goc/mot.jpg': planted,
    // No text at all.
    'albums/hoi-xuan/1.jpg': await plantedPhoto(photo),
    'albums/hoi-xuan/2.jpg': await plantedPhoto(await drawPhoto(1200, 900, 90)),
  };
}

let site: BuiltSite;
let html: (url: string) => string;
beforeAll(async () => {
  site = await sharedSite(await siteFiles(), { TZ: 'UTC' });
  html = (url) => readFileSync(path.join(site.outDir, url, 'index.html'), 'utf8');
}, 120_000);

const pictureOf = (file: string) => readPictures(site.cacheDir)[file]!;
const published = (url: string) => path.join(site.outDir, url);

describe('what a photo’s file tells', () => {
  it('is in the originals, so that the next test can fail', async () => {
    const original = Buffer.from((await siteFiles())['albums/anh-goc/mot.jpg'] as Uint8Array);
    const missing = Object.entries(SECRETS).filter(([, secret]) => !original.includes(secret));
    expect(missing.map(([name]) => name).filter((name) => !name.startsWith('EXIF, latitude'))).toEqual([]);
    expect(missing.length).toBe(1); // a camera writes one byte order
  });

  it('is in no file of the site: not in pictures, not in attachments, not in offered originals', () => {
    const found = listFiles(site.outDir).flatMap((file) => {
      const bytes = readFileSync(published(file));
      return Object.entries(SECRETS).flatMap(([name, secret]) =>
        bytes.includes(secret) ? [`${file}: ${name}`] : [],
      );
    });
    expect(found).toEqual([]);
  });

  it('leaves an offered original as it was, pixel for pixel and the same way up', async () => {
    const { original } = pictureOf('albums/anh-goc/mot.jpg');
    const offered = readFileSync(published(original!.url));
    expect(offered.length).toBe(original!.bytes);
    const before = sharp(path.join(site.contentDir, 'albums/anh-goc/mot.jpg')).autoOrient().raw();
    const after = sharp(offered).autoOrient().raw();
    expect((await after.toBuffer()).equals(await before.toBuffer())).toBe(true);
    expect((await sharp(offered).metadata()).orientation).toBe(6);
  });

  it('is offered only where an album says so', () => {
    expect(pictureOf('albums/hoi-xuan/1.jpg').original).toBeUndefined();
    expect(listFiles(published('_anh')).filter((name) => name.includes('goc'))).toHaveLength(1);
  });
});

describe('photos of unusual kinds', () => {
  const names = [
    'cmyk.jpg',
    'muoi-sau-bit.png',
    'nen-trong.png',
    'toan-canh.png',
    'nham-ten.jpg',
    'hinh.gif',
  ];
  it.each(names)('become plain sRGB in every format: %s', async (name) => {
    const { sources, fallback, width, height } = pictureOf(`${FOLDER}/${name}`);
    for (const { url, width: own } of [...sources.flatMap(({ variants }) => variants), fallback]) {
      const { space, depth, channels, pages = 1, ...size } = await sharp(published(url)).metadata();
      expect({ space, depth, channels, pages }, url).toEqual({
        space: 'srgb',
        depth: 'uchar',
        channels: 3,
        pages: 1,
      });
      expect(size.width, url).toBe(own);
      expect(Math.abs(size.height - (own * height) / width), url).toBeLessThanOrEqual(1);
    }
  });

  it('keep their colours: CMYK and sixteen bits look like the photo that they were made of', async () => {
    const means = async (name: string) => {
      const { channels } = await sharp(published(pictureOf(`${FOLDER}/${name}`).fallback.url)).stats();
      return channels.map(({ mean }) => mean);
    };
    const [plain, cmyk, deep] = [
      await means('ben.jpg'),
      await means('cmyk.jpg'),
      await means('muoi-sau-bit.png'),
    ];
    for (const channel of [0, 1, 2]) {
      expect(Math.abs(cmyk[channel]! - plain[channel]!)).toBeLessThan(16);
      expect(Math.abs(deep[channel]! - plain[channel]!)).toBeLessThan(4);
    }
  });
});

describe('an album that is a folder of photos and nothing else', () => {
  it('has the headline, the day and the words of its photos', () => {
    const page = html('/thu-vien-anh/hoi-xuan/');
    expect(page).toContain('Hội xuân Bính Ngọ</h1>');
    expect(page).toContain('2026-02-20');
    expect(page).toContain('alt="Đoàn rước kiệu đi qua cổng đền"');
    expect(page).toContain('Lễ rước kiệu &amp; hát “chầu văn”');
  });

  it('has pictures for a whole screen, which an article has not', () => {
    const widest = (file: string) => pictureOf(file).sources[0]!.variants.at(-1)!.width;
    expect(widest('albums/hoi-xuan/1.jpg')).toBe(1500);
    expect(widest(`${FOLDER}/ben.jpg`)).toBe(1408);
  });
});

it('puts a picture beside the text before it, so that the text can run around', () => {
  const page = html('/tin-tuc/hoi-xuan/');
  expect(page.indexOf('<figure class="beside">')).toBeGreaterThan(0);
  expect(page.indexOf('<figure class="beside">')).toBeLessThan(page.lastIndexOf(LONG.slice(0, 40)));
});

describe('on a connection that is paid by the byte', () => {
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    [browser, served] = [await launchBrowser(), await serveSite(site.outDir)];
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function open(url: string, connection: object | undefined) {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
    if (connection)
      await page.addInitScript(
        (value) => Object.defineProperty(navigator, 'connection', { value }),
        connection,
      );
    const asked: string[] = [];
    const problems: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/_anh/')) asked.push(new URL(request.url()).pathname);
    });
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(served.origin + url, { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    return { page, asked, problems };
  }

  it.each([
    ['Save-Data', { saveData: true }],
    ['a very slow link', { effectiveType: '2g' }],
  ])(
    'the text comes first and pictures when asked for: %s',
    async (_, connection) => {
      const { page, asked, problems } = await open('/tin-tuc/hoi-xuan/', connection);
      // What stands first may be on its way before the browser is told anything; nothing else.
      const first = /<img(?![^>]*loading="lazy")[^>]*src="(\/_anh\/\w+)-/.exec(
        html('/tin-tuc/hoi-xuan/'),
      )![1]!;
      expect(asked.filter((url) => !url.startsWith(first))).toEqual([]);
      const button = page.getByRole('button', { name: /^Tải ảnh \(\d+ KB\): Đoàn rước kiệu$/ });
      await button.focus();
      await page.keyboard.press('Enter');
      const image = page.getByAltText('Đoàn rước kiệu', { exact: true });
      await image.evaluate((node: HTMLImageElement) => node.decode());
      expect(await image.isVisible()).toBe(true);
      expect(await button.count()).toBe(0);
      await page.getByRole('button', { name: /^Tải cả \d+ ảnh/ }).click();
      await page.waitForFunction(() =>
        [...document.images].every((each) => each.complete && each.naturalWidth > 0),
      );
      expect(await page.getByRole('button', { name: /^Tải / }).count()).toBe(0);
      expect(problems).toEqual([]);
      await page.close();
    },
    30_000,
  );

  it('and nobody else is asked', async () => {
    const { page, asked } = await open('/tin-tuc/hoi-xuan/', { saveData: false, effectiveType: '4g' });
    expect(await page.getByRole('button', { name: /^Tải / }).count()).toBe(0);
    // Eight of the article, and the cover of its album.
    expect(new Set(asked).size).toBe(9);
    // At twice 328 px a phone takes 656 px, and no more.
    const column = asked.find((url) =>
      url.includes(path.basename(pictureOf(`${FOLDER}/tu-dien-thoai.jpg`).fallback.url).slice(0, 12)),
    )!;
    expect(column).toMatch(/-656\.avif$/);
    expect(statSync(published(column)).size).toBeGreaterThan(0);
    await page.close();
  }, 30_000);
});
