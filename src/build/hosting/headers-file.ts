/** `_headers`, as static hosts (Cloudflare, Netlify and others) read it: the headers of our own server, on theirs. */
import { cacheControlOf, IMMUTABLE, IMMUTABLE_PATHS } from '../../lib/cache-rules.ts';
import { HTTPS_HEADERS, PREVIEW_HEADERS, SECURITY_HEADERS } from '../../lib/security-headers.ts';

/** @param isPreview drafts are shown in it: no search engine is to find it */
export function toHeadersFile(isPreview = false): string {
  const everywhere = { ...SECURITY_HEADERS, ...HTTPS_HEADERS, ...(isPreview && PREVIEW_HEADERS) };
  const rules = [
    { path: '/*', headers: everywhere },
    // A later rule adds to an earlier one; such hosts send pages with `cacheControlOf('/')` by themselves.
    ...IMMUTABLE_PATHS.map((path) => ({ path, headers: { 'Cache-Control': IMMUTABLE } })),
    { path: '/sw.js', headers: { 'Cache-Control': cacheControlOf('/sw.js') } },
  ];
  return rules
    .map(({ path, headers }) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
