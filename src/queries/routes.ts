/**
 * Every address of the site, by the route that shows it: what `getStaticPaths` answers in `npm run dev` and what a
 * build renders. A page finds what it shows by its parameters alone.
 */
import { derivation } from '../store/ledger.ts';
import type { Site } from '../store/site.ts';
import { albumPhotos } from './albums.ts';
import { archive, ARCHIVE_PAGE_SIZE } from './archive.ts';
import { citedOnlyDocuments, documentFacets, siteDocuments } from './citations.ts';
import { listPageNumbers, publishedDocuments, toPageParam } from './lists.ts';
import { getSite } from './site.ts';
import { sitemapParts } from './sitemap.ts';

/** The values in an address, by the names in the brackets of its route. */
export type RouteParams = Readonly<Record<string, string | undefined>>;

type Routes = Readonly<Record<string, (site: Site) => RouteParams[]>>;

/** The routes with parameters, as Astro names them. A route without any has one address, its own. */
const ROUTES = {
  '/[page]': ({ pages }) => pages.map(({ slug }) => ({ page: slug })),
  '/[section]/rss.xml': ({ config }) => config.sections.map(({ id }) => ({ section: id })),
  '/sitemap-[part].xml': (site) => sitemapParts(site).map((part) => ({ part })),
  '/thu-vien-anh/[...page]': ({ albums }) => pageParams(albums.length),
  '/thu-vien-anh/[slug]': ({ albums }) => albums.map(({ slug }) => ({ slug })),
  '/thu-vien-anh/[slug]/[photo]': (site) =>
    site.albums.flatMap((album) =>
      albumPhotos(site, album).map((photo) => ({ slug: album.slug, photo: photo.slug })),
    ),
} as const satisfies Routes;

/** Those whose addresses the articles decide, by what `derivation` allows to ask of them. */
const ARTICLE_ROUTES = {
  '/[section]/[...page]': ({ config, bySection }) =>
    config.sections.flatMap(({ id }) =>
      pageParams(bySection.get(id)?.length ?? 0).map((page) => ({ section: id, ...page })),
    ),
  '/[section]/[slug]': ({ articles }) =>
    articles
      .filter(({ kind }) => kind !== 'document')
      .map(({ section, entry }) => ({ section: section?.id, slug: entry.slug })),
  '/luu-tru/[year]': (site) => archive(site).map(({ year }) => ({ year })),
  '/luu-tru/[year]/[month]/[...page]': (site) =>
    archive(site).flatMap(({ year, months }) =>
      months.flatMap(({ month, count }) =>
        pageParams(count, ARCHIVE_PAGE_SIZE).map((page) => ({ year, month, ...page })),
      ),
    ),
  '/van-ban/[...page]': (site) => pageParams(siteDocuments(site).length),
  '/van-ban/[slug]': (site) => [...publishedDocuments(site), ...citedOnlyDocuments(site)].map(slugParam),
  '/van-ban/[slug]/rss.xml': (site) =>
    siteDocuments(site)
      .filter(({ citedBy }) => citedBy.length > 0)
      .map(slugParam),
  '/van-ban/[facet]/[group]/[...page]': (site) =>
    documentFacets(site).flatMap(({ folder, groups }) =>
      groups.flatMap(({ slug, count }) =>
        pageParams(count).map((page) => ({ facet: folder, group: slug, ...page })),
      ),
    ),
} as const satisfies Routes;

export type RouteName = keyof typeof ROUTES | keyof typeof ARTICLE_ROUTES;

function paramsOf(site: Site, route: string): RouteParams[] {
  const list = ({ ...ROUTES, ...ARTICLE_ROUTES } as Routes)[route];
  if (!list) throw new Error(`src/queries/routes.ts has no addresses for ${route}.`);
  return list(site);
}

/** What `getStaticPaths` of a route answers. */
export function staticPaths(route: RouteName): { params: RouteParams }[] {
  return paramsOf(getSite(), route).map((params) => ({ params }));
}

/**
 * Every address of a route with parameters: `/tin-tuc/trang-3/`, `/tin-tuc/rss.xml`.
 * @throws Error where the route is in none of the tables above
 */
export function addressesOf(site: Site, route: string): string[] {
  return Object.hasOwn(ARTICLE_ROUTES, route) ? articleAddresses(site, route) : fillAll(site, route);
}

export const articleAddresses = derivation('addresses', fillAll);

function fillAll(site: Site, route: string): string[] {
  return paramsOf(site, route).map((params) => fillIn(route, params));
}

function fillIn(route: string, params: RouteParams): string {
  const path = route
    .split('/')
    .map((part) => part.replace(/\[(?:\.\.\.)?(\w+)\]/, (_, name: string) => params[name] ?? ''))
    .filter((part) => part !== '');
  const isFile = path.at(-1)?.includes('.') ?? false;
  return `/${path.map((part) => `${part}/`).join('')}`.slice(0, isFile ? -1 : undefined);
}

function pageParams(count: number, size?: number): { page: string | undefined }[] {
  return listPageNumbers(count, size).map((page) => ({ page: toPageParam(page) }));
}

function slugParam({ url }: { url: string }): { slug: string | undefined } {
  return { slug: url.split('/').at(-2) };
}
