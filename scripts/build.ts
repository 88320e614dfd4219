/** `npm run build`: checks and builds CONTENT_DIR into OUT_DIR. */
import path from 'node:path';
import { buildSite, ContentError } from '../src/build/build-site.ts';
import { findCounterSource } from '../src/build/counter-source.ts';
import { progressTeller } from '../src/build/pictures-progress.ts';
import { formatFindings } from '../src/check/report.ts';
import { formatNumber } from '../src/lib/numbers.ts';
import { readEnvironment } from '../src/store/environment.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// What the shell says of development must not reach a published page: there the content policy is left out.
process.env['NODE_ENV'] = 'production';
for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];

try {
  const environment = readEnvironment();
  const counter = findCounterSource(process.env);
  // One moment for the whole build, however long it takes.
  process.env['LOA_NOW'] = environment.now;
  const tell = progressTeller((text) => process.stdout.write(text), process.stdout.isTTY);
  const summary = await buildSite(environment, path.resolve(import.meta.dirname, '..'), {
    counter,
    onPictures: tell,
  });
  console.log(
    `Đã dựng ${formatNumber(summary.articles)} bài, ${formatNumber(summary.pictures)} ảnh, ` +
      `${formatNumber(summary.redirects)} địa chỉ chuyển tiếp vào ${path.relative('.', environment.outDir) || '.'}/`,
  );
  if (summary.counterNote) console.log(summary.counterNote);
  if (summary.warnings > 0)
    console.log(`Có ${formatNumber(summary.warnings)} nhắc nhở về nội dung: chạy \`npm run check\` để xem.`);
} catch (error) {
  if (error instanceof ContentError)
    console.error(formatFindings(error.findings, readEnvironment().contentDir));
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
