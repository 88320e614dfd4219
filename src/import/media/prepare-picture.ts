/** A picture as it may be published: readable from end to end, of a sensible size, without what cameras write into it. */
import sharp, { type Metadata } from 'sharp';

/** No screen shows more; a photo of 40 megapixels only costs space. */
const MAX_SIDE = 2560;
/** Spacers, bullets and icons are no pictures of an article. */
const MIN_SIDE = 32;

// No picture is asked for twice: what libvips remembers of each is memory lost.
sharp.cache(false);

export type PreparedPicture =
  | { ok: true; bytes: Buffer; extension: 'jpg' | 'png' | 'webp' | 'avif'; changes: string[] }
  | { ok: false; reason: string };

const KEPT: Readonly<Record<string, 'jpg' | 'png' | 'webp' | 'avif'>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  heif: 'avif',
};

/** Bytes that need no change stay as they are: each encoding of a photo costs quality. */
export async function preparePicture(bytes: Buffer): Promise<PreparedPicture> {
  try {
    const metadata = await sharp(bytes).metadata();
    const refusal = refuse(metadata);
    if (refusal) return { ok: false, reason: refusal };
    const extension =
      (metadata.format === 'heif' && metadata.compression !== 'av1' ? undefined : KEPT[metadata.format]) ??
      'png';
    const changes = changesFor(metadata, extension);
    if (changes.length > 0) return { ok: true, bytes: await encode(bytes, extension), extension, changes };
    // Only reading it to its end shows whether a picture is whole; the build would stop at a broken one.
    await sharp(bytes).resize(64).raw().toBuffer();
    return { ok: true, bytes, extension, changes };
  } catch {
    // Whatever libvips says, for a person it is one thing.
    return { ok: false, reason: 'ảnh hỏng hoặc không đúng định dạng' };
  }
}

function refuse({ format, width, height, pages }: Metadata): string | undefined {
  if (format === 'svg' || format === 'pdf') return 'ảnh SVG có thể chứa mã chạy được; hãy chuyển sang PNG';
  if (width < MIN_SIDE && height < MIN_SIDE) return 'ảnh quá nhỏ, chỉ là biểu tượng trang trí';
  return (pages ?? 1) > 1 && format !== 'gif' && format !== 'webp' ? 'tệp có nhiều ảnh' : undefined;
}

function changesFor(metadata: Metadata, extension: string): string[] {
  const { format, width, height, exif, xmp, iptc, orientation, comments } = metadata;
  const changes: string[] = [];
  if (KEPT[format] !== extension) changes.push(`chuyển từ ${format.toUpperCase()}`);
  if (Math.max(width, height) > MAX_SIDE) changes.push(`thu nhỏ từ ${width}×${height}`);
  if ((orientation ?? 1) !== 1) changes.push('xoay đúng chiều');
  if (exif ?? xmp ?? iptc ?? comments) changes.push('bỏ thông tin máy ảnh và vị trí chụp');
  return changes;
}

/** sharp writes no EXIF, XMP or IPTC unless asked to. */
async function encode(bytes: Buffer, extension: 'jpg' | 'png' | 'webp' | 'avif'): Promise<Buffer> {
  const image = sharp(bytes)
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true });
  switch (extension) {
    case 'jpg':
      return image.jpeg({ quality: 88 }).toBuffer();
    case 'png':
      return image.png().toBuffer();
    case 'webp':
      return image.webp({ quality: 88 }).toBuffer();
    case 'avif':
      return image.avif({ quality: 65 }).toBuffer();
  }
}
