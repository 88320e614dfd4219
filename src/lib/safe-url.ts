/** Which addresses content may link to. */

const ALLOWED_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Whether a link in content may become a link on a page. Relative addresses, fragments and the
 * schemes http, https, mailto and tel are; `javascript:`, `data:`, `vbscript:`, `file:` and any other
 * are not. Control characters and white space, which browsers ignore inside a scheme, are ignored here too.
 */
export function isSafeUrl(url: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers strip exactly these before they read the scheme
  const bare = url.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200D\u2028\u2029\uFEFF]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare);
  if (scheme) return ALLOWED_SCHEMES.has(scheme[1]!.toLowerCase());
  // Anything else with a colon before the first slash could be read as a scheme by some parser.
  return !/^[^/?#]*:/.test(bare);
}
