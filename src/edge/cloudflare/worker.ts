/**
 * The site on Cloudflare Workers. Its files are the Worker's assets and mostly never reach this code: it
 * answers `/_c/`, old addresses, and what is not there.
 */
import { findRedirect } from '../../lib/redirects.ts';
import { HTTPS_HEADERS, SECURITY_HEADERS } from '../../lib/security-headers.ts';
import { COUNTER_PREFIX, createHandler, type CounterHandler } from '../handler.ts';
import { answerStatus, readText } from '../responses.ts';
import { createRemoteCounter } from './remote-counter.ts';
import { answerRestore } from './restore.ts';
import type { WorkerEnv } from './runtime.ts';
import { hasCounter, reportToLog, siteManifest, siteRedirects, siteTitles } from './site.ts';
import { readWorkerSettings } from './worker-settings.ts';

export { CounterObject } from './counter-object.ts';

/** The first who asks makes it, and where: near the readers. */
const NEAR_VIET_NAM = { locationHint: 'apac' } as const;

export default createWorker();

function createWorker() {
  let counter: CounterHandler | undefined;

  async function answer(request: Request, env: WorkerEnv): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(COUNTER_PREFIX)) return answerSite(request, env);
    if (!hasCounter) return answerStatus(404);
    try {
      if (request.method === 'PUT' && pathname === `${COUNTER_PREFIX}export`)
        return await answerRestore(request, env, (...backup) => objectOf(env).replace(...backup));
      counter ??= openCounter(env);
      return await counter(request, { remoteAddress: undefined });
    } catch (error) {
      reportToLog(error);
      return answerStatus(503);
    }
  }

  return {
    async fetch(request: Request, env: WorkerEnv): Promise<Response> {
      const found = await answer(request, env);
      const response = new Response(found.body, found);
      const isHttps = new URL(request.url).protocol === 'https:';
      for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...(isHttps && HTTPS_HEADERS) }))
        if (!response.headers.has(name)) response.headers.set(name, value);
      return response;
    },
  };
}

function objectOf({ COUNTER }: WorkerEnv) {
  return COUNTER.get(COUNTER.idFromName('site'), NEAR_VIET_NAM);
}

function openCounter(env: WorkerEnv): CounterHandler {
  const object = () => objectOf(env);
  return createHandler({
    counter: createRemoteCounter(object, siteManifest, reportToLog),
    manifest: siteManifest,
    // Cloudflare sets this header itself, whatever the client sent.
    trustedHeader: 'cf-connecting-ip',
    exportLines: () => readText(object().exportLines()),
    readTitles: () => Promise.resolve(siteTitles),
    ...readWorkerSettings(env),
  });
}

async function answerSite(request: Request, { ASSETS }: WorkerEnv): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  const { pathname, search, origin } = new URL(request.url);
  const target = findRedirect(siteRedirects, pathname + search);
  if (target !== undefined) return new Response(null, { status: 301, headers: { Location: target } });
  const asset = await ASSETS.fetch(request);
  if (asset.status !== 404) return asset;
  const page = await ASSETS.fetch(new Request(`${origin}/404`));
  return page.ok ? new Response(page.body, { headers: page.headers, status: 404 }) : asset;
}
