/** One build's share of the pictures, in a process of its own, so that its CPU and memory can be told: prints them as JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { preparePictures } from '../../src/build/pictures.ts';
import { readContent } from '../../src/store/content.ts';
import { readEnvironment } from '../../src/store/environment.ts';

const { contentDir, cacheDir, now } = readEnvironment();
const started = performance.now();
let made = 0;
const pictures = await preparePictures(readContent(contentDir), cacheDir, {
  now,
  onProgress: (progress) => (made = progress.made),
});
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
// Linux counts the memory of the process that started this one into `maxRSS`; its own peak stands elsewhere.
const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
const peakKilobytes = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? maxRSS);
console.log(
  JSON.stringify({
    pictures: Object.keys(pictures).length,
    made,
    wallSeconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: peakKilobytes / 1000,
  }),
);
