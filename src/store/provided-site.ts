/** The site that a build has read and checked, handed on to all that runs inside of it: content is read once. */
import type { Site } from './site.ts';

let provided: Site | undefined;

export function provideSite(site: Site | undefined): void {
  provided = site;
}

export function providedSite(): Site | undefined {
  return provided;
}
