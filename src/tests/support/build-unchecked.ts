/**
 * Builds hostile content as if the check had never run: what the second wall holds back shows here. Run by the
 * tests as a process of its own, with the same environment as `scripts/build.ts`.
 */
import { rmSync } from 'node:fs';
import { build } from 'astro';
import { preparePictures } from '../../build/pictures.ts';
import { publishAttachments, publishPictures } from '../../build/published-files.ts';
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
publishPictures(pictures, cacheDir, outDir);
publishAttachments(site, outDir);
