/** What a phone loads of a page: bytes as the server sends them, before and after the reader has scrolled through it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { readPictures } from '../../src/store/pictures-manifest.ts';

/** A cheap phone: 360 × 740 CSS pixels, each of them two wide. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** Pictures are sent as they are, all else as Brotli. */
const PACKED = /\.(?:avif|webp|jpe?g|png|gif)$/;
/** How editors' programs and old portals publish a photo. */
const PLAIN_JPEG_QUALITY = 80;

export interface PageWeight {
  /** Page, script and pictures that had come before the reader touched the page; browsers look far ahead for lazy ones. */
  firstScreen: number;
  html: number;
  pictures: number;
  pictureBytes: number;
  /** The same photos, in the same widths, as plain JPEG; and as one JPEG of 1,200 px each, for all screens. */
  jpegBytes: number;
  wideJpegBytes: number;
}

export async function weighPage(
  browser: Browser,
  address: string,
  folders: { contentDir: string; cacheDir: string },
): Promise<PageWeight> {
  const page = await browser.newPage(PHONE);
  const loaded = new Map<string, number>();
  page.on('requestfinished', (request) => {
    const weighed = request.response().then(async (response) => {
      const body = await response!.body();
      const { pathname } = new URL(request.url());
      loaded.set(pathname, PACKED.test(pathname) ? body.length : brotliCompressSync(body).length);
    });
    weighed.catch(() => undefined); // a visit that is counted has no body
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  const firstScreen = sum([...loaded.values()]);
  await scrollThrough(page);
  await page.close();
  const pictures = [...loaded].filter(([url]) => /^\/_anh\/.*\d+\.(?:avif|webp|jpg)$/.test(url));
  const jpegs = await Promise.all(pictures.map(([url]) => asJpeg(url, folders)));
  return {
    firstScreen,
    html: loaded.get(new URL(address).pathname) ?? 0,
    pictures: pictures.length,
    pictureBytes: sum(pictures.map(([, bytes]) => bytes)),
    jpegBytes: sum(jpegs.map(({ same }) => same)),
    wideJpegBytes: sum(jpegs.map(({ wide }) => wide)),
  };
}

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += 500) {
    await page.evaluate((top) => scrollTo(0, top), at);
    await page.waitForTimeout(100);
  }
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

/** The original of a picture that was loaded, encoded as JPEG. */
async function asJpeg(
  url: string,
  { contentDir, cacheDir }: { contentDir: string; cacheDir: string },
): Promise<{ same: number; wide: number }> {
  const file = Object.entries(readPictures(cacheDir)).find(([, { sources, fallback }]) =>
    [...sources.flatMap(({ variants }) => variants), fallback].some((variant) => variant.url === url),
  )?.[0];
  if (!file) throw new Error(`${url} is no picture of the content`);
  const original = readFileSync(path.join(contentDir, file));
  const width = Number(/-(\d+)\.\w+$/.exec(url)![1]);
  const encode = (pixels: number) =>
    sharp(original).autoOrient().resize(pixels).jpeg({ quality: PLAIN_JPEG_QUALITY }).toBuffer();
  const [same, wide] = await Promise.all([encode(width), encode(1200)]);
  return { same: same.length, wide: wide.length };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
