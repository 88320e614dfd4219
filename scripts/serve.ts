/** `npm run serve`: serves what is built, on PORT (4321); behind a proxy for this machine alone, HOST=127.0.0.1. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCounterSettings } from '../src/edge/node/counter-settings.ts';
import { MANIFEST_PATH } from '../src/edge/node/manifest-file.ts';
import { openCounter, type OpenCounter } from '../src/edge/node/open-counter.ts';
import { createSiteServer } from '../src/edge/node/site-server.ts';
import { readEnvironment } from '../src/store/environment.ts';

const { outDir } = readEnvironment();
const port = Number(process.env['PORT'] || 4321);

if (!existsSync(path.join(outDir, '404.html'))) {
  console.error(`Chưa có trang trong ${outDir}. Chạy \`npm run build\` trước.`);
  process.exit(1);
}

const counter = startCounter();
const server = createSiteServer(outDir, counter?.listener);
server.on('error', (error: NodeJS.ErrnoException) => {
  const inUse = error.code === 'EADDRINUSE';
  console.error(
    inUse
      ? `Cổng ${port} đang có chương trình khác dùng. Đặt PORT khác, ví dụ: PORT=4322 npm run serve`
      : error.message,
  );
  process.exit(1);
});
server.listen(port, process.env['HOST'] || undefined, () =>
  console.log(`Trang đang chạy tại http://localhost:${port}/ (dừng: Ctrl+C)`),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

/** Counts visits where the site was built with counters. */
function startCounter(): OpenCounter | undefined {
  if (!existsSync(path.join(outDir, MANIFEST_PATH))) return undefined;
  const settings = readCounterSettings(process.env);
  // The site as it is tried out on this machine counts as well as the site at its own address.
  const otherOrigins = [
    ...(settings.otherOrigins ?? []),
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ];
  return openCounter({ outDir, report: console.error, ...settings, otherOrigins });
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await counter?.close();
  process.exit(0);
}
