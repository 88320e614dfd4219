/** The content security policy: one place, for the pages' own `<meta>` and for a server's headers. */

const hashes = new Map<string, Promise<string>>();

/** The policy's name of an inline script or style: `'sha256-…'`. A site has a handful, on thousands of pages. */
export function inlineHash(source: string): Promise<string> {
  const known = hashes.get(source) ?? hash(source);
  hashes.set(source, known);
  return known;
}

async function hash(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/**
 * A policy that lets a page run nothing but the site's own files and the inline pieces named by hash.
 * @param scriptHashes @param styleHashes as `inlineHash` gives them
 */
export function contentSecurityPolicy(
  scriptHashes: readonly string[],
  styleHashes: readonly string[],
): string {
  const scripts = ["script-src 'self'", ...scriptHashes];
  return [
    "default-src 'none'",
    scripts.join(' '),
    `style-src 'self' ${styleHashes.join(' ')}`.trimEnd(),
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}
