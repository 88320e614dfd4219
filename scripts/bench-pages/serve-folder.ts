/** A folder of pages as a good host sends them: compressed beforehand as well as Brotli can. The same for every contestant. */
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { cacheControlOf } from '../../src/lib/cache-rules.ts';

export interface ServedFolder {
  origin: string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.xml', '.svg', '.wasm']);
/** What the counter says; its own speed is measured elsewhere. */
const NUMBERS = JSON.stringify({ o: 17, d: 3671, t: 7_264_249, v: 1040 });

export async function serveFolder(folder: string): Promise<ServedFolder> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/_c/'))
      return void response.setHeader('Content-Type', TYPES['.json']!).end(NUMBERS);
    const file = fileAt(folder, decodeURIComponent(pathname));
    if (file === undefined) return void response.writeHead(404).end();
    sendFile(file, request, response, packed);
  }).listen(0);
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function sendFile(
  file: string,
  { url, headers }: IncomingMessage,
  response: ServerResponse,
  packed: Map<string, Buffer>,
): void {
  const { size, mtimeMs } = statSync(file);
  const tag = `"${size}-${mtimeMs}"`;
  response.setHeader('Cache-Control', cacheControlOf(url ?? '/')).setHeader('ETag', tag);
  if (headers['if-none-match'] === tag) return void response.writeHead(304).end();
  const extension = path.extname(file);
  const isPacked = COMPRESSED.has(extension);
  const bytes = packed.get(file) ?? (isPacked ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
  packed.set(file, bytes);
  response
    .setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream')
    .setHeader('Content-Length', bytes.length);
  if (isPacked) response.setHeader('Content-Encoding', 'br');
  response.end(bytes);
}

function fileAt(folder: string, pathname: string): string | undefined {
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
