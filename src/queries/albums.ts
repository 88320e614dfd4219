/** Albums of photos. */
import type { ShownImage } from './body.ts';
import { pictureBeside } from './body.ts';
import type { Album, Site } from '../store/site.ts';

/** The photos of an album, in its order. */
export function albumPhotos(site: Site, { data, entry }: Album): ShownImage[] {
  return (data.photos ?? []).map(({ src, alt, caption, credit }) => ({
    picture: pictureBeside(site, entry.file, src),
    alt: alt ?? caption ?? '',
    caption,
    credit: credit ?? data.credit,
  }));
}

/** The picture that stands for an album. */
export function albumCover(site: Site, album: Album): ShownImage | undefined {
  const photos = albumPhotos(site, album);
  const at = (album.data.photos ?? []).findIndex(({ src }) => src === album.data.cover);
  return photos[at] ?? photos[0];
}
