/** The XML sitemap: every page that readers may find through a search engine. */
import { escapeHtml } from '../lib/html.ts';
import { toIsoWithOffset, type LocalTime } from '../lib/local-time.ts';
import {
  albumsPath,
  archivePath,
  documentsPath,
  homePath,
  sectionPath,
  siteMapPath,
  sitemapPartPath,
} from '../lib/paths.ts';
import { remember } from '../store/ledger.ts';
import { absoluteUrl } from './absolute-url.ts';
import { citedOnlyDocuments } from './citations.ts';
import type { Site } from '../store/site.ts';

interface SitemapItem {
  path: string;
  modified?: LocalTime | undefined;
}

/** No sitemap may have more; one that would is cut into parts. */
const MOST_ADDRESSES = 50_000;

/** The sitemap, or where it is too long the list of its parts. */
export function sitemapXml(site: Site, most = MOST_ADDRESSES): string {
  const parts = sitemapParts(site, most);
  if (parts.length === 0) return toXml('urlset', urlsOf(site, sitemapItems(site)));
  const addresses = parts.map((part) => absoluteUrl(site, sitemapPartPath(part)));
  return toXml(
    'sitemapindex',
    addresses.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>`),
  );
}

/** The names of the parts, `1` …; none where the sitemap is one. */
export function sitemapParts(site: Site, most = MOST_ADDRESSES): string[] {
  const count = sitemapItems(site).length;
  return count <= most
    ? []
    : Array.from({ length: Math.ceil(count / most) }, (_, index) => String(index + 1));
}

/** One part. They are cut from the end, where the oldest articles stand, so that a new one changes the last part alone. */
export function sitemapPartXml(site: Site, part: string | undefined, most = MOST_ADDRESSES): string {
  const start = (Number(part) - 1) * most;
  return toXml(
    'urlset',
    urlsOf(
      site,
      sitemapItems(site)
        .toReversed()
        .slice(start, start + most),
    ),
  );
}

function urlsOf(site: Site, items: readonly SitemapItem[]): string[] {
  return items.map(({ path, modified }) => {
    const lastmod = modified ? `<lastmod>${toIsoWithOffset(modified)}</lastmod>` : '';
    return `<url><loc>${escapeHtml(absoluteUrl(site, path))}</loc>${lastmod}</url>`;
  });
}

function toXml(root: 'urlset' | 'sitemapindex', lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`;
}

function sitemapItems(site: Site): SitemapItem[] {
  return remember(site, 'sitemap', () => listItems(site));
}

function listItems(site: Site): SitemapItem[] {
  const published = site.articles.filter(({ status }) => status === 'published');
  return [
    ...[homePath, documentsPath, albumsPath, archivePath, siteMapPath].map((path) => ({ path })),
    ...site.config.sections.map(({ id }) => ({ path: sectionPath(id) })),
    ...citedOnlyDocuments(site).map(({ url }) => ({ path: url })),
    ...site.pages.map(({ url, data }) => ({ path: url, modified: data.updatedAt })),
    ...site.albums.map(({ url, data }) => ({ path: url, modified: data.date })),
    ...published.map(({ url, publishedAt, data }) => ({
      path: url,
      modified: data.updatedAt ?? publishedAt,
    })),
  ];
}
