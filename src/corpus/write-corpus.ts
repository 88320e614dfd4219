/** Writes a generated corpus as a content folder that the build can take as `CONTENT_DIR`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { generateArticle } from './article.ts';
import { SITE } from './vocabulary/site.ts';

export interface CorpusOptions {
  seed: string;
  count: number;
  /** Absolute path. */
  out: string;
}

export interface CorpusResult {
  written: number;
  unchanged: number;
  removed: number;
}

/** Says that a folder is a corpus, and of which seed and size. */
const MARKER = '.loa-corpus.json';

interface Marker {
  seed: string;
  count: number;
}

/**
 * Fills the folder: what is already there byte for byte stays untouched, articles beyond `count` go. The marker is
 * written first, with the larger count, so that a run cut short can simply be run again.
 * @throws Error in Vietnamese where the folder holds anything but a corpus of the same seed
 */
export function writeCorpus({ seed, count, out }: CorpusOptions): CorpusResult {
  const before = readMarker(out, seed);
  const largest = Math.max(count, before?.count ?? 0);
  const result: CorpusResult = { written: 0, unchanged: 0, removed: 0 };
  mkdirSync(out, { recursive: true });
  writeMarker(out, { seed, count: largest });
  writeIfChanged(path.join(out, 'site.yaml'), stringify(SITE, { lineWidth: 0 }));
  for (let index = 0; index < count; index++) {
    const { file, text } = generateArticle(seed, index);
    result[writeIfChanged(path.join(out, file), text) ? 'written' : 'unchanged']++;
  }
  for (let index = count; index < largest; index++) {
    rmSync(path.join(out, path.dirname(generateArticle(seed, index).file)), { recursive: true, force: true });
    result.removed++;
  }
  writeMarker(out, { seed, count });
  return result;
}

function readMarker(out: string, seed: string): Marker | undefined {
  if (!existsSync(out) || readdirSync(out).length === 0) return undefined;
  const file = path.join(out, MARKER);
  if (!existsSync(file)) throw new Error(`thư mục ${out} đã có nội dung khác; hãy chọn một thư mục trống`);
  const marker = JSON.parse(readFileSync(file, 'utf8')) as Marker;
  if (marker.seed === seed) return marker;
  throw new Error(
    `thư mục ${out} là kho bài của --seed ${marker.seed}; hãy chọn thư mục khác, hoặc xoá thư mục này trước`,
  );
}

function writeMarker(out: string, marker: Marker): void {
  replaceFile(path.join(out, MARKER), `${JSON.stringify(marker)}\n`);
}

function writeIfChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  replaceFile(file, text);
  return true;
}

/** No reader ever sees half a file. */
function replaceFile(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
