/** `npm run dev`: the site live, with drafts and scheduled articles marked. */
import path from 'node:path';
import { dev } from 'astro';
import { devFiles } from '../src/build/dev-files.ts';
import { preparePictures } from '../src/build/pictures.ts';
import { readContent } from '../src/store/content.ts';
import { readEnvironment } from '../src/store/environment.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['LOA_SHOW_UNPUBLISHED'] = '1';

const environment = readEnvironment();
await preparePictures(readContent(environment.contentDir), environment.cacheDir);
await dev({
  root: path.resolve(import.meta.dirname, '..'),
  server: { port: Number(process.env['PORT'] || 4321) },
  integrations: [devFiles(environment)],
});
