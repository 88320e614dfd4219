/** The sitemap of photos: each album and the pictures in it, in Google's image extension. */
import { escapeHtml } from '../lib/html.ts';
import { toIsoWithOffset } from '../lib/local-time.ts';
import { UNDATED } from '../lib/undated.ts';
import type { Site } from '../store/site.ts';
import { absoluteUrl } from './absolute-url.ts';
import { albumPhotos, albumStatus } from './albums.ts';

/** The extension allows no more for one page. */
const MOST_IMAGES = 1000;

/**
 * One entry an album, its photos inside: however many photos there are, the 50,000 addresses that a sitemap may
 * have are never reached. Captions are not asked for any more; they stand in the pages' JSON-LD.
 */
export function photoSitemapXml(site: Site): string {
  const albums = site.albums.filter((album) => albumStatus(site, album) === 'published');
  const urls = albums.map((album) => {
    const images = albumPhotos(site, album)
      .slice(0, MOST_IMAGES)
      .map(({ picture }) => tag('image:image', tag('image:loc', address(site, picture.fallback.url))));
    const { date } = album.data;
    const lastmod = date === UNDATED ? '' : tag('lastmod', toIsoWithOffset(date));
    return tag('url', tag('loc', address(site, album.url)) + lastmod + images.join(''));
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${urls.join('\n')}\n</urlset>\n`;
}

function address(site: Site, path: string): string {
  return escapeHtml(absoluteUrl(site, path));
}

function tag(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
