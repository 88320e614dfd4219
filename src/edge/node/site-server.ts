/** One server for a built site: its files, its redirects, its own page for what is not there. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import path from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';
import { isCounterRequest, limitConnections } from './counter-server.ts';
import { findRedirect, type RedirectTable } from '../../lib/redirects.ts';
import { cacheControlOf, IMMUTABLE } from '../../lib/cache-rules.ts';
import { searchIndexPath } from '../../lib/paths.ts';
import { FILE_HEADERS, isPreview, PREVIEW_HEADERS, SECURITY_HEADERS } from '../../lib/security-headers.ts';

/**
 * Text compressed as it is sent; behind nginx nobody asks for that. Quality by measurement: 5 costs a third of a
 * millisecond a page, 11 costs nine for a tenth fewer bytes.
 */
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }) as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/**
 * @param outDir a built site; see `src/build`. A new release may be put in its place while the server runs.
 * @param counter answers `/_c/`
 */
export function createSiteServer(outDir: string, counter?: RequestListener): Server {
  const redirects = followFile<RedirectTable>(
    path.join(outDir, '.loa', 'redirects.json'),
    {},
    (text) => JSON.parse(text) as RedirectTable,
  );
  const hidden = followFile(path.join(outDir, '_headers'), false, isPreview);
  const server = createServer((request, response) => {
    setHeaders(response, securityHeadersFor(request.url ?? '/'));
    if (hidden()) setHeaders(response, PREVIEW_HEADERS);
    if (counter && isCounterRequest(request)) return void counter(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const target = findRedirect(redirects(), request.url ?? '/');
    if (target !== undefined) response.writeHead(301, { Location: target }).end();
    else compress(request, response, () => sendFile(outDir, request, response));
  });
  limitConnections(server);
  return server;
}

/** Files that pages are made of are no documents: of all the headers only one says something about them. */
function securityHeadersFor(url: string): Readonly<Record<string, string>> {
  const isDocument = cacheControlOf(url) !== IMMUTABLE && !url.startsWith(searchIndexPath);
  return isDocument ? SECURITY_HEADERS : FILE_HEADERS;
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function sendFile(outDir: string, request: IncomingMessage, response: ServerResponse): void {
  const [pathname, query] = splitUrl(request.url ?? '/');
  send(request, pathname, { root: outDir, dotfiles: 'ignore', cacheControl: false, index: 'index.html' })
    .on('headers', (_response: ServerResponse, file: string) => setCaching(response, file, outDir))
    // `/thong-bao` → `/thong-bao/`, so that every page has one address.
    .on('directory', (_response: ServerResponse, folder: string) => {
      const isPage = existsSync(path.join(folder, 'index.html')) && !pathname.startsWith('//');
      if (isPage) response.writeHead(301, { Location: `${pathname}/${query}` }).end();
      else sendNotFound(outDir, response);
    })
    .on('error', ({ status }: { status?: number }) => {
      if (status === 416)
        response.writeHead(416, { 'Content-Range': response.getHeader('Content-Range') }).end();
      else sendNotFound(outDir, response);
    })
    .pipe(response);
}

function splitUrl(url: string): [pathname: string, query: string] {
  const at = url.search(/[?#]/);
  const query = at < 0 ? '' : url.slice(at);
  return [at < 0 ? url : url.slice(0, at), query === '?' ? '' : query];
}

function sendNotFound(outDir: string, response: ServerResponse): void {
  const page = path.join(outDir, '404.html');
  // Between two releases there may be no page for a moment.
  const body = existsSync(page) ? readFileSync(page) : 'Không tìm thấy trang.';
  if (!response.headersSent) response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(body);
}

/**
 * What a file of the release says that stands at the moment: read again when the file is another one.
 * @param atFirst until there is such a file
 * @param parse may throw at a file that is just being written: what was read before it still holds
 */
function followFile<Value>(file: string, atFirst: Value, parse: (text: string) => Value): () => Value {
  let known = { stamp: '', value: atFirst };
  return () => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return known.value;
    const stamp = `${stat.ino}:${stat.size}:${stat.mtimeMs}`;
    if (known.stamp === stamp) return known.value;
    try {
      known = { stamp, value: parse(readFileSync(file, 'utf8')) };
    } catch {
      known = { ...known, stamp };
    }
    return known.value;
  };
}

function setCaching(response: ServerResponse, file: string, outDir: string): void {
  const pathname = `/${path.relative(outDir, file).split(path.sep).join('/')}`;
  response.setHeader('Cache-Control', cacheControlOf(pathname));
}
