/** The counter's handler as a listener of node:http, in front of whatever the network sends. */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { COUNTER_PREFIX, type CounterHandler } from '../handler.ts';

/** No route reads a body; a page's script sends none. */
const MAX_BODY = 1_024;
/** A host alone: `user@` or a path in it would move the rest of the address. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);

export interface ListenerOptions {
  handler: CounterHandler;
  /** Whether the proxy's `X-Forwarded-Proto` is believed. */
  trustsProxy: boolean;
  report(error: unknown): void;
}

/** Whether a request is the counter's to answer. */
export function isCounterRequest({ url = '' }: IncomingMessage): boolean {
  return url.startsWith(COUNTER_PREFIX);
}

/** Bounds what one connection can hold up. For the server that the listener serves. */
export function limitConnections(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  server.keepAliveTimeout = 10_000;
  server.maxHeadersCount = 100;
}

export function createCounterListener(options: ListenerOptions): RequestListener {
  return (incoming, outgoing) => {
    // Whoever has gone away needs no answer.
    outgoing.on('error', () => outgoing.destroy());
    answer(incoming, outgoing, options).catch((error: unknown) => {
      if (incoming.complete) options.report(error);
      if (outgoing.headersSent || !incoming.complete) outgoing.destroy();
      else sendStatus(outgoing, 503);
    });
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { handler, trustsProxy }: ListenerOptions,
): Promise<void> {
  // `Request` refuses TRACE and CONNECT by throwing.
  if (!METHODS.has(incoming.method ?? '')) return sendStatus(outgoing, 405);
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY) return refuseBody(outgoing);
  const request = toRequest(incoming, trustsProxy);
  if (!request) return sendStatus(outgoing, 400);
  if (!(await drain(incoming))) return refuseBody(outgoing);
  const remoteAddress = incoming.socket.remoteAddress;
  await send(outgoing, await handler(request, { remoteAddress }));
}

/** Nothing where the address or a header is not fit for a request. */
function toRequest(incoming: IncomingMessage, trustsProxy: boolean): Request | undefined {
  const { host, 'x-forwarded-proto': forwarded } = incoming.headers;
  const scheme = trustsProxy && forwarded === 'https' ? 'https' : 'http';
  if (host !== undefined && !HOST.test(host)) return undefined;
  try {
    const headers = new Headers();
    for (let i = 0; i < incoming.rawHeaders.length; i += 2)
      headers.append(incoming.rawHeaders[i]!, incoming.rawHeaders[i + 1]!);
    const url = new URL(`${scheme}://${host ?? 'localhost'}${incoming.url}`);
    return new Request(url, { method: incoming.method!, headers });
  } catch {
    // Hostile input, not a fault of ours: the caller answers 400.
    return undefined;
  }
}

/** Reads a body away so that the connection can be used again; false where it is too long. */
async function drain(incoming: IncomingMessage): Promise<boolean> {
  if (incoming.headers['content-length'] === undefined && !incoming.headers['transfer-encoding']) return true;
  let length = 0;
  for await (const chunk of incoming) {
    length += (chunk as Buffer).length;
    if (length > MAX_BODY) return false;
  }
  return true;
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  if (!response.body) return void outgoing.end();
  if (response.headers.get('content-type') !== 'application/x-ndjson')
    return void outgoing.end(Buffer.from(await response.arrayBuffer()));
  await pipeline(Readable.fromWeb(response.body as never), outgoing);
}

function sendStatus(outgoing: ServerResponse, status: number): void {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  outgoing.writeHead(status, headers).end(JSON.stringify({ error: status }));
}

/** The rest of the body is not waited for. */
function refuseBody(outgoing: ServerResponse): void {
  outgoing.shouldKeepAlive = false;
  sendStatus(outgoing, 413);
}
