/** How long browsers and caches may keep what a site sends: one place for every kind of host. */

/** For names with a hash of what they hold: such a file never changes. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** For everything else: kept, but asked for again each time, which costs one short answer. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Paths of files whose names have a hash; `*` stands for anything, as in the files that static hosts read. */
export const IMMUTABLE_PATHS = [
  '/assets/*',
  '/_anh/*',
  '/pagefind/*.pf_loa',
  '/pagefind/*.pf_index',
  '/pagefind/*.pf_fragment',
] as const;

/** The same as patterns of regular expressions. */
export const IMMUTABLE_PATTERNS: readonly string[] = IMMUTABLE_PATHS.map(
  (path) => `^${path.replaceAll('.', '\\.').replace('*', '.*')}$`,
);

const PATTERNS = IMMUTABLE_PATTERNS.map((pattern) => new RegExp(pattern));

/** @param pathname `/assets/page.DUndl3eA.js` */
export function cacheControlOf(pathname: string): string {
  return PATTERNS.some((pattern) => pattern.test(pathname)) ? IMMUTABLE : REVALIDATE;
}
