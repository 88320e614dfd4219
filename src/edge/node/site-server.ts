/** One server for a built site: its files, its redirects, its own page for what is not there. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { findRedirect, type RedirectTable } from '../../lib/redirects.ts';
import { SECURITY_HEADERS } from '../../lib/security-headers.ts';

/** @param outDir a built site; see `src/build` */
export function createSiteServer(outDir: string): Server {
  const redirects = followRedirects(path.join(outDir, '.loa', 'redirects.json'));
  // `dev` makes sirv look at the disk for each request: a new release is put in place while this server runs.
  const files = sirv(outDir, { dev: true, etag: true, setHeaders: setCaching });
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    if (/\/\.|%2e/i.test(request.url?.split('?')[0] ?? '')) return sendNotFound(outDir, response);
    const target = findRedirect(redirects(), request.url ?? '/');
    if (target !== undefined) {
      response.writeHead(301, { Location: target }).end();
      return;
    }
    const slashed = withSlash(outDir, request);
    if (slashed !== undefined) {
      response.writeHead(301, { Location: slashed }).end();
      return;
    }
    files(request, response, () => sendNotFound(outDir, response));
  });
}

function sendNotFound(outDir: string, response: ServerResponse): void {
  response
    .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(readFileSync(path.join(outDir, '404.html')));
}

/** The redirect table of the release that stands at the moment: read again when the file is another one. */
function followRedirects(file: string): () => RedirectTable {
  let known: { stamp: string; table: RedirectTable } | undefined;
  return () => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return {};
    const stamp = `${stat.ino}:${stat.mtimeMs}`;
    if (known?.stamp !== stamp)
      known = { stamp, table: JSON.parse(readFileSync(file, 'utf8')) as RedirectTable };
    return known.table;
  };
}

/** `/thong-bao` → `/thong-bao/`, so that every page has one address. */
function withSlash(outDir: string, { url = '/' }: IncomingMessage): string | undefined {
  const [pathname = '/', query] = url.split(/\?(.*)/s);
  if (
    pathname.endsWith('/') ||
    pathname.includes('..') ||
    pathname.startsWith('//') ||
    pathname.includes('\\')
  )
    return undefined;
  return existsSync(path.join(outDir, pathname, 'index.html'))
    ? `${pathname}/${query ? `?${query}` : ''}`
    : undefined;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { Allow: 'GET, HEAD' }).end();
}

/** Names with a hash never change; pages are asked for again each time, cheaply. */
function setCaching(response: ServerResponse, pathname: string): void {
  const isHashed = /^\/(?:assets|_anh)\//.test(pathname);
  response.setHeader(
    'Cache-Control',
    isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
  );
}
