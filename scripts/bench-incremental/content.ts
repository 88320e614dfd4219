/** A content folder that is edited at random: a generated corpus, and what a corpus lacks (albums, pages, files). */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { generateArticle } from '../../src/corpus/article.ts';
import type { Random } from '../../src/corpus/random.ts';
import { writeCorpus } from '../../src/corpus/write-corpus.ts';

export interface Workplace {
  /** The content folder. */
  content: string;
  /** A copy of the project, whose templates may be edited. */
  project: string;
  random: Random;
  /** What the builds are told of the time; LOA_NOW. */
  now: string;
  /** How many articles were ever generated. */
  generated: number;
  /** Counts up: what is written is always something new. */
  next(): number;
}

const SEED = 'loa';

export async function fillContent(place: Workplace, count: number): Promise<void> {
  const { content } = place;
  writeCorpus({ seed: SEED, count, out: content });
  place.generated = count;
  write(content, 'pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n---\n\nTỉnh Lam Giang.\n');
  write(content, 'pages/lien-he.mdx', '---\ntitle: Liên hệ\n---\n\n<LienHe />\n');
  for (const album of ['le-hoi', 'mua-lua']) {
    write(
      content,
      `albums/${album}/index.md`,
      `---\ntitle: Album ${album}\ndate: 2025-03-0${album.length - 5}\ncredit: Lan\n---\n`,
    );
    for (const photo of ['1', '2']) await drawPhoto(place, `albums/${album}/${photo}.jpg`);
  }
}

/** Generates one more article. @returns its file */
export function addArticle(place: Workplace): string {
  const { file, text } = generateArticle(SEED, place.generated++);
  write(place.content, file, text);
  return file;
}

/** Draws another photo each time. */
export async function drawPhoto(place: Workplace, file: string): Promise<void> {
  const number = place.next();
  const background = { r: (number * 37) % 256, g: (number * 91) % 256, b: (number * 53) % 256 };
  const picture = sharp({ create: { width: 40 + (number % 7), height: 30, channels: 3, background } });
  write(place.content, file, await picture.jpeg().toBuffer());
}

/** Any article: its file, by its path from the content folder. */
export function pickArticle({ content, random }: Workplace): string {
  const years = readdirSync(path.join(content, 'articles')).sort();
  for (;;) {
    const year = random.pick(years);
    const slugs = readdirSync(path.join(content, 'articles', year)).sort();
    const slug = slugs.length > 0 ? random.pick(slugs) : undefined;
    if (slug !== undefined) return `articles/${year}/${slug}/index.md`;
  }
}

/** Writes another text into a file. */
export function rewrite({ content }: Workplace, file: string, change: (text: string) => string): void {
  const target = path.join(content, file);
  const before = readFileSync(target, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file}: the edit changes nothing.`);
  writeFileSync(target, after);
}

export function write(folder: string, file: string, data: string | Uint8Array): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, data);
}

/** Moves a folder of content. */
export function moveFolder({ content }: Workplace, from: string, to: string): void {
  mkdirSync(path.dirname(path.join(content, to)), { recursive: true });
  renameSync(path.join(content, from), path.join(content, to));
}

export function removeFolder({ content }: Workplace, folder: string): void {
  rmSync(path.join(content, folder), { recursive: true });
}
