/** Pictures for readers: small files in several formats and widths, encoded once and kept in the cache. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Picture, PictureSource } from '../lib/picture.ts';
import type { Content } from '../store/content.ts';
import { picturesManifestPath, type Pictures } from '../store/pictures-manifest.ts';
import { pictureFiles, type PictureUse } from './picture-files.ts';

/** Part of every file name: raise it when encoding changes, and all pictures are made anew. */
const SETTINGS_VERSION = '1';
/** A phone of 360 px, its screen of twice the density, a desktop's column. */
const PHOTO_WIDTHS = [360, 720, 1080];
const FALLBACK_WIDTH = 720;
/** Emblem and banners stand small; twice their size on screen is enough. */
const MARK_WIDTH = 320;
const PARALLEL = 2;

export const PICTURES_FOLDER = '_anh';

type Format = 'avif' | 'webp' | 'jpg' | 'png';

interface Variant {
  fileName: string;
  format: Format;
  width: number;
}

/**
 * Encodes what is not in the cache yet and writes the manifest that pages read.
 * @throws Error in Vietnamese naming the first picture that cannot be read
 */
export async function preparePictures(content: Content, cacheDir: string): Promise<Pictures> {
  const files = pictureFiles(content);
  mkdirSync(path.dirname(picturesManifestPath(cacheDir)), { recursive: true });
  const pictures: Record<string, Picture> = {};
  const queue = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      pictures[next[0]] = await preparePicture(content.root, next[0], next[1], cacheDir);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  const sorted = Object.fromEntries(Object.entries(pictures).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomically(picturesManifestPath(cacheDir), Buffer.from(JSON.stringify(sorted)));
  return sorted;
}

async function preparePicture(
  root: string,
  file: string,
  use: PictureUse,
  cacheDir: string,
): Promise<Picture> {
  const bytes = readFileSync(path.join(root, file));
  const digest = createHash('sha256')
    .update(SETTINGS_VERSION)
    .update(use)
    .update(bytes)
    .digest('hex')
    .slice(0, 12);
  try {
    const { width, height } = await orientedSize(bytes);
    const variants = variantsOf(digest, width, use);
    for (const variant of variants) await encodeOnce(bytes, variant, cacheDir);
    return toPicture(variants, width, height);
  } catch (cause) {
    throw new Error(
      `${file}: không đọc được ảnh này. Mở ảnh xem có hỏng không, rồi lưu lại dạng JPEG hoặc PNG.`,
      { cause },
    );
  }
}

async function orientedSize(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(bytes).metadata();
  return autoOrient;
}

function variantsOf(digest: string, width: number, use: PictureUse): Variant[] {
  const at = (format: Format, wanted: number): Variant => {
    const fitting = Math.min(wanted, width);
    return { fileName: `${digest}-${fitting}.${format}`, format, width: fitting };
  };
  if (use === 'mark') return [at('webp', MARK_WIDTH), at('png', MARK_WIDTH)];
  const widths = PHOTO_WIDTHS.filter((_, index) => index === 0 || PHOTO_WIDTHS[index - 1]! < width);
  return [
    ...widths.map((wanted) => at('avif', wanted)),
    ...widths.map((wanted) => at('webp', wanted)),
    at('jpg', FALLBACK_WIDTH),
  ];
}

async function encodeOnce(
  bytes: Buffer,
  { fileName, format, width }: Variant,
  cacheDir: string,
): Promise<void> {
  const target = cachedFile(cacheDir, fileName);
  if (existsSync(target)) return;
  const resized = sharp(bytes, { density: 192 }).autoOrient().resize({ width, withoutEnlargement: true });
  writeAtomically(target, await encode(resized, format).toBuffer());
}

/** Settings by measurement: AVIF effort 2 costs a quarter of the default for 2 % more bytes. */
function encode(image: Sharp, format: Format): Sharp {
  switch (format) {
    case 'avif':
      return image.avif({ quality: 50, effort: 2 });
    case 'webp':
      return image.webp({ quality: 75 });
    case 'jpg':
      return image.flatten({ background: '#fff' }).jpeg({ quality: 75, mozjpeg: true });
    case 'png':
      return image.png({ palette: true });
  }
}

function toPicture(variants: Variant[], width: number, height: number): Picture {
  const heightAt = (variantWidth: number) => Math.max(1, Math.round((height * variantWidth) / width));
  const source = (format: 'avif' | 'webp'): PictureSource[] => {
    const own = variants.filter((variant) => variant.format === format);
    if (own.length === 0) return [];
    return [
      {
        type: `image/${format}`,
        variants: own.map((variant) => ({ url: urlOf(variant), width: variant.width })),
      },
    ];
  };
  const fallback = variants.at(-1)!;
  return {
    width,
    height,
    sources: [...source('avif'), ...source('webp')],
    fallback: { url: urlOf(fallback), width: fallback.width, height: heightAt(fallback.width) },
  };
}

function urlOf({ fileName }: Variant): string {
  return `/${PICTURES_FOLDER}/${fileName}`;
}

/** Where a variant's bytes are kept. */
export function cachedFile(cacheDir: string, fileName: string): string {
  return path.join(cacheDir, 'pictures', fileName);
}

/** Every file that the pages may ask for. */
export function publishedPictureNames(pictures: Pictures): string[] {
  const urls = Object.values(pictures).flatMap(({ sources, fallback }) => [
    ...sources.flatMap(({ variants }) => variants.map(({ url }) => url)),
    fallback.url,
  ]);
  return [...new Set(urls.map((url) => path.posix.basename(url)))];
}

function writeAtomically(file: string, bytes: Buffer): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, file);
}
