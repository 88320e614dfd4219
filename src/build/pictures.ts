/** Pictures for readers: small files in several formats and widths, made once and kept in the cache. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { LocalTime } from '../lib/local-time.ts';
import { heightAt, type Picture, type PictureSource, type PictureVariant } from '../lib/picture.ts';
import type { Content } from '../store/content.ts';
import { picturesManifestPath, type Pictures } from '../store/pictures-manifest.ts';
import { pictureFiles } from './picture-files.ts';
import {
  cachedFile,
  filesOf,
  openPictureCache,
  writeAtomically,
  type PictureCache,
  type PictureKey,
} from './pictures-cache.ts';
import type { UprightSize } from './pictures-encode.ts';
import type { Progress } from './progress.ts';
import { prunePictures } from './pictures-prune.ts';
import {
  NOTED_AS,
  planVariants,
  SETTINGS_KEY,
  variantName,
  type PictureUse,
  type VariantPlan,
} from './pictures-settings.ts';
import { storeCleaned, stripMetadata } from './pictures-strip.ts';

export const PICTURES_FOLDER = '_anh';

export interface PictureOptions {
  /** The build's time: what no build has used for long is taken out of the cache. Without it nothing is. */
  now?: LocalTime;
  /** Called before the first picture is made and after each. */
  onProgress?: (progress: Progress) => void;
}

/** A picture that is not known yet. */
interface Job {
  file: string;
  use: PictureUse;
  digest: string;
  size: UprightSize;
}

/** libuv has four threads for such work, whatever the machine has. */
const MOST_AT_A_TIME = 4;
/** Above this, a picture's pixels alone may fill a small machine's memory: one at a time. */
const GIANT_PIXELS = 40_000_000;

/**
 * Makes what is not in the cache yet and writes the manifest that pages read. A build that is stopped goes on where it was.
 * @throws Error in Vietnamese naming the first picture that cannot be read
 */
export async function preparePictures(
  content: Content,
  cacheDir: string,
  { now, onProgress }: PictureOptions = {},
): Promise<Pictures> {
  const files = [...pictureFiles(content)].sort(([a], [b]) => (a < b ? -1 : 1));
  const cache = openPictureCache(cacheDir, SETTINGS_KEY, now?.slice(0, 10) ?? '');
  const known = cache.state.files;
  cache.state.files = {};
  const keys = new Map<string, PictureKey>();
  const jobs = new Map<PictureKey, Job>();
  for (const [file, use] of files) {
    const { key, job } = await recognise(content.root, file, use, cache, known);
    keys.set(file, key);
    if (job) jobs.set(key, job);
  }
  await makeAll([...jobs], content.root, cacheDir, cache, onProgress);
  const pictures = Object.fromEntries(
    [...keys].map(([file, key]) => [file, cache.state.pictures[key]!.picture]),
  );
  if (now) prunePictures(cacheDir, cache, now);
  cache.save();
  writeAtomically(picturesManifestPath(cacheDir), JSON.stringify(pictures));
  return pictures;
}

/** Finds out which picture a file is, by what the file system says of it or by its bytes, and whether it must be made. */
async function recognise(
  root: string,
  file: string,
  use: PictureUse,
  cache: PictureCache,
  known: PictureCache['state']['files'],
): Promise<{ key: PictureKey; job?: Job }> {
  const absolute = path.join(root, file);
  const { size, mtimeMs } = statSync(absolute);
  const seen = cache.trusts(known[file], { size, mtimeMs }) ? known[file]!.digest : undefined;
  const bytes = seen === undefined ? await readFile(absolute) : undefined;
  const digest = seen ?? digestOf(bytes!);
  const key: PictureKey = `${digest}:${NOTED_AS[use]}`;
  cache.state.files[file] = { size, mtimeMs, digest };
  if (cache.find(key)) return { key };
  const { readSize } = await loadEncoder();
  const upright = await explained(file, async () => readSize(bytes ?? (await readFile(absolute)), use));
  return { key, job: { file, use, digest, size: upright } };
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(SETTINGS_KEY).update(bytes).digest('hex').slice(0, 12);
}

/** Most builds make no picture, and to load what makes them takes as long as the rest of their program. */
const loadEncoder = () => import('./pictures-encode.ts');

