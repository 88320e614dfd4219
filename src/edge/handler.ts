/** The counter's routes, from one request to one response, on any runtime. */
import { isRightToken } from './bearer-token.ts';
import { readClientAddress, type TrustedHeader } from './client-address.ts';
import type { Counter, HitOutcome } from './counter.ts';
import { findRefusal, isForeign, type HitRoute, type Refusal } from './hit-refusal.ts';
import type { CounterManifest } from './manifest.ts';
import { readIds } from './request-ids.ts';
import {
  answerHit,
  answerPixel,
  answerRead,
  answerStatus,
  composeBody,
  OUTCOME_HEADER,
  respond,
  streamLines,
} from './responses.ts';
import type { ArticleTitles } from './staff-page.ts';
import { answerStaffPage } from './staff-route.ts';
import { readStaffToken } from './staff-token.ts';
import type { Visitor } from './visitor-key.ts';

/** Every address of the counter begins with this. */
export const COUNTER_PREFIX = '/_c/';

export interface HandlerOptions {
  counter: Pick<Counter, 'count' | 'read'>;
  manifest(): CounterManifest;
  /** Origins besides the manifest's and the one that the request itself was sent to. */
  otherOrigins: readonly string[];
  trustedHeader: TrustedHeader | undefined;
  /** What the export and the staff's page ask for; without it there is neither. */
  exportToken: string | undefined;
  exportLines(): AsyncIterator<string, unknown>;
  /** For the staff's page; without it articles are named by their ids. */
  readTitles?(): Promise<ArticleTitles>;
}

/** What the runtime knows of a request and the request does not tell. */
export interface RequestContext {
  /** The other end of the connection. */
  remoteAddress: string | undefined;
}

export type CounterHandler = (request: Request, context: RequestContext) => Promise<Response>;

interface Call {
  request: Request;
  url: URL;
  context: RequestContext;
}

type Route = (call: Call, options: HandlerOptions) => Response | Promise<Response>;

const ROUTES: ReadonlyMap<string, { methods: readonly string[]; answer: Route }> = new Map([
  ['v', { methods: ['POST'], answer: answerScript }],
  ['s', { methods: ['GET', 'HEAD'], answer: answerNumbers }],
  ['p.gif', { methods: ['GET', 'HEAD'], answer: answerNoscript }],
  ['export', { methods: ['GET'], answer: answerExport }],
  ['thong-ke', { methods: ['GET'], answer: answerStaff }],
  ['health', { methods: ['GET', 'HEAD'], answer: answerHealth }],
]);

/** The counter as `(Request, context) → Response`. Only 2xx, 4xx and, where the store fails, 503 leave it. */
export function createHandler(options: HandlerOptions): CounterHandler {
  return async (request, context) => {
    const url = new URL(request.url);
    const route = ROUTES.get(url.pathname.slice(COUNTER_PREFIX.length));
    if (!route || !url.pathname.startsWith(COUNTER_PREFIX)) return answerStatus(404);
    if (!route.methods.includes(request.method))
      return answerStatus(405, { Allow: route.methods.join(', ') });
    const response = await route.answer({ request, url, context }, options);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };
}

/** `POST /_c/v?a=ID&l=id1,…`: counts and reads in one round trip. */
async function answerScript(call: Call, options: HandlerOptions): Promise<Response> {
  const { counter, manifest } = options;
  const { articles, showIp } = manifest();
  const asked = readIds(call.url, 'hit', (id) => articles.has(id));
  if (!asked.ok) return answerStatus(asked.status);
  const { article, listed } = asked;
  const hit = readHit(call, options, 'script');
  // Pages of other sites are told nothing.
  if (!hit.ok && isForeign(hit.refusal))
    return answerStatus(403, { [OUTCOME_HEADER]: `uncounted; ${hit.refusal}` });
  const ids = new Set(article === undefined ? listed : [article, ...listed]);
  const outcome: HitOutcome = hit.ok
    ? await counter.count({ ...hit.visitor, article }, ids)
    : { ...(await counter.read(ids)), counted: [], refusal: hit.refusal };
  const body = composeBody(outcome.numbers, asked, showIp ? hit.address : undefined);
  return answerHit(body, outcome, describeOutcome(outcome));
}

