/** A picture as pages show it: sizes known, several formats and widths. */
import { toneClass } from './picture-tones.ts';

export interface PictureVariant {
  url: string;
  width: number;
  bytes: number;
}

export interface PictureSource {
  type: 'image/avif' | 'image/webp';
  /** By rising width. Photos of albums go up to 1600 px, others to twice a desktop's column; none beyond the original. */
  variants: PictureVariant[];
}

export interface Picture {
  /** Pixels of the original, its EXIF orientation applied. */
  width: number;
  height: number;
  /** Its average colour, as a place in `PICTURE_TONES`; shown until the picture is there. */
  tone: number;
  /** Best format first. */
  sources: PictureSource[];
  /** What every browser shows. */
  fallback: PictureVariant & { height: number };
  /** The file itself, without what it tells about place and camera; only where an album offers its originals. */
  original?: { url: string; bytes: number };
}

interface Place {
  /** What CSS makes of it, for `sizes`: `rem` and `em` are 16 px here whatever font size the reader chose. */
  sizes: string;
  /** CSS pixels on a phone that is 360 px wide. */
  onPhone: number;
}

/**
 * Where pictures stand; `sizes` follows src/styles.
 *   column beside    an article's: as wide as the text, or half of it with text around
 *   pair trio several   groups of two, three, or more in an article
 *   lead grid        the first story of the home page, a list of covers or photos
 *   photo thumb      on a page of its own, small beside a line
 */
const PLACES = {
  column: { sizes: '(min-width:46em) 44rem,calc(100vw - 2rem)', onPhone: 328 },
  beside: { sizes: '(min-width:46em) 20rem,calc(100vw - 2rem)', onPhone: 328 },
  pair: { sizes: '(min-width:46em) 21.7rem,calc(50vw - 1.3rem)', onPhone: 159 },
  trio: { sizes: '(min-width:46em) 14.3rem,calc(50vw - 1.3rem)', onPhone: 159 },
  several: { sizes: '(min-width:46em) 10.6rem,calc(50vw - 1.3rem)', onPhone: 159 },
  lead: {
    sizes: '(min-width:72em) 44.3rem,(min-width:46em) calc(65vw - 3rem),calc(100vw - 2rem)',
    onPhone: 328,
  },
  grid: {
    sizes: '(min-width:72em) 16.8rem,(min-width:46em) calc(25vw - 1.3rem),calc(50vw - 1.5rem)',
    onPhone: 156,
  },
  photo: { sizes: '(min-width:62em) 60rem,calc(100vw - 2rem)', onPhone: 328 },
  thumb: { sizes: '7em', onPhone: 112 },
} satisfies Record<string, Place>;

export type PicturePlace = keyof typeof PLACES;

/** The place of each picture of a group in an article. */
export function groupPlace(count: number): PicturePlace {
  return count <= 1 ? 'column' : count === 2 ? 'pair' : count === 3 ? 'trio' : 'several';
}

export interface ImgAttributes {
  src: string;
  alt: string;
  width: number;
  height: number;
  /** The colour of the place until the picture is there. */
  class: string;
  loading?: 'lazy';
  decoding: 'async';
  /** About how many kilobytes a phone loads: told to readers who are asked first. */
  'data-kb': number;
}

/** A picture is as wide as its place, and never wider than its own pixels. */
const WIDEST_PLACE = 1000;

/** The attributes of the `<img>`; width and height always stand, so that nothing moves when it arrives. */
export function imgAttributes(
  picture: Picture,
  alt: string,
  place: PicturePlace,
  isEager = false,
): ImgAttributes {
  const width = Math.min(picture.width, WIDEST_PLACE);
  return {
    src: picture.fallback.url,
    alt,
    width,
    height: heightAt(picture, width),
    class: toneClass(picture.tone),
    ...(isEager ? {} : { loading: 'lazy' as const }),
    decoding: 'async',
    'data-kb': kilobytesOnPhone(picture, place),
  };
}

/** The attributes of each `<source>`, best format first. */
export function sourceAttributes(
  picture: Picture,
  place: PicturePlace,
): { type: string; srcset: string; sizes: string }[] {
  return picture.sources.map(({ type, variants }) => ({
    type,
    srcset: variants.map(({ url, width }) => `${url} ${width}w`).join(','),
    sizes: PLACES[place].sizes,
  }));
}

/** The height that belongs to a variant's width, at least one pixel. */
export function heightAt({ width, height }: Pick<Picture, 'width' | 'height'>, variantWidth: number): number {
  return Math.max(1, Math.round((height * variantWidth) / width));
}

/** The pixels that an original needs to be sharp on a phone with a screen of twice the density. */
export function neededWidth(place: PicturePlace): number {
  return 2 * PLACES[place].onPhone;
}

/** What a phone of 360 px with a screen of twice the density loads, in the best format. */
export function variantOnPhone(picture: Picture, place: PicturePlace): PictureVariant {
  const wanted = neededWidth(place);
  const variants = picture.sources[0]?.variants ?? [picture.fallback];
  return variants.find(({ width }) => width >= wanted) ?? variants.at(-1) ?? picture.fallback;
}

function kilobytesOnPhone(picture: Picture, place: PicturePlace): number {
  return Math.max(1, Math.round(variantOnPhone(picture, place).bytes / 1024));
}
