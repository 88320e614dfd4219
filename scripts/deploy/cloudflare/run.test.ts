/** The command as people run it: a trial of a deployment, and the site on this machine. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { PHONE } from '../../../src/edge/conformance/harness.ts';
import { createWorkerSite, type WorkerSite } from '../../../src/edge/cloudflare/tools/worker-site.ts';

const RUN = path.join(import.meta.dirname, 'run.ts');
/** In KiB, before compression, without the site's own tables. Cloudflare takes 3 MB compressed. */
const MAX_WORKER = 64;
let site: WorkerSite;
let running: ChildProcess | undefined;

beforeAll(() => void (site = createWorkerSite()));
afterEach(() => stop());
afterAll(() => site.remove());

const environment = () => ({
  ...process.env,
  OUT_DIR: site.outDir,
  CACHE_DIR: path.join(site.folder, 'cache'),
  COUNTER_DIR: path.join(site.folder, 'counter'),
  XDG_CONFIG_HOME: site.folder,
});

async function stop(): Promise<void> {
  if (!running || running.exitCode !== null) return;
  running.kill('SIGTERM');
  await once(running, 'exit');
}

/** `dev` on a free port; gives back its address when it answers. */
async function startDev(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const args = [
    RUN,
    'dev',
    '--port',
    String(port),
    '--ip',
    '127.0.0.1',
    '--show-interactive-dev-session=false',
  ];
  running = spawn(process.execPath, args, { env: environment(), stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), {
    timeout: 20_000,
    interval: 100,
  });
  return url;
}

it('tries a deployment without a network: the Worker is small, and all files go with it', () => {
  const { status, stdout } = spawnSync(process.execPath, [RUN, 'deploy', '--dry-run'], {
    env: environment(),
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, expect.stringContaining('--dry-run: exiting now.')]);
  const size = Number(/Total Upload: ([\d.]+) KiB/.exec(stdout)?.[1]);
  expect(size).toBeGreaterThan(10);
  expect(size).toBeLessThan(MAX_WORKER);
});

it('serves the built site here, counts, and knows its readers and counts past a restart', async () => {
  for (const outcome of ['counted; visit, view', 'uncounted; repeat']) {
    const url = await startDev();
    expect(await (await fetch(`${url}/`)).text()).toContain('Trang chủ');
    expect((await fetch(`${url}/khong-co/`)).status).toBe(404);
    const headers = { Origin: url, 'User-Agent': PHONE };
    const hit = await fetch(`${url}/_c/v?a=bai-2`, { method: 'POST', headers });
    expect([hit.headers.get('loa-hit'), await hit.json()]).toEqual([
      outcome,
      { o: 1, d: 1, t: 1_001, v: 41 },
    ]);
    await stop();
  }
  expect(readdirSync(path.join(site.folder, 'counter'))).toEqual(['cloudflare']);
}, 60_000);
