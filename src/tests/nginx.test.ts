/**
 * The templates of scripts/deploy/server under a real nginx: readers load pages while releases follow each other.
 * Needs nginx (with its Brotli module, where that is installed); without it the tests are skipped, and say so.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hostingFiles } from '../build/hosting/hosting-files.ts';
import { createSiteServer } from '../edge/node/site-server.ts';
import { cacheControlOf, IMMUTABLE_PATHS } from '../lib/cache-rules.ts';
import type { RedirectTable } from '../lib/redirects.ts';
import { HTTPS_HEADERS, SECURITY_HEADERS } from '../lib/security-headers.ts';
import { publishRelease, rollBack } from '../publish/publish-release.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';
import { hasBrotli, NGINX, startNginx, type Nginx } from './support/nginx.ts';

/** As many as an old portal has; more in `LOA_REDIRECTS`. */
const REDIRECTS = Number(process.env['LOA_REDIRECTS'] ?? 400);
const LONG = 'Thông báo lịch tiếp công dân. '.repeat(200);

/** Half of them with parameters; some that differ in capitals alone; one that stands on the home page. */
const TABLE: RedirectTable = Object.fromEntries([
  ...Array.from({ length: REDIRECTS / 2 }, (_, at): [string, string] => [
    `/tin/bai-${at}.html`,
    `/thong-bao/?bai=${at}`,
  ]),
  ...Array.from({ length: REDIRECTS / 2 }, (_, at): [string, string] => [
    `/tin.aspx?cat=3&id=${at}`,
    `/thong-bao/?so=${at}`,
  ]),
  ['/Xem/ID', '/thong-bao/?hoa'],
  ['/Xem/id', '/thong-bao/?thuong'],
  ['/?id=12', '/thong-bao/?cu'],
  ['/tin%20cu/%C4%91', '/thong-bao/?trang'],
  ['/gia(1)+[2].html', '/thong-bao/?dau'],
  ['/a$b.html', '/thong-bao/?dola'],
  // The longest that nginx takes, one that it does not, and one under which it would not even start.
  [`/${'x'.repeat(899)}`, '/thong-bao/?dai'],
  [`/${'y'.repeat(1_180)}`, '/thong-bao/?dai-qua'],
  [`/${'z'.repeat(4_200)}`, '/thong-bao/?rat-dai'],
  ['/thong-bao?so=7', '/thong-bao/bay/'],
]);

