/** The XML sitemap: every page that readers may find through a search engine. */
import { escapeHtml } from '../lib/html.ts';
import { toIsoWithOffset, type LocalTime } from '../lib/local-time.ts';
import { albumsPath, archivePath, documentsPath, homePath, sectionPath, siteMapPath } from '../lib/paths.ts';
import { absoluteUrl } from './absolute-url.ts';
import { citedOnlyDocuments } from './citations.ts';
import type { Site } from '../store/site.ts';

interface SitemapItem {
  path: string;
  modified?: LocalTime | undefined;
}

export function sitemapXml(site: Site): string {
  const urls = sitemapItems(site).map(({ path, modified }) => {
    const lastmod = modified ? `<lastmod>${toIsoWithOffset(modified)}</lastmod>` : '';
    return `<url><loc>${escapeHtml(absoluteUrl(site, path))}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

function sitemapItems(site: Site): SitemapItem[] {
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
