/** One picture made into the files that readers load: read once, turned upright, in sRGB, without what it tells of place and camera. */
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { MAX_PIXELS } from '../lib/picture-limits.ts';
import { nearestTone } from '../lib/picture-tones.ts';
import { encodingOf, planVariants, type PictureUse, type VariantPlan } from './pictures-settings.ts';

/** `error`: a cut off file fails, a camera's odd but harmless header does not. */
const READING: SharpOptions = { failOn: 'error', limitInputPixels: MAX_PIXELS };

/** SVG is drawn for marks alone: a photo that turns out to be one was not what its name says. */
const PHOTO_FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);

export interface UprightSize {
  width: number;
  height: number;
}

/**
 * The size of a picture as people see it.
 * @throws Error where it is none that pages can show
 */
export async function readSize(bytes: Buffer, use: PictureUse): Promise<UprightSize> {
  const { autoOrient, format } = await sharp(bytes, READING).metadata();
  if (use !== 'mark' && !PHOTO_FORMATS.has(format)) throw new Error(`a photo may not be ${format}`);
  const { width, height } = autoOrient;
  if (width * height > MAX_PIXELS) throw new Error(`${width} × ${height} pixels are too many`);
  return { width, height };
}

/** Pixels between two steps: resized once, encoded several times. */
interface Pixels {
  data: Buffer;
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/**
 * Makes the files that `isWanted`, the largest first, and hands each over as soon as it is there. The original is decoded
 * once; JPEG's own shrinking makes that cheap, and every smaller size is made from the largest.
 * @returns the picture's average colour, as a place in `PICTURE_TONES`
 */
export async function encodePicture(
  bytes: Buffer,
  use: PictureUse,
  size: UprightSize,
  isWanted: (plan: VariantPlan) => boolean,
  store: (plan: VariantPlan, encoded: Buffer) => void,
): Promise<number> {
  const plans = planVariants(use, size);
  const byWidth = Map.groupBy(plans.filter(isWanted), ({ width }) => width);
  const widths = [...byWidth.keys()].sort((a, b) => b - a);
  // The largest of all, wanted or not: the same bytes come out, whatever a stopped build has left to do.
  const first = await read(bytes, use, Math.max(...plans.map(({ width }) => width)));
  for (const width of widths) {
    const step = width === first.info.width ? first : await pixelsOf(fromPixels(first).resize({ width }));
    for (const plan of byWidth.get(width)!) {
      const { format, options } = encodingOf(plan);
      store(plan, await fromPixels(step).toFormat(format, options).toBuffer());
    }
  }
  return averageTone(first);
}

/** The picture upright and in sRGB; a photo's transparent parts on white, so that a diagram can be read on dark paper too. */
function read(bytes: Buffer, use: PictureUse, width: number): Promise<Pixels> {
  const upright = sharp(bytes, { ...READING, density: 192 })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb');
  return pixelsOf(use === 'mark' ? upright : upright.flatten({ background: '#fff' }));
}

async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, info: { width: info.width, height: info.height, channels: info.channels } };
}

function fromPixels({ data, info }: Pixels): Sharp {
  return sharp(data, { raw: info });
}

async function averageTone(pixels: Pixels): Promise<number> {
  const { channels } = await fromPixels(pixels).toColourspace('srgb').stats();
  const means = channels.map(({ mean }) => mean);
  return nearestTone(means.length < 3 ? [means[0]!, means[0]!, means[0]!] : means.slice(0, 3));
}
