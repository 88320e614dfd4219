import { rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../lib/security-headers.ts';
import { temporaryFolder, writeFiles } from '../../tests/support/folders.ts';
import { createSiteServer } from './site-server.ts';

const outDir = path.join(temporaryFolder('site'), 'dist');
const REDIRECTS = { '/tin.aspx?cat=3&id=12': '/tin-tuc/a/', '/cu/': '/tin-tuc/a/' };
const COMMA = 'QĐ 12, phụ lục & biểu mẫu.pdf';
let server: Server;
let port: number;

beforeAll(async () => {
  writeFiles(path.dirname(outDir), { 'secret.txt': 'bí mật' });
  writeFiles(outDir, {
    'index.html': 'trang chủ',
    '404.html': 'không thấy',
    'tin-tuc/a/index.html': 'bài a',
    '.loa/redirects.json': JSON.stringify(REDIRECTS),
    '.env': 'bí mật',
    '_tep/k7m2p9/Kế hoạch (1).pdf': 'kế hoạch',
    [`_tep/k7m2p9/${COMMA}`]: 'phụ lục',
    '_tep/k7m2p9/danh-sach.txt': 'Đảng ủy',
    '_anh/a-360.avif': 'ảnh',
    'assets/page.abc.js': 'js',
    'sitemap.xml': '<urlset/>',
  });
  server = createSiteServer(outDir);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

/** Addresses of no page: unknown, hidden, outside of the site, or spelt as no browser spells them. */
const NOTHING = String.raw`/khong-co/ /khong-co /tin.aspx /tin.aspx?id=12 /cu/?id=1 /tin-tuc /assets /assets/
  /.loa/redirects.json /.loa /.loa/ /.env /%2eloa/redirects.json /%2Eenv /x/../.env /.loa%2fredirects.json
  /tin-tuc/%2e%2e/.env /../secret.txt /../../etc/passwd /%2e%2e/secret.txt /..%2fsecret.txt
  /tin-tuc/..%2f..%2fsecret.txt /..%5csecret.txt /%2e%2e%2fsecret.txt /....//secret.txt /% /%zz /%E0%A4%A /%c0%af
  /%00 /index.html%00.pdf //evil.example //evil.example/tin-tuc/a /\evil.example /\..\secret.txt /constructor
  /__proto__ /toString/ /tin-tuc/a;x=1 /tin-tuc/a%3Fx`;

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

function ask(
  target: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path: target, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** The status line that comes back for a request line that no client would send. */
function askRaw(line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text.split('\r\n')[0]!));
    socket.on('error', reject);
  });
}

