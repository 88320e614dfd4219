/** In which widths, formats and qualities pictures are made; all by measurement, see `npm run bench:pictures`. */
import type { AvifOptions, JpegOptions, PngOptions, WebpOptions } from 'sharp';

/**
 * What a picture is for: a column's `photo`, an `album`'s with a size for the whole screen, one whose original is
 * `offered` besides; a `mark` (emblem, banner) stands small.
 */
export type PictureUse = 'photo' | 'album' | 'offered' | 'mark';

/**
 * What a use is called in the notes of the cache. Another name forgets what was made for it, without a new name for each
 * of its files: raise the number where that may no longer be shown.
 */
export const NOTED_AS = {
  photo: 'photo',
  album: 'album',
  offered: 'offered-2',
  mark: 'mark-2',
} as const satisfies Record<PictureUse, string>;

export type PictureFormat = 'avif' | 'webp' | 'jpg' | 'png';

/** A file to be made. */
export interface VariantPlan {
  format: PictureFormat;
  width: number;
}

/**
 * A column is 328 px on a phone of 360 px and 704 px on a desktop: once and twice of that on the phone (a group of two
 * is half as wide), three times for the phones of 393 and 412 px, twice for the desktop. WebP and JPEG are for older
 * browsers, which have older and smaller screens.
 */
const WIDTHS: Record<PictureUse, Record<'avif' | 'webp', readonly number[]>> = {
  photo: { avif: [336, 656, 1008, 1408], webp: [336, 656, 1008] },
  album: { avif: [336, 656, 1008, 1600], webp: [336, 656, 1008, 1600] },
  offered: { avif: [336, 656, 1008, 1600], webp: [336, 656, 1008, 1600] },
  mark: { avif: [], webp: [320] },
};
const FALLBACK: Record<PictureUse, VariantPlan> = {
  photo: { format: 'jpg', width: 656 },
  album: { format: 'jpg', width: 656 },
  offered: { format: 'jpg', width: 656 },
  mark: { format: 'png', width: 320 },
};

/** From this width on only dense screens ask: what is coarser there, nobody sees. */
const DENSE_WIDTH = 1000;
/** A last step smaller than this is not worth a file: a photo of 700 px ends at 656. */
const SMALLEST_STEP = 1.2;
/** WebP ends at 16,383 px; a strip as long as this is no picture any more. */
const MAX_HEIGHT = 12_000;

/**
 * AVIF: effort 3 with halved colour gives 14 % fewer bytes than effort 2 with whole colour at the same likeness (SSIM
 * 0.965), for half as much CPU again; effort 4 costs five times that and gains nothing.
 */
const AVIF: AvifOptions = { quality: 50, effort: 3, chromaSubsampling: '4:2:0' };
const AVIF_DENSE: AvifOptions = { ...AVIF, quality: 45 };
const WEBP: WebpOptions = { quality: 75, effort: 4 };
const WEBP_DENSE: WebpOptions = { ...WEBP, quality: 70 };
const JPEG: JpegOptions = { quality: 75, mozjpeg: true };
const PNG: PngOptions = { palette: true };

/** The encoder's settings for a variant. */
export function encodingOf({ format, width }: VariantPlan) {
  const isDense = width >= DENSE_WIDTH;
  switch (format) {
    case 'avif':
      return { format, options: isDense ? AVIF_DENSE : AVIF };
    case 'webp':
      return { format, options: isDense ? WEBP_DENSE : WEBP };
    case 'jpg':
      return { format: 'jpeg' as const, options: JPEG };
    case 'png':
      return { format, options: PNG };
  }
}

/** Raise it when the code around the encoders changes what they make. */
const PIPELINE_VERSION = 2;

/** Stands for everything above: other settings give other file names, and so new files. */
export const SETTINGS_KEY = JSON.stringify([PIPELINE_VERSION, AVIF, AVIF_DENSE, WEBP, WEBP_DENSE, JPEG, PNG]);

/**
 * The name of a variant in the cache and on the site. A mark keeps what is transparent and a photo does not: of the same
 * bytes in the same width they are two files.
 * @param digest of the picture's bytes and the settings
 */
export function variantName(digest: string, use: PictureUse, { format, width }: VariantPlan): string {
  return `${digest}-${use === 'mark' ? 'hieu-' : ''}${width}.${format}`;
}

/**
 * The files to make of a picture, by format and rising width, the fallback last.
 * @param size of the original, upright
 */
export function planVariants(use: PictureUse, size: { width: number; height: number }): VariantPlan[] {
  const limit = Math.min(size.width, Math.max(1, Math.floor((MAX_HEIGHT * size.width) / size.height)));
  const plans = (['avif', 'webp'] as const).flatMap((format) =>
    withinLimit(WIDTHS[use][format], limit).map((width) => ({ format, width })),
  );
  const { format, width } = FALLBACK[use];
  return [...plans, { format, width: Math.min(width, limit) }];
}

/** The widths up to the original's own; nothing is made larger. */
function withinLimit(widths: readonly number[], limit: number): number[] {
  const fitting = widths.filter((width) => width <= limit);
  const last = fitting.at(-1);
  const isCut = fitting.length < widths.length;
  return isCut && (last === undefined || limit >= last * SMALLEST_STEP) ? [...fitting, limit] : fitting;
}
