/** Precompressed copies beside each file of text, so that a server compresses nothing while readers wait. */
import { stat, utimes, writeFile, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** As nginx looks for them (`brotli_static`, `gzip_static`). */
export const COMPRESSED_SUFFIXES = ['.br', '.gz'] as const;

const TEXT = /\.(?:html|xml|json|js|css|svg|txt|md|webmanifest|wasm|pagefind|csv)$/;
/** A smaller file fits one packet either way. */
const SMALLEST = 600;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export function isCompressible(file: string): boolean {
  return TEXT.test(file);
}

/** Writes the compressed copies of files; where one is no smaller than its file, none is written. @param files absolute paths */
export async function compressFiles(files: readonly string[]): Promise<void> {
  const queue = files.filter(isCompressible);
  const worker = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) await compressFile(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function compressFile(file: string): Promise<void> {
  const { size, atime, mtime } = await stat(file);
  if (size < SMALLEST) return;
  const bytes = await readFile(file);
  const [brotli, gzipped] = await Promise.all([
    toBrotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size },
    }),
    toGzip(bytes, { level: 9 }),
  ]);
  for (const [suffix, compressed] of [
    ['.br', brotli],
    ['.gz', gzipped],
  ] as const) {
    if (compressed.length >= size) continue;
    await writeFile(file + suffix, compressed);
    // nginx takes the time of the copy for the file's own: both must say the same.
    await utimes(file + suffix, atime, mtime);
  }
}
