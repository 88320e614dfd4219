/** What search engines read of albums: schema.org ImageGallery for an album, ImageObject for a photo. */
import { toIsoWithOffset } from '../lib/local-time.ts';
import { UNDATED } from '../lib/undated.ts';
import type { Album, Site } from '../store/site.ts';
import { absoluteUrl } from './absolute-url.ts';
import { albumCover, albumPhotos, type AlbumPhoto } from './albums.ts';

/** Of each photo what its place in search results needs; its own page tells the rest. */
export function albumJsonLd(site: Site, album: Album): Record<string, unknown> {
  const { title, summary, credit } = album.data;
  const cover = albumCover(site, album);
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageGallery',
    name: title,
    ...(summary && { description: summary }),
    url: absoluteUrl(site, album.url),
    inLanguage: 'vi',
    ...datesOf(album),
    ...(credit && { creditText: credit }),
    publisher: publisherOf(site),
    ...(cover && { primaryImageOfPage: { '@type': 'ImageObject', contentUrl: contentUrl(site, cover) } }),
    image: albumPhotos(site, album).map((photo) => ({
      '@type': 'ImageObject',
      contentUrl: contentUrl(site, photo),
      url: absoluteUrl(site, photo.url),
      caption: photo.caption ?? photo.alt,
      ...(photo.credit && photo.credit !== credit ? { creditText: photo.credit } : {}),
    })),
  };
}

export function photoJsonLd(site: Site, album: Album, photo: AlbumPhoto): Record<string, unknown> {
  const { width, height } = photo.picture.fallback;
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    name: `${album.data.title}, ảnh ${photo.position}`,
    caption: photo.caption ?? photo.alt,
    contentUrl: contentUrl(site, photo),
    url: absoluteUrl(site, photo.url),
    width,
    height,
    inLanguage: 'vi',
    ...datesOf(album),
    ...(photo.credit && { creditText: photo.credit }),
    publisher: publisherOf(site),
    isPartOf: { '@type': 'ImageGallery', name: album.data.title, url: absoluteUrl(site, album.url) },
  };
}

function datesOf({ data }: Album): Record<string, string> {
  if (data.date === UNDATED) return {};
  const date = toIsoWithOffset(data.date);
  return { dateCreated: date, datePublished: date };
}

function publisherOf({ config, units }: Site): Record<string, string> {
  return { '@type': 'GovernmentOrganization', name: units.get(config.unit)?.name ?? config.name };
}

/** The address that the page's `<img>` names: search engines join the two by it. */
function contentUrl(site: Site, { picture }: AlbumPhoto): string {
  return absoluteUrl(site, picture.fallback.url);
}