describe.skipIf(!NGINX)(`a site behind nginx${NGINX ? '' : ' (skipped: nginx is not installed)'}`, () => {
  const outDir = temporaryFolder('site');
  const root = path.join(temporaryFolder('site'), 'loa');
  const node = createSiteServer(path.join(root, 'current'), (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').end('{}');
  });
  let nginx: Nginx;

  beforeAll(async () => {
    build('một');
    await publishRelease(outDir, root, { keep: 5, now: Date.UTC(2026, 10, 22) });
    node.listen(0, '127.0.0.1');
    await once(node, 'listening');
    nginx = await startNginx(root, (node.address() as AddressInfo).port);
    expect(nginx.takeTables()).toMatchObject({ status: 0 });
    await vi.waitFor(async () => expect((await nginx.get('/?id=12')).status).toBe(301), 5_000);
  }, 30_000);

  afterAll(async () => {
    await nginx.stop();
    node.closeAllConnections();
    node.close();
  });

  function build(text: string, hash = '1'): void {
    writeFiles(outDir, {
      'index.html': `${text} ${LONG}`,
      'thong-bao/index.html': LONG,
      '404.html': 'Không tìm thấy trang.',
      [`assets/page.${hash}.js`]: `'${LONG}'`,
      '_tep/bieu-mau.docx': 'x',
      ...Object.fromEntries(IMMUTABLE_PATHS.map((pattern) => [pattern.replace('*', 'a.0').slice(1), 'x'])),
      'pagefind/pagefind.js': 'x',
      'tin/.htaccess': 'x',
      '.well-known/security.txt': 'x',
      '.loa/counter.json': '{}',
      '.loa/redirects.json': JSON.stringify(TABLE),
      ...hostingFiles(TABLE),
    });
  }

  const get = (url: string, headers: Record<string, string> = {}) => nginx.get(url, headers);

  it('serves pages, compressed beforehand, with the headers of our own server', async () => {
    for (const url of ['/', '/thong-bao/']) {
      const { status, headers, body } = await get(url, { 'Accept-Encoding': 'gzip' });
      expect(status, url).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': 'public, max-age=0, must-revalidate',
      });
      expect(body.length, url).toBeLessThan(LONG.length / 10);
      for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...HTTPS_HEADERS }))
        expect(headers[name.toLowerCase()], name).toBe(value);
    }
    const { headers } = await get('/assets/page.1.js', { 'Accept-Encoding': 'gzip' });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/^text\/javascript/);
  });

  it.skipIf(!hasBrotli)('sends Brotli to those who read it', async () => {
    const { headers } = await get('/', { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
  });

  it('answers a page that did not change in a few bytes', async () => {
    const first = await get('/');
    const again = await get('/', { 'If-None-Match': String(first.headers.etag) });
    expect(again.status).toBe(304);
  });

  it('knows every old address, with parameters in any order', async () => {
    const table = Object.entries(TABLE);
    const answers = await Promise.all(table.map(([from]) => get(from)));
    expect(
      table.filter(([, to], at) => answers[at]!.status !== 301 || answers[at]!.headers.location !== to),
    ).toEqual([]);
    for (const [from, to] of [
      ['/tin.aspx?id=7&cat=3', '/thong-bao/?so=7'],
      ['/TIN/Bai-7.html', '/thong-bao/?bai=7'],
      ['/tin/bai-7.html/', '/thong-bao/?bai=7'],
      // The Node server behind knows what the table does not list.
      ['/tin/bai-7.html?fbclid=x', '/thong-bao/?bai=7'],
    ] as const)
      expect((await get(from)).headers.location, from).toBe(to);
  });

  it('asks the table before a page that is an old address as well, whatever else its query says', async () => {
    for (const [from, to] of [
      ['/?id=12&fbclid=abc', '/thong-bao/?cu'],
      ['/thong-bao/?so=7&utm_source=zalo', '/thong-bao/bay/'],
      ['/THONG-BAO?so=7&gclid=x', '/thong-bao/bay/'],
    ] as const)
      expect(await get(from), from).toMatchObject({ status: 301, headers: { location: to } });
    const plain = await get('/');
    for (const url of ['/?fbclid=abc', '/?id=13', '/thong-bao/?trang=2']) {
      const { status, headers } = await get(url);
      expect({ url, status }).toEqual({ url, status: 200 });
      expect(headers['x-robots-tag'], url).toBeUndefined();
      for (const name of ['cache-control', ...Object.keys({ ...SECURITY_HEADERS, ...HTTPS_HEADERS })])
        expect(headers[name.toLowerCase()], `${url} ${name}`).toBe(plain.headers[name.toLowerCase()]);
    }
  });

  it('has every file kept for as long as the other hosts say', async () => {
    const files = IMMUTABLE_PATHS.map((pattern) => pattern.replace('*', 'a.0'));
    for (const url of [...files, '/index.html', '/_tep/bieu-mau.docx', '/pagefind/pagefind.js'])
      expect((await get(url)).headers['cache-control'], url).toBe(cacheControlOf(url));
  });

  it('serves nothing that begins with a point, but what the standards put there', async () => {
    for (const url of ['/.assetsignore', '/.loa/counter.json', '/.loa/nginx/redirects.map', '/tin/.htaccess'])
      expect((await get(url)).status, url).toBe(404);
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });

  it('adds the slash that an address lacks, and shows our page for what is nowhere', async () => {
    expect(await get('/thong-bao')).toMatchObject({ status: 301, headers: { location: '/thong-bao/' } });
    for (const url of ['/khong-co/', '/assets/', '/.loa/counter.json', '/_headers', '/_redirects']) {
      const { status, body } = await get(url);
      expect({ url, status }).toEqual({ url, status: 404 });
      expect(body.toString(), url).toContain('Không tìm thấy trang.');
    }
  });

  it('lets the counter say itself what may be kept, and sets no header twice', async () => {
    for (const url of ['/_c/health', '/tin/bai-7.html?fbclid=x']) {
      const { headers } = await get(url);
      expect(headers['x-frame-options'], url).toBe('SAMEORIGIN');
      expect(headers['x-content-type-options'], url).toBe('nosniff');
    }
    expect((await get('/_c/health')).headers['cache-control']).toBe('no-store');
  });

  it('fails no reader while releases follow each other, and goes back', async () => {
    const failed: string[] = [];
    const visit = { isOver: false };
    let loaded = 0;
    const reader = async () => {
      for (let at = 0; !visit.isOver; at++) {
        const url = ['/', '/thong-bao/', '/assets/page.1.js'][at % 3]!;
        const { status } = await get(url);
        loaded++;
        if (status !== 200) failed.push(`${url}: ${status}`);
      }
    };
    const readers = Promise.all(Array.from({ length: 6 }, reader));
    for (let at = 2; at < 12; at++) {
      build(`bản ${at}`, String(at));
      await publishRelease(outDir, root, { keep: 3, now: Date.UTC(2026, 10, 22, 0, at) });
      await wait(20);
    }
    expect((await get('/')).body.toString()).toMatch(/^bản 11/);
    await rollBack(root, Date.UTC(2026, 10, 22, 0, 12));
    expect((await get('/')).body.toString()).toMatch(/^bản 10/);
    visit.isOver = true;
    await readers;
    expect(failed).toEqual([]);
    expect(loaded).toBeGreaterThan(50);
  }, 30_000);

  it('shows the site when the Node server is down', async () => {
    node.closeAllConnections();
    node.close();
    for (const url of ['/', '/?fbclid=abc', '/thong-bao/?so=8'])
      expect((await get(url)).status, url).toBe(200);
    expect(await get('/?id=12')).toMatchObject({ status: 301, headers: { location: '/thong-bao/?cu' } });
    const nowhere = await get('/khong-co/');
    expect(nowhere.status).toBe(404);
    expect(nowhere.body.toString()).toContain('Không tìm thấy trang.');
    expect((await get('/_c/health')).status).toBe(502);
  });
});
