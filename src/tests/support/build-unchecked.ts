/**
 * Builds hostile content as if the check had never run: what the second wall holds back shows here. Run by the
 * tests as a process of its own, with the same environment as `scripts/build.ts`; `--search` for the search index as well.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { preparePictures } from '../../build/pictures.ts';
import { writeSearchIndex } from '../../build/search-index.ts';
import { attachmentCopies, pictureCopies } from '../../build/published-files.ts';
import { readContent } from '../../store/content.ts';
import { readEnvironment } from '../../store/environment.ts';
import { assembleSite } from '../../store/site.ts';
import { PROJECT } from './folders.ts';

const environment = readEnvironment();
const { contentDir, cacheDir, outDir } = environment;
const content = readContent(contentDir);
const pictures = await preparePictures(content, cacheDir);
const site = assembleSite(content, environment, pictures);
rmSync(outDir, { recursive: true, force: true });
await build({ root: PROJECT, outDir, logLevel: 'warn' });
if (process.argv.includes('--search')) await writeSearchIndex(site, outDir, cacheDir);
for (const { file, from } of [...pictureCopies(pictures, cacheDir), ...attachmentCopies(site, cacheDir)]) {
  const target = path.join(outDir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(from, target);
}
