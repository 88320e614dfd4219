/** How long browsers and caches may keep what a site sends: one place for every kind of host. */

/** For names with a hash of what they hold: such a file never changes. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** For everything else: kept, but asked for again each time, which costs one short answer. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Folders in which every name has a hash. */
export const IMMUTABLE_FOLDERS = ['/assets/', '/_anh/', '/pagefind/fragment/', '/pagefind/index/'] as const;

/** @param pathname `/assets/page.DUndl3eA.js` */
export function cacheControlOf(pathname: string): string {
  return IMMUTABLE_FOLDERS.some((folder) => pathname.startsWith(folder)) ? IMMUTABLE : REVALIDATE;
}
