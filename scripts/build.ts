/** `npm run build`: checks and builds CONTENT_DIR into OUT_DIR. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { readCacheDir } from '../src/store/cache-dir.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// What the shell says of development must not reach a published page: there the content policy is left out.
process.env['NODE_ENV'] = 'production';
for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];

// Where little has changed, the loading of this program's own code is half of a build: Node keeps it compiled.
enableCompileCache(path.join(readCacheDir(), 'node'));
const { runBuild } = await import('./build/run-build.ts');
process.exitCode = await runBuild();
