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
import { UNDATED } from '../lib/undated.ts';
import type { Article } from '../store/article.ts';
import { derivation, remember } from '../store/ledger.ts';
import { absoluteUrl } from './absolute-url.ts';
import { citedOnlyDocuments } from './citations.ts';
import type { Site } from '../store/site.ts';

interface SitemapItem {
  path: string;
  modified?: LocalTime | undefined;
}

const OWN_PATHS = [homePath, documentsPath, albumsPath, archivePath, siteMapPath];

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
  const { config, pages, albums } = site;
  const count =
    OWN_PATHS.length + config.sections.length + pages.length + albums.length + listedCount(site, '');
  return count <= most
    ? []
    : Array.from({ length: Math.ceil(count / most) }, (_, index) => String(index + 1));
}

/** How many addresses the articles decide: counted apart, so that the list of all pages needs no list of them. */
export const listedCount = derivation(
  'sitemap-count',
  (site) => citedOnlyDocuments(site).length + publishedArticles(site).length,
);

function publishedArticles({ articles }: Site): Article[] {
  return articles.filter(({ status }) => status === 'published');
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
  return [
    ...OWN_PATHS.map((path) => ({ path })),
    ...site.config.sections.map(({ id }) => ({ path: sectionPath(id) })),
    ...citedOnlyDocuments(site).map(({ url }) => ({ path: url })),
    ...site.pages.map(({ url, data }) => ({ path: url, modified: data.updatedAt })),
    ...site.albums.map(({ url, data }) => ({
      path: url,
      modified: data.date === UNDATED ? undefined : data.date,
    })),
    ...publishedArticles(site).map(({ url, publishedAt, data }) => ({
      path: url,
      modified: data.updatedAt ?? publishedAt,
    })),
  ];
}
