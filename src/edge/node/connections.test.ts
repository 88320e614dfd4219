/** Many readers at a time; `npm run bench:counter -- --connections 10000` is the same with very many. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { open, sendCrowd } from './test-crowd.ts';
import { createTestSite, type TestSite } from './test-site.ts';

let site: TestSite;
let server: ChildProcess;
afterEach(() => {
  server.kill('SIGKILL');
  site.remove();
});

/** @param prefix what the shell does before it becomes the server */
async function start(prefix = ''): Promise<number> {
  site = createTestSite();
  const program = path.join(import.meta.dirname, 'test-server.ts');
  const args = [program, site.outDir, site.folder, String(Date.now())];
  server = spawn('sh', ['-c', `${prefix} exec "$0" "$@"`, process.execPath, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [port] = (await once(server, 'message')) as [number];
  return port;
}

it('answers every reader behind one carrier, and counts as many as one address may add', async () => {
  const port = await start();
  const {
    open: standing,
    statuses,
    outcomes,
  } = await sendCrowd({ port, connections: 600, behindCarrier: 450 });
  expect([standing, statuses]).toEqual([600, { 200: 600 }]);
  const counted = outcomes['counted; visit, view']!;
  // 300 at once, and one a second more.
  expect(counted).toBeGreaterThanOrEqual(150 + 300);
  expect(counted).toBeLessThanOrEqual(150 + 300 + 15);
  expect(outcomes['uncounted; rate-limited']).toBe(600 - counted);
  const { d } = (await (await fetch(`http://127.0.0.1:${port}/_c/s`)).json()) as { d: number };
  expect(d).toBe(counted);
});

it('goes on when it has run out of descriptors', async () => {
  const port = await start('ulimit -n 80;');
  const crowd = await Promise.all(Array.from({ length: 200 }, () => open(port)));
  for (const socket of crowd) socket.destroy();
  await vi.waitFor(async () => {
    const response = await fetch(`http://127.0.0.1:${port}/_c/health`, {
      signal: AbortSignal.timeout(1_000),
    });
    expect(await response.json()).toEqual({ ok: true });
  }, 8_000);
  expect(server.exitCode).toBeNull();
});
