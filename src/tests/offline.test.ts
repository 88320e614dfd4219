/** Without a network, with a slow one and with one that comes and goes; and after a site switched the worker off. */
import { readFileSync, writeFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serviceWorker, SERVICE_WORKER_FILE } from '../build/service-worker.ts';
import { createSiteServer } from '../edge/node/site-server.ts';
import { launchBrowser } from './support/browser.ts';
import { PROJECT, temporaryFolder } from './support/folders.ts';
import { PAGE_TYPES, smallSite } from './support/small-site.ts';

const READ = PAGE_TYPES.notice;
const UNREAD = PAGE_TYPES.consultation;

let browser: Browser;
let outDir: string;
let network: Network;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser?.close());

beforeEach(async () => {
  // A copy: these tests publish other pages meanwhile.
  outDir = path.join(temporaryFolder('site'), 'dist');
  cpSync((await smallSite()).outDir, outDir, { recursive: true });
  network = await openNetwork(outDir);
  context = await browser.newContext({ baseURL: network.origin, viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
}, 120_000);
afterEach(async () => {
  await context?.close();
  await network?.close();
});

const heading = () => page.locator('h1').textContent();
const titleIn = (url: string) =>
  /<h1[^>]*>([^<]+)/.exec(readFileSync(path.join(outDir, url, 'index.html'), 'utf8'))![1]!.trim();

function publish(url: string, replace: (html: string) => string): void {
  const file = path.join(outDir, url, 'index.html');
  writeFileSync(file, replace(readFileSync(file, 'utf8')));
}

/** Read with the worker in charge of the page. */
async function read(url: string): Promise<void> {
  await page.goto(url);
  await expect.poll(() => page.evaluate((at) => caches.match(at).then(Boolean), url)).toBe(true);
}

interface Network {
  origin: string;
  /** Milliseconds before each answer; nothing comes at all where it is endless. */
  delay: number;
  close(): Promise<void>;
}

/** The site on a network that can be slow or gone, for pages and for the worker alike. */
async function openNetwork(folder: string): Promise<Network> {
  const site = createSiteServer(folder);
  const server = createServer((request, response) => {
    if (network.delay === Infinity) request.socket.destroy();
    else setTimeout(() => site.emit('request', request, response), network.delay);
  }).listen(0);
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    delay: 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('the site without a network', () => {
  it('opens what was read, the home page, and says what to do about the rest', async () => {
    await read(READ);
    network.delay = Infinity;
    await page.goto(READ);
    expect((await heading())!.trim()).toBe(titleIn(READ));
    await page.goto('/');
    expect(await page.title()).toBe(
      /<title>([^<]+)/.exec(readFileSync(path.join(outDir, 'index.html'), 'utf8'))![1],
    );
    await page.goto(UNREAD);
    expect(await heading()).toBe('Đang không có mạng');
    const kept = page.locator('main li a');
    expect((await kept.allTextContents()).join('\n')).toContain(titleIn(READ));
    await kept.filter({ hasText: titleIn(READ) }).click();
    expect((await heading())!.trim()).toBe(titleIn(READ));
  });

  it('shows what is new as soon as there is a network: nothing is older than the visit', async () => {
    await read(READ);
    publish(READ, (html) => html.replaceAll(titleIn(READ), 'Tiêu đề đã đính chính'));
    await page.goto(READ);
    expect((await heading())!.trim()).toBe('Tiêu đề đã đính chính');
  });

  it('does not keep searches, redirects, errors and files', async () => {
    await read(READ);
    await page.goto('/tim-kiem/?q=hoi');
    await page.goto('/khong-co/');
    const urls = await page.evaluate(async () =>
      (await (await caches.open('loa-pages')).keys())
        .map(({ url }) => new URL(url))
        .map(({ pathname, search }) => pathname + search),
    );
    expect(urls.toSorted()).toEqual(['/', '/ngoai-tuyen/', READ].toSorted());
  });

  it('waits some seconds for a slow network, then shows what was kept, and the new page the next time', async () => {
    await read(READ);
    publish(READ, (html) => html.replaceAll(titleIn(READ), 'Trang mới'));
    network.delay = 8000;
    const started = performance.now();
    await page.goto(READ, { timeout: 20_000 });
    expect(performance.now() - started).toBeLessThan(8000);
    expect((await heading())!.trim()).not.toBe('Trang mới');
    await expect
      .poll(
        () =>
          page.evaluate(async (at) => (await (await caches.match(at))?.text())?.includes('Trang mới'), READ),
        { timeout: 12_000 },
      )
      .toBe(true);
  }, 40_000);

  it('bears a network that comes and goes', async () => {
    await read(READ);
    for (let at = 0; at < 3; at++) {
      network.delay = Infinity;
      await page.goto(READ);
      expect((await heading())!.trim()).toBe(titleIn(READ));
      network.delay = 0;
      await page.goto(UNREAD);
      expect((await heading())!.trim()).toBe(titleIn(UNREAD));
      await page.evaluate(async (url) => (await caches.open('loa-pages')).delete(url), UNREAD);
    }
  }, 30_000);

  it('is gone after the site switched it off, and leaves nothing', async () => {
    await read(READ);
    writeFileSync(path.join(outDir, SERVICE_WORKER_FILE), serviceWorker(PROJECT, false));
    publish(READ, (html) => html.replace(' data-offline', ''));
    await page.goto(READ);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect
      .poll(
        () =>
          page.evaluate(async () => [
            (await navigator.serviceWorker.getRegistrations()).length,
            (await caches.keys()).length,
          ]),
        { timeout: 10_000 },
      )
      .toEqual([0, 0]);
    await page.goto(READ);
    await page.waitForTimeout(3500);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  }, 30_000);
});
