/**
 * The templates of scripts/deploy/server under a real nginx: readers load pages while releases follow each other.
 * Needs nginx (with its Brotli module, where that is installed); without it the tests are skipped, and say so.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hostingFiles } from '../build/hosting/hosting-files.ts';
import { createSiteServer } from '../edge/node/site-server.ts';
import type { RedirectTable } from '../lib/redirects.ts';
import { HTTPS_HEADERS, SECURITY_HEADERS } from '../lib/security-headers.ts';
import { publishRelease, rollBack } from '../publish/publish-release.ts';
import { PROJECT, temporaryFolder, writeFiles } from './support/folders.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((file) =>
  existsSync(file),
);
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = existsSync(BROTLI_MODULE);

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
]);

describe.skipIf(!NGINX)(`a site behind nginx${NGINX ? '' : ' (skipped: nginx is not installed)'}`, () => {
  const outDir = temporaryFolder('site');
  const root = path.join(temporaryFolder('site'), 'loa');
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const node = createSiteServer(path.join(root, 'current'), (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').end('{}');
  });
  let nginx: ChildProcess;
  let port: number;

  beforeAll(async () => {
    build('một');
    await publishRelease(outDir, root, { keep: 5, now: Date.UTC(2026, 10, 22) });
    node.listen(0, '127.0.0.1');
    await once(node, 'listening');
    port = await freePort();
    nginx = await startNginx(root, port, (node.address() as AddressInfo).port);
  }, 30_000);

  afterAll(async () => {
    agent.destroy();
    nginx.kill('SIGQUIT');
    await once(nginx, 'exit');
    node.closeAllConnections();
    node.close();
  });

  function build(text: string, hash = '1', isPreview = false): void {
    writeFiles(outDir, {
      'index.html': `${text} ${LONG}`,
      'thong-bao/index.html': LONG,
      '404.html': 'Không tìm thấy trang.',
      [`assets/page.${hash}.js`]: `'${LONG}'`,
      '_tep/bieu-mau.docx': 'x',
      '.loa/counter.json': '{}',
      '.loa/redirects.json': JSON.stringify(TABLE),
      ...hostingFiles(TABLE, isPreview),
    });
  }

  const get = (url: string, headers: Record<string, string> = {}) => ask(agent, port, url, headers);

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
    await rollBack(root);
    expect((await get('/')).body.toString()).toMatch(/^bản 10/);
    visit.isOver = true;
    await readers;
    expect(failed).toEqual([]);
    expect(loaded).toBeGreaterThan(50);
  }, 30_000);

  it('keeps search engines out of a preview, and lets them in again', async () => {
    expect((await get('/thong-bao/')).headers['x-robots-tag']).toBeUndefined();
    for (const [at, isPreview, expected] of [
      [20, true, 'noindex'],
      [21, false, undefined],
    ] as const) {
      build('bản xem trước', '20', isPreview);
      await publishRelease(outDir, root, { keep: 3, now: Date.UTC(2026, 10, 22, 0, at) });
      nginx.kill('SIGHUP');
      for (const url of ['/thong-bao/', '/_tep/bieu-mau.docx', '/khong-co/'])
        await vi.waitFor(
          async () => expect((await get(url)).headers['x-robots-tag'], url).toBe(expected),
          5_000,
        );
    }
  });

  it('shows the site when the Node server is down', async () => {
    node.closeAllConnections();
    node.close();
    expect((await get('/')).status).toBe(200);
    expect((await get('/khong-co/')).status).toBe(404);
    expect((await get('/_c/health')).status).toBe(502);
  });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As it is: `fetch` would follow redirects, unpack, and tidy addresses up. */
function ask(agent: Agent, port: number, url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ agent, port, host: '127.0.0.1', path: url, headers: { Host: 'vidu.gov.vn', ...headers } })
      .on('error', reject)
      .on('response', (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
          }),
        );
      })
      .end();
  });
}

/** The templates as they are, but for the folder, the ports, and the certificate that a test has not. */
async function startNginx(root: string, port: number, nodePort: number): Promise<ChildProcess> {
  const template = (name: string) =>
    readFileSync(path.join(PROJECT, 'scripts/deploy/server', name), 'utf8').replaceAll('/srv/loa', root);
  const prefix = temporaryFolder('site');
  mkdirSync(path.join(prefix, 'logs'));
  const site = template('site.conf');
  writeFileSync(path.join(root, 'site.conf'), hasBrotli ? site : site.replace('brotli_static on;', ''));
  const server = template('nginx.conf')
    .replace(/server \{\s*listen 80;[\s\S]*?\n\}\n/, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace(/.*(?:listen \[::\]|ssl_).*\n/g, '')
    .replace('127.0.0.1:4321', `127.0.0.1:${nodePort}`)
    .replace('/var/log/nginx', path.join(prefix, 'logs'));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${prefix}/${name};`,
  );
  writeFileSync(
    path.join(prefix, 'nginx.conf'),
    `${hasBrotli ? `load_module ${BROTLI_MODULE};\n` : ''}daemon off;\nuser ${process.env['USER'] ?? 'root'};\npid ${prefix}/pid;
error_log ${prefix}/logs/error.log;\nevents {}\nhttp {\n${temp.join('\n')}\n${server}\n}\n`,
  );
  const nginx = spawn(NGINX!, ['-p', prefix, '-c', path.join(prefix, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  for (let attempt = 0; attempt < 100; attempt++) {
    if (nginx.exitCode !== null) throw new Error(`nginx refuses its configuration:\n${said}`);
    const answer = await ask(new Agent(), port, '/', {}).catch(() => undefined);
    if (answer) return nginx;
    await wait(50);
  }
  nginx.kill();
  throw new Error(`nginx does not answer:\n${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
