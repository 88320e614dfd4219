/** Albums of photos: what stands in them, what stands beside a photo, and which articles belong to them. */
import { photoPath } from '../lib/paths.ts';
import { photoSlugs } from '../lib/photo-slugs.ts';
import type { Picture } from '../lib/picture.ts';
import type { Article } from '../store/article.ts';
import { derivation, remember } from '../store/ledger.ts';
import { createBodyContext } from '../store/markdown/body-context.ts';
import { renderBody } from '../store/markdown/render-body.ts';
import type { Album, Site } from '../store/site.ts';
import { articlesWithIds } from './article.ts';
import { pictureBeside } from './body.ts';
import { hasCome } from './time.ts';

export interface AlbumPhoto {
  /** See `lib/photo-slugs.ts`. */
  slug: string;
  url: string;
  /** 1-based place in the album. */
  position: number;
  picture: Picture;
  /** Never empty: the photo's link has no other name. */
  alt: string;
  caption: string | undefined;
  /** The photo's own, or else the album's. */
  credit: string | undefined;
}

/** The photos of an album that are there, in its order. */
export function albumPhotos(site: Site, album: Album): AlbumPhoto[] {
  return remember(site, `photos of ${album.slug}`, () => readPhotos(site, album));
}

function readPhotos(site: Site, { data, entry, slug: albumSlug }: Album): AlbumPhoto[] {
  const there = (data.photos ?? []).flatMap((photo) => {
    const picture = pictureBeside(site, entry.file, photo.src);
    return picture ? [{ ...photo, picture }] : [];
  });
  const slugs = photoSlugs(there.map(({ src }) => src));
  return there.map(({ picture, alt, caption, credit }, index) => ({
    slug: slugs[index]!,
    url: photoPath(albumSlug, slugs[index]!),
    position: index + 1,
    picture,
    alt: alt ?? caption ?? `Ảnh ${index + 1} của album “${data.title}”`,
    caption,
    credit: credit ?? data.credit,
  }));
}

/** The photo that stands for an album: the one it names, or its first. */
export function albumCover(site: Site, album: Album): AlbumPhoto | undefined {
  const photos = albumPhotos(site, album);
  const { cover } = album.data;
  const named = cover === undefined ? undefined : pictureBeside(site, album.entry.file, cover);
  return photos.find(({ picture }) => picture === named) ?? photos[0];
}

/** The album's text; `undefined` for MDX, which Astro renders. */
export function albumHtml(site: Site, { entry }: Album): string | undefined {
  if (entry.format === 'mdx') return undefined;
  return renderBody(entry.body, createBodyContext(entry.file, site.pictures));
}

/** Whether an album's text is of paragraphs, headings and lists alone: no table, no box, no quotation. */
export function hasPlainText(site: Site, album: Album): boolean {
  const html = albumHtml(site, album);
  return html !== undefined && !/<(?:table|blockquote|figure|dl)\b| class="/.test(html);
}

/** @throws Error where there is no such album: `routes.ts` does not list that address */
export function albumAt({ albums }: Site, slug: string | undefined): Album {
  const album = albums.find((one) => one.slug === slug);
  if (!album) throw new Error(`There is no album ${slug}.`);
  return album;
}

export interface PhotoInAlbum {
  photo: AlbumPhoto;
  count: number;
  previous: AlbumPhoto | undefined;
  next: AlbumPhoto | undefined;
}

/** @throws Error where the album has no such photo: `routes.ts` does not list that address */
export function photoAt(site: Site, album: Album, slug: string | undefined): PhotoInAlbum {
  const photos = albumPhotos(site, album);
  const at = photos.findIndex((one) => one.slug === slug);
  const photo = photos[at];
  if (!photo) throw new Error(`Album ${album.slug} has no photo ${slug}.`);
  return { photo, count: photos.length, previous: photos[at - 1], next: photos[at + 1] };
}

/** Whether an album is public; drafts and later ones are shown, marked, only where unpublished content is. */
export function albumStatus(site: Site, { data }: Album): 'published' | 'draft' | 'scheduled' {
  if (data.draft) return 'draft';
  return hasCome(site, data.date) ? 'published' : 'scheduled';
}

/** The album that an article names, if it is shown. */
export function albumOf({ albums }: Site, { data }: Article): Album | undefined {
  return data.album === undefined ? undefined : albums.find(({ slug }) => slug === data.album);
}

/** The articles that name an album, newest first. */
export function articlesOf(site: Site, { slug }: Album): Article[] {
  return articlesWithIds(site, albumArticleIds(site, slug));
}

export const albumArticleIds = derivation('album-articles', (site, slug) => {
  const byAlbum = remember(site, 'articles by album', () =>
    Map.groupBy(site.articles, ({ data }) => data.album),
  );
  return (byAlbum.get(slug) ?? []).map(({ id }) => id);
});
