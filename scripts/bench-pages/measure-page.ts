/** One page on one link to the network, as a reader with a cheap phone meets it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Link {
  name: string;
  /** Bits a second, both ways. */
  bits: number;
  /** Milliseconds of a round trip. */
  latency: number;
}

/** Slow mobile data, and a village at the end of the line. */
export const LINKS: readonly Link[] = [
  { name: '400 kbit/s, 400 ms', bits: 400_000, latency: 400 },
  { name: '50 kbit/s, 800 ms', bits: 50_000, latency: 800 },
];

/** How much slower than this machine the phone is. */
const CPU_SLOWDOWN = 4;

export interface Visit {
  bytes: number;
  requests: number;
  /** Seconds to the first paint, the largest one, and the end of loading. */
  fcp: number;
  lcp: number;
  load: number;
  /** How far things moved; see https://web.dev/articles/cls */
  cls: number;
}

/** The first visit and the one after it, with the browser's cache filled. */
export async function measurePage(
  browser: Browser,
  url: string,
  link: Link,
): Promise<{ first: Visit; repeat: Visit }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  try {
    return { first: await visit(context, url, link), repeat: await visit(context, url, link) };
  } finally {
    await context.close();
  }
}

async function visit(context: BrowserContext, url: string, link: Link): Promise<Visit> {
  const page = await context.newPage();
  const traffic = await slowDown(page, link);
  await page.addInitScript(watchPaint);
  await page.goto(url, { waitUntil: 'load', timeout: 180_000 });
  // Whatever comes after: the counter, pictures that were not there yet.
  await page.waitForTimeout(1500 + link.latency * 2);
  const seen = await page.evaluate(readPaint);
  await page.close();
  return { ...traffic, ...seen };
}

async function slowDown(page: Page, { bits, latency }: Link): Promise<{ bytes: number; requests: number }> {
  const session = await page.context().newCDPSession(page);
  const traffic = { bytes: 0, requests: 0 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bits / 8,
    uploadThroughput: bits / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    // What the browser had already costs nothing and is no request.
    if (encodedDataLength === 0) return;
    traffic.bytes += encodedDataLength;
    traffic.requests++;
  });
  return traffic;
}

/** Runs in the page, before anything else of it. */
function watchPaint(): void {
  const seen = { lcp: 0, cls: 0 };
  Object.assign(globalThis, { __seen: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. */
function readPaint(): Omit<Visit, 'bytes' | 'requests'> {
  const { lcp, cls } = (globalThis as unknown as { __seen: { lcp: number; cls: number } }).__seen;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [fcp] = performance.getEntriesByName('first-contentful-paint');
  return {
    fcp: (fcp?.startTime ?? NaN) / 1000,
    lcp: lcp / 1000,
    load: (navigation?.loadEventEnd ?? NaN) / 1000,
    cls,
  };
}
