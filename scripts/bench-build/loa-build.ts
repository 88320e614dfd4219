/**
 * `loa-build.ts MARKS_FILE`: what `npm run build` does, but for the words that it prints; instead it writes down what
 * each part of the build has used.
 */
import { writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { readCacheDir } from '../../src/store/cache-dir.ts';
import type { Mark } from './loa.ts';
import { descendants, peakMegabytes, processorSeconds, toMegabytes } from './process-tree.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';

const marks: Mark[] = [];

function mark(phase: string): void {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  marks.push({
    phase,
    cpu: (user + system) / 1e6 + childrenSeconds(),
    wall: performance.now() / 1000,
    peak: peakMegabytes(process.pid) || toMegabytes(maxRSS),
  });
}

/** Of those that ended and those that still run. */
function childrenSeconds(): number {
  return descendants(process.pid)
    .map(processorSeconds)
    .reduce((sum, { own, ended }) => sum + own + ended, processorSeconds(process.pid).ended);
}

enableCompileCache(path.join(readCacheDir(), 'node'));
const { buildSite } = await import('../../src/build/build-site.ts');
const { readEnvironment } = await import('../../src/store/environment.ts');

mark('start');
await buildSite(readEnvironment(), path.resolve(import.meta.dirname, '../..'), { onPhase: mark });
writeFileSync(process.argv[2]!, JSON.stringify(marks));
