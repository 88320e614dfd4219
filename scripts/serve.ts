/** `npm run serve`: serves what is built, on PORT (4321). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createSiteServer } from '../src/edge/node/site-server.ts';
import { readEnvironment } from '../src/store/environment.ts';

const { outDir } = readEnvironment();
const port = Number(process.env['PORT'] || 4321);

if (!existsSync(path.join(outDir, '404.html'))) {
  console.error(`Chưa có trang trong ${outDir}. Chạy \`npm run build\` trước.`);
  process.exit(1);
}

const server = createSiteServer(outDir);
server.on('error', (error: NodeJS.ErrnoException) => {
  const inUse = error.code === 'EADDRINUSE';
  console.error(
    inUse
      ? `Cổng ${port} đang có chương trình khác dùng. Đặt PORT khác, ví dụ: PORT=4322 npm run serve`
      : error.message,
  );
  process.exit(1);
});
server.listen(port, () => console.log(`Trang đang chạy tại http://localhost:${port}/ (dừng: Ctrl+C)`));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.close(() => process.exit(0)));
