/**
 * Which hits do not count, and why. The reason goes out in a header: a filter that nobody can see
 * is one that nobody can check.
 */
import { isbot } from 'isbot';

/** Why a hit did not count. */
export type Refusal =
  | 'no-user-agent'
  | 'bot'
  | 'prefetch'
  | 'wrong-origin'
  | 'cross-site'
  | 'not-from-a-page'
  | 'no-address'
  | 'rate-limited'
  | 'repeat';

/** How a hit arrived: by the page's script, or as the picture in its `<noscript>`. */
export type HitRoute = 'script' | 'pixel';

/**
 * What the headers alone tell. `undefined` means that nothing speaks against the hit.
 * @param origins those of the site itself, as `https://example.gov.vn`
 */
export function findRefusal(
  headers: Headers,
  route: HitRoute,
  origins: ReadonlySet<string>,
): Refusal | undefined {
  const forged =
    route === 'script' ? findForeignScript(headers, origins) : findForeignPixel(headers, origins);
  if (forged) return forged;
  if (isSpeculative(headers)) return 'prefetch';
  const userAgent = headers.get('user-agent')?.trim() ?? '';
  if (userAgent === '') return 'no-user-agent';
  return isbot(userAgent) ? 'bot' : undefined;
}

/** A page of another site made the request, or no page at all: such a request gets no numbers either. */
export function isForeign(refusal: Refusal | undefined): boolean {
  return refusal === 'wrong-origin' || refusal === 'cross-site';
}

/** Every browser sends `Origin` with a POST; those before Safari 16.4 send no fetch metadata. */
function findForeignScript(headers: Headers, origins: ReadonlySet<string>): Refusal | undefined {
  if (!origins.has(headers.get('origin') ?? '')) return 'wrong-origin';
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' ? undefined : 'cross-site';
}

/** A picture is fetched without `Origin`, so that the browser's word for where it stands must do. */
function findForeignPixel(headers: Headers, origins: ReadonlySet<string>): Refusal | undefined {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' ? undefined : 'cross-site';
  const referer = headers.get('referer');
  if (referer === null) return 'not-from-a-page';
  return URL.canParse(referer) && origins.has(new URL(referer).origin) ? undefined : 'cross-site';
}

/** Chrome and Edge send `Sec-Purpose`, Safari and older Chrome `Purpose`, older Firefox `X-Moz`. */
function isSpeculative(headers: Headers): boolean {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  );
}