describe('the site server', () => {
  it.each([
    ['/', 'trang chủ'],
    ['/?utm_source=zalo', 'trang chủ'],
    ['/tin-tuc/a/', 'bài a'],
    ['/_tep/k7m2p9/K%E1%BA%BF%20ho%E1%BA%A1ch%20(1).pdf', 'kế hoạch'],
    ['/sitemap.xml', '<urlset/>'],
  ])('serves %s', async (target, text) => {
    const reply = await ask(target);
    expect([reply.status, reply.text]).toEqual([200, text]);
    expect(reply.headers).toMatchObject(
      Object.fromEntries(
        Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    );
  });

  // What a name holds is the staff's choice; the address is made with every such character escaped.
  it('serves a file with a comma and an ampersand in its name', async () => {
    expect((await ask(`/_tep/k7m2p9/${encodeURIComponent(COMMA)}`)).text).toBe('phụ lục');
  });

  it('says that plain text is UTF-8: browsers take it for Western European', async () => {
    expect((await ask('/_tep/k7m2p9/danh-sach.txt')).headers['content-type']).toMatch(/charset=utf-8/i);
  });

  it.each([
    ['/tin-tuc/a', '/tin-tuc/a/'],
    ['/tin-tuc/a?x=1&y=2', '/tin-tuc/a/?x=1&y=2'],
    ['/tin-tuc/a??', '/tin-tuc/a/??'],
    ['/tin.aspx?id=12&cat=3', '/tin-tuc/a/'],
    ['/tin.aspx?fbclid=x&cat=3&id=12', '/tin-tuc/a/'],
    ['/cu/', '/tin-tuc/a/'],
  ])('leads from %s to %s', async (target, location) => {
    const { status, headers, text } = await ask(target);
    expect([status, headers.location, text]).toEqual([301, location, '']);
  });

  it.each([...NOTHING.split(/\s+/), `/${'a'.repeat(5000)}`, `/${'../'.repeat(500)}secret.txt`])(
    'finds nothing at %s',
    async (target) => {
      const { status, headers, text } = await ask(target);
      expect([status, text]).toEqual([404, 'không thấy']);
      expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
      expect(headers).toHaveProperty('x-content-type-options', 'nosniff');
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'refuses %s',
    async (method) => {
      const { status, headers, text } = await ask('/', { method });
      expect([status, headers.allow, text]).toEqual([405, 'GET, HEAD', '']);
    },
  );

  it.each([
    ['/', 200],
    ['/tin-tuc/a', 301],
    ['/khong-co/', 404],
  ])('answers HEAD %s without a body', async (target, expected) => {
    const { status, text } = await ask(target, { method: 'HEAD' });
    expect([status, text]).toEqual([expected, '']);
  });

  it.each(['GET *', 'GET http://evil.example/../secret.txt', 'GET /\u00e9', 'GET', 'get /'])(
    'bears the request %j',
    async (line) => {
      expect(await askRaw(line)).toMatch(/^HTTP\/1\.1 [34]0\d /);
      expect((await ask('/')).status).toBe(200);
    },
  );

  it('lets browsers keep what never changes, and ask again for what does', async () => {
    const cacheOf = async (target: string) => (await ask(target)).headers['cache-control'];
    for (const target of ['/_anh/a-360.avif', '/assets/page.abc.js'])
      expect(await cacheOf(target)).toContain('immutable');
    for (const target of ['/', '/sitemap.xml', '/_tep/k7m2p9/danh-sach.txt'])
      expect(await cacheOf(target)).toBe('public, max-age=0, must-revalidate');
  });

  it('does not send again what the browser has', async () => {
    const { etag } = (await ask('/')).headers;
    const again = await ask('/', { headers: { 'If-None-Match': etag! } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each([
    ['bytes=0-3', 206],
    ['bytes=99-', 416],
  ])('answers the range %s', async (Range, status) => {
    expect((await ask('/_anh/a-360.avif', { headers: { Range } })).status).toBe(status);
  });

  it('sends the end of a file where its end is asked for', async () => {
    expect((await ask('/sitemap.xml', { headers: { Range: 'bytes=-2' } })).text).toBe('/>');
  });

  it('follows a new release', async () => {
    writeFiles(outDir, {
      'moi/index.html': 'mới',
      '.loa/redirects.json': JSON.stringify({ ...REDIRECTS, '/cu-hon/': '/moi/' }),
    });
    rmSync(path.join(outDir, 'sitemap.xml'));
    expect((await ask('/moi/')).text).toBe('mới');
    expect((await ask('/cu-hon/')).headers.location).toBe('/moi/');
    expect((await ask('/sitemap.xml')).status).toBe(404);
  });

  it('keeps search engines out of a preview, of files of every kind', async () => {
    const hidden = async () =>
      Promise.all(['/moi/', '/khong-co/'].map(async (url) => (await ask(url)).headers['x-robots-tag']));
    expect(await hidden()).toEqual([undefined, undefined]);
    writeFiles(outDir, { _headers: '/*\n  X-Robots-Tag: noindex\n' });
    expect(await hidden()).toEqual(['noindex', 'noindex']);
    writeFiles(outDir, { _headers: '/*\n  X-Frame-Options: SAMEORIGIN\n' });
    expect(await hidden()).toEqual([undefined, undefined]);
  });
});