/** `GET /_c/p.gif?a=ID`: the picture in `<noscript>`. */
async function answerNoscript(call: Call, options: HandlerOptions): Promise<Response> {
  const { counter, manifest } = options;
  const { articles } = manifest();
  const asked = readIds(call.url, 'hit', (id) => articles.has(id));
  if (!asked.ok) return answerStatus(asked.status);
  if (call.request.method === 'HEAD') return answerPixel(200, 'uncounted; head');
  const hit = readHit(call, options, 'pixel');
  if (!hit.ok) return answerPixel(200, `uncounted; ${hit.refusal}`);
  const outcome = await counter.count({ ...hit.visitor, article: asked.article }, new Set());
  return answerPixel(outcome.isCurrent ? 200 : 503, describeOutcome(outcome));
}

/** `GET /_c/s?a=id1,…`: reads for everyone, from caches too; for the build as well. */
async function answerNumbers({ url }: Call, { counter, manifest }: HandlerOptions): Promise<Response> {
  const { articles } = manifest();
  const asked = readIds(url, 'read', (id) => articles.has(id));
  if (!asked.ok) return answerStatus(asked.status);
  const reading = await counter.read(new Set(asked.listed));
  const article = asked.listed.length === 1 ? asked.listed[0] : undefined;
  return answerRead(composeBody(reading.numbers, { article, listed: asked.listed }), reading);
}

/** `GET /_c/export`: all counts as NDJSON, for whoever has the token. */
async function answerExport({ request }: Call, options: HandlerOptions): Promise<Response> {
  const refused = await refuseStranger(request, options, 'Bearer');
  if (refused) return refused;
  return respond(streamLines(options.exportLines()), 200, { 'Content-Type': 'application/x-ndjson' });
}

/** `GET /_c/thong-ke`: what staff see of the numbers. */
async function answerStaff({ request }: Call, options: HandlerOptions): Promise<Response> {
  const refused = await refuseStranger(request, options, 'Basic realm="So lieu truy cap", charset="UTF-8"');
  if (refused) return refused;
  const { numbers } = await options.counter.read(new Set());
  const titles = (await options.readTitles?.()) ?? {};
  return answerStaffPage({ total: numbers.total, titles, lines: options.exportLines() });
}

/** The response to whoever has not the token; a browser asks its user for it where the challenge is `Basic`. */
async function refuseStranger(
  { headers }: Request,
  { exportToken }: HandlerOptions,
  challenge: string,
): Promise<Response | undefined> {
  if (exportToken === undefined) return answerStatus(404);
  if (await isRightToken(readStaffToken(headers), exportToken)) return undefined;
  return answerStatus(401, { 'WWW-Authenticate': challenge });
}

/** `GET /_c/health`: whether numbers are stored at the moment. */
async function answerHealth(_call: Call, { counter }: HandlerOptions): Promise<Response> {
  const { isCurrent } = await counter.read(new Set());
  return respond(JSON.stringify({ ok: isCurrent }), isCurrent ? 200 : 503);
}

/** Why the hit does not count, as far as the request alone tells, or whose hit it is. */
function readHit({ request, url, context }: Call, options: HandlerOptions, route: HitRoute): ReadHit {
  const { headers } = request;
  const origins = new Set([options.manifest().origin, url.origin, ...options.otherOrigins]);
  const address = readClientAddress(headers, options.trustedHeader, context.remoteAddress);
  const refusal = findRefusal(headers, route, origins);
  if (refusal !== undefined) return { ok: false, refusal, address };
  if (address === undefined) return { ok: false, refusal: 'no-address', address };
  return { ok: true, visitor: { address, userAgent: headers.get('user-agent') ?? '' }, address };
}

type ReadHit =
  | { ok: true; visitor: Visitor; address: string }
  | { ok: false; refusal: Refusal; address: string | undefined };

function describeOutcome({ counted, isCurrent, refusal }: HitOutcome): string {
  if (counted.length > 0) return `${isCurrent ? 'counted' : 'kept'}; ${counted.join(', ')}`;
  return `uncounted; ${refusal ?? 'store-failing'}`;
}
