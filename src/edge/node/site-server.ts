/** One server for a built site: its files, its redirects, its own page for what is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { findRedirect, type RedirectTable } from '../../lib/redirects.ts';
import { SECURITY_HEADERS } from '../../lib/security-headers.ts';

/** @param outDir a built site; see `src/build` */
export function createSiteServer(outDir: string): Server {
  const redirects = readRedirects(outDir);
  const files = sirv(outDir, { etag: true, dotfiles: false, setHeaders: setCaching });
  const notFound = readFileSync(path.join(outDir, '404.html'));
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const target = findRedirect(redirects, request.url ?? '/');
    if (target !== undefined) {
      response.writeHead(301, { Location: target }).end();
      return;
    }
    const slashed = withSlash(outDir, request);
    if (slashed !== undefined) {
      response.writeHead(301, { Location: slashed }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
}

function readRedirects(outDir: string): RedirectTable {
  const file = path.join(outDir, '.loa', 'redirects.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RedirectTable) : {};
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
