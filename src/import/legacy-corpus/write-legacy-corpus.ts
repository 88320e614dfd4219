/** A mirror of an old portal on disk, with pictures and attachments. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { HOST, legacyPages, type LegacyPage } from './legacy-page.ts';

/** Writes the pages 0 … count − 1 and what they show; @returns the articles among them */
export async function writeLegacyCorpus(folder: string, count: number, seed = 1): Promise<LegacyPage[]> {
  const articles: LegacyPage[] = [];
  for (let number = 0; number < count; number++) {
    for (const page of legacyPages(number, seed)) {
      const file = path.join(folder, page.file);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, page.html);
      if (page.kind === 'article') articles.push(page);
    }
  }
  await writeMedia(path.join(folder, HOST), count);
  return articles;
}

async function writeMedia(folder: string, count: number): Promise<void> {
  for (const name of ['images', 'files']) mkdirSync(path.join(folder, name), { recursive: true });
  for (let number = 0; number < Math.min(50, count); number++) {
    const background = { r: (number * 37) % 256, g: (number * 91) % 256, b: 120 };
    const image = sharp({ create: { width: 640, height: 420, channels: 3, background } });
    // Where a photo was taken is nobody's business: the import takes this out.
    const exif = { IFD0: { Copyright: 'x' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 0/1' } };
    await image
      .withExif(exif)
      .jpeg()
      .toFile(path.join(folder, 'images', `anh-${number}.jpg`));
  }
  for (let number = 0; number < Math.min(20, count); number++)
    writeFileSync(
      path.join(folder, 'files', `Kế hoạch ${number}.pdf`),
      `%PDF-1.4\n% kế hoạch ${number}\n%%EOF\n`,
    );
}
