/** A picture as pages show it: sizes known, several formats and widths. */

export interface PictureSource {
  type: 'image/avif' | 'image/webp';
  /** By rising width. */
  variants: { url: string; width: number }[];
}

export interface Picture {
  /** Pixels of the original, its EXIF orientation applied. */
  width: number;
  height: number;
  /** Best format first. */
  sources: PictureSource[];
  /** What every browser shows. */
  fallback: { url: string; width: number; height: number };
}

/** How wide a picture stands: in an article's column, or in a grid of small ones. */
export type PicturePlace = 'column' | 'grid' | 'thumb';

const SIZES: Record<PicturePlace, string> = {
  column: '(min-width: 46em) 42em, 92vw',
  grid: '(min-width: 46em) 20em, 44vw',
  thumb: '7em',
};

export interface ImgAttributes {
  src: string;
  alt: string;
  width: number;
  height: number;
  loading?: 'lazy';
  decoding: 'async';
}

/** The attributes of the `<img>`; width and height always stand, so that nothing moves when it arrives. */
export function imgAttributes(picture: Picture, alt: string, eager = false): ImgAttributes {
  const { url, width, height } = picture.fallback;
  return { src: url, alt, width, height, ...(eager ? {} : { loading: 'lazy' as const }), decoding: 'async' };
}

/** The attributes of each `<source>`, best format first. */
export function sourceAttributes(
  picture: Picture,
  place: PicturePlace,
): { type: string; srcset: string; sizes: string }[] {
  return picture.sources.map(({ type, variants }) => ({
    type,
    srcset: variants.map(({ url, width }) => `${url} ${width}w`).join(', '),
    sizes: SIZES[place],
  }));
}
