/** `npm run serve`: serves what is built, on PORT (4321); behind a proxy for this machine alone, HOST=127.0.0.1. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { readCounterSettings } from '../src/edge/node/counter-settings.ts';
import { MANIFEST_PATH } from '../src/edge/node/manifest-file.ts';
import { openCounter, type OpenCounter } from '../src/edge/node/open-counter.ts';
import { createSiteServer } from '../src/edge/node/site-server.ts';
import { readEnvironment } from '../src/store/environment.ts';

try {
  await serve();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

/** @throws Error in Vietnamese where a setting makes no sense, or nothing is built */
async function serve(): Promise<void> {
  const { outDir } = readEnvironment();
  const port = readPort(process.env['PORT']);
  if (!existsSync(path.join(outDir, '404.html')))
    throw new Error(`Chưa có trang trong ${outDir}. Chạy \`npm run build\` trước.`);
  const counter = startCounter(outDir, port);
  const server = createSiteServer(outDir, counter?.listener);
  await listen(server, port, process.env['HOST'] || undefined);
  server.on('error', console.error);
  console.log(`Trang đang chạy tại http://localhost:${port}/ (dừng: Ctrl+C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server, counter));
}

function readPort(value: string | undefined): number {
  const port = Number(value || 4321);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT="${value}" không phải là số cổng. Hãy đặt một số từ 1 đến 65535, ví dụ PORT=4321.`);
}

/** Counts visits where the site was built with counters. */
function startCounter(outDir: string, port: number): OpenCounter | undefined {
  if (!existsSync(path.join(outDir, MANIFEST_PATH))) return undefined;
  const settings = readCounterSettings(process.env);
  // The site as it is tried out on this machine counts as well as the site at its own address.
  const otherOrigins = [
    ...(settings.otherOrigins ?? []),
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ];
  try {
    return openCounter({ outDir, report: console.error, ...settings, otherOrigins });
  } catch (cause) {
    const told = `Không mở được bộ đếm trong ${settings.folder} (${(cause as Error).message}).`;
    throw new Error(`${told} Cho phép ghi vào đó, hoặc đặt COUNTER_DIR tới thư mục khác.`, { cause });
  }
}

async function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(explainPort(cause as NodeJS.ErrnoException, port, host), { cause });
  }
}

function explainPort({ code, message }: NodeJS.ErrnoException, port: number, host = ''): string {
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đang có chương trình khác dùng. Đặt PORT khác, ví dụ: PORT=4322 npm run serve`;
  if (code === 'EACCES') return `Không có quyền mở cổng ${port}. Đặt PORT từ 1024 trở lên.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `HOST="${host}" không phải là địa chỉ của máy này. Bỏ trống, hoặc đặt HOST=127.0.0.1.`;
  return `Không mở được cổng ${port}: ${message}`;
}

async function stop(server: Server, counter: OpenCounter | undefined): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await counter?.close();
  process.exit(0);
}
