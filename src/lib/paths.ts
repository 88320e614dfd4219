/** Where things stand on the site. Every URL is made here. */
import type { LocalTime } from './local-time.ts';

/** First path segments that the site itself uses; no section may take one. */
export const RESERVED_SEGMENTS: ReadonlySet<string> = new Set([
  '_c',
  '_anh',
  '_astro',
  '_tep',
  '404',
  'assets',
  'feed',
  'lien-ket',
  'luu-tru',
  'ngoai-tuyen',
  'pagefind',
  'rss',
  'so-do-trang',
  'thong-ke',
  'thu-vien-anh',
  'tim-kiem',
  'trang',
  'van-ban',
]);

export const homePath = '/';
export const documentsPath = '/van-ban/';
export const albumsPath = '/thu-vien-anh/';
export const searchPath = '/tim-kiem/';
/** Folder of the search index. */
export const searchIndexPath = '/pagefind/';
export const archivePath = '/luu-tru/';
export const siteMapPath = '/so-do-trang/';
/** What stands there without a network. */
export const offlinePath = '/ngoai-tuyen/';
export const photoSitemapPath = `${albumsPath}sitemap.xml`;

/** A part of a sitemap that is too long for one file. */
export function sitemapPartPath(part: string): string {
  return `/sitemap-${part}.xml`;
}

export function sectionPath(section: string): string {
  return `/${section}/`;
}

/** A page of a list; `null` is the newest page, at the list's own address. */
export function listPagePath(base: string, page: number | null): string {
  return page === null ? base : `${base}trang-${page}/`;
}

export function articlePath(section: string, slug: string): string {
  return `/${section}/${slug}/`;
}

export function documentPath(slug: string): string {
  return `${documentsPath}${slug}/`;
}

export function albumPath(slug: string): string {
  return `${albumsPath}${slug}/`;
}

/** The page of one photo; `photo` is its slug inside the album. */
export function photoPath(album: string, photo: string): string {
  return `${albumPath(album)}${photo}/`;
}

/** The documents of one type (`loai`), of one issuer (`co-quan`) or of one year (`nam`). */
export function documentGroupPath(folder: string, slug: string): string {
  return `${documentsPath}${folder}/${slug}/`;
}

/** A page of `content/pages`. */
export function pagePath(slug: string): string {
  return `/${slug}/`;
}

/** `/luu-tru/2021/` or `/luu-tru/2021/10/`. */
export function archivePeriodPath(time: LocalTime, by: 'year' | 'month'): string {
  return by === 'year'
    ? `${archivePath}${time.slice(0, 4)}/`
    : `${archivePath}${time.slice(0, 4)}/${time.slice(5, 7)}/`;
}

/** An article's attachment; the article's id keeps two files of one name apart. */
export function attachmentPath(articleId: string, fileName: string): string {
  return `/_tep/${articleId}/${encodePath(fileName)}`;
}

function encodePath(name: string): string {
  const parts = name.split('/').filter((part) => part !== '..' && part !== '.');
  return parts.map(encodeURIComponent).join('/');
}

/** A slug, a section's or a unit's key: lower-case letters, digits and single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A section's RSS feed. */
export function sectionFeedPath(section: string): string {
  return `${sectionPath(section)}rss.xml`;
}

/** The RSS feed of what mentions a document. */
export function documentFeedPath(documentUrl: string): string {
  return `${documentUrl}rss.xml`;
}
