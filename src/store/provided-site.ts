/** The site that a build has read and checked, handed on to all that runs inside of it: content is read once. */
import type { Site } from './site.ts';

let open: (() => Site) | undefined;
let opened: Site | undefined;

/** @param openSite called when the site is first asked for */
export function provideSite(openSite: () => Site): void {
  open = openSite;
  opened = undefined;
}

/** The site of the build that runs here; nothing in the dev server, and where Astro builds by itself. */
export function providedSite(): Site | undefined {
  opened ??= open?.();
  return opened;
}