/** One thread a picture and as many pictures as cores is fastest: no encoder here splits its work well. */
async function makeAll(
  jobs: [PictureKey, Job][],
  root: string,
  cacheDir: string,
  cache: PictureCache,
  onProgress?: PictureOptions['onProgress'],
): Promise<void> {
  if (jobs.length === 0) return;
  const cores = availableParallelism();
  const atATime = Math.min(cores, MOST_AT_A_TIME);
  const { default: sharp } = await import('sharp');
  sharp.concurrency(Math.max(1, Math.floor(cores / atATime)));
  sharp.cache(false);
  let made = 0;
  onProgress?.({ made, total: jobs.length });
  const make = async ([key, job]: [PictureKey, Job]) => {
    cache.add(key, await explained(job.file, () => makePicture(root, job, cacheDir)));
    onProgress?.({ made: ++made, total: jobs.length });
  };
  const isGiant = ([, { size }]: [PictureKey, Job]) => size.width * size.height > GIANT_PIXELS;
  await forEach(
    jobs.filter((job) => !isGiant(job)),
    atATime,
    make,
  );
  await forEach(jobs.filter(isGiant), 1, make);
}

/** Runs a task for each item, so many at a time; after the first failure no further one begins. */
async function forEach<Item>(
  items: Item[],
  atATime: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) {
      await task(item).catch((error: unknown) => {
        queue.length = 0;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atATime }, worker));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

async function makePicture(root: string, job: Job, cacheDir: string): Promise<Picture> {
  const { use, digest, size } = job;
  const { encodePicture } = await loadEncoder();
  const bytes = await readFile(path.join(root, job.file));
  const name = (plan: VariantPlan) => variantName(digest, use, plan);
  // What a stopped build left is whole: files come into the cache under their own name only then.
  const bytesOf = (plan: VariantPlan) =>
    statSync(cachedFile(cacheDir, name(plan)), { throwIfNoEntry: false })?.size ?? 0;
  const store = (plan: VariantPlan, encoded: Buffer) =>
    writeAtomically(cachedFile(cacheDir, name(plan)), encoded);
  const tone = await encodePicture(bytes, use, size, (plan) => bytesOf(plan) === 0, store);
  const variants = planVariants(use, size).map((plan) => ({
    format: plan.format,
    variant: { url: `/${PICTURES_FOLDER}/${name(plan)}`, width: plan.width, bytes: bytesOf(plan) },
  }));
  const fallback = variants.pop()!.variant;
  const ofFormat = (format: 'avif' | 'webp'): PictureVariant[] =>
    variants.filter((made) => made.format === format).map(({ variant }) => variant);
  const sources: PictureSource[] = (['avif', 'webp'] as const).flatMap((format) =>
    ofFormat(format).length > 0 ? [{ type: `image/${format}` as const, variants: ofFormat(format) }] : [],
  );
  const original = use === 'offered' ? keepOriginal(bytes, job.file, cacheDir) : undefined;
  return {
    ...size,
    tone,
    sources,
    fallback: { ...fallback, height: heightAt(size, fallback.width) },
    ...(original && { original }),
  };
}

/** The original for download, cleaned; none where its kind cannot be cleaned. */
function keepOriginal(bytes: Buffer, file: string, cacheDir: string): Picture['original'] {
  const cleaned = stripMetadata(bytes);
  if (!cleaned) return undefined;
  return { url: `/${PICTURES_FOLDER}/${storeCleaned(cleaned, file, cacheDir)}`, bytes: cleaned.length };
}

async function explained<Result>(file: string, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (cause) {
    // A full disk is not the photo's fault.
    if ((cause as NodeJS.ErrnoException).syscall !== undefined) throw cause;
    throw new Error(
      `${file}: không đọc được ảnh này. Mở ảnh xem có hỏng không, rồi lưu lại dạng JPEG hoặc PNG.`,
      { cause },
    );
  }
}

/** Every file that the pages may ask for. */
export function publishedPictureNames(pictures: Pictures): string[] {
  return [...new Set(Object.values(pictures).flatMap((picture) => filesOf(picture).map(({ name }) => name)))];
}
