/** Every page of a site: by which route it is rendered, at which address it stands, in which file. */
import { addressesOf } from '../queries/routes.ts';
import type { Site } from '../store/site.ts';
import type { PageRoute } from './templates/renderer.ts';

export interface SitePage {
  route: PageRoute;
  /** `/tin-tuc/trang-3/` */
  address: string;
  /** Path in the output: `tin-tuc/trang-3/index.html`. */
  file: string;
}

/** The pages of all routes, in no order that matters. */
export function sitePages(site: Site, routes: readonly PageRoute[]): SitePage[] {
  return routes.flatMap((route) => {
    const addresses = route.hasParams ? addressesOf(site, route.name) : [addressOf(route)];
    return addresses.map((address) => ({ route, address, file: fileOf(route, address) }));
  });
}

/** A page is asked for with its slash; a feed has none. */
function addressOf({ name, isPage }: PageRoute): string {
  return isPage && name !== '/' ? `${name}/` : name;
}

/** A page has a folder of its own, but for the one that servers show for what is not there. */
function fileOf({ name, isPage }: PageRoute, address: string): string {
  if (name === '/404') return '404.html';
  return isPage ? `${address.slice(1)}index.html` : address.slice(1);
}

/** The addresses that the site answers itself: its pages, and the files of `public/`. */
export function liveAddresses(pages: readonly SitePage[], publicFiles: readonly string[]): Set<string> {
  return new Set(
    [...pages.map(({ file }) => file), ...publicFiles].map(
      (file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    ),
  );
}
