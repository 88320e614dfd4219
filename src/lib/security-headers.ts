/** Headers that every response carries, on every host. What a page may load and run stands in the page itself. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // What a policy inside a page cannot say: who may show it in a frame.
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For hosts that are reached by https alone; browsers pass them over elsewhere. */
export const HTTPS_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
};

/** For previews, which show drafts: no search engine keeps what it finds there, files of every kind included. */
export const PREVIEW_HEADERS: Readonly<Record<string, string>> = { 'X-Robots-Tag': 'noindex' };

/** Whether a built site shows drafts. @param headers its `_headers` */
export function isPreview(headers: string): boolean {
  return Object.entries(PREVIEW_HEADERS).every(([name, value]) => headers.includes(`${name}: ${value}`));
}

/** All that files need which no one opens by themselves; on a slow link a dozen of them would carry kilobytes of the rest. */
export const FILE_HEADERS: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' };
