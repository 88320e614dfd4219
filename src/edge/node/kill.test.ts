import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { PHONE } from '../conformance/harness.ts';
import { sendHits } from '../conformance/load.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { createTestSite, type TestSite } from './test-site.ts';

const BEGAN = String(Date.now());
const CLIENTS = 32;
const ACKNOWLEDGED_BEFORE_KILL = 300;

let site: TestSite | undefined;
let server: ChildProcess | undefined;
afterEach(() => {
  server?.kill('SIGKILL');
  site?.remove();
});

async function startServer({ outDir, folder }: TestSite): Promise<string> {
  const program = path.join(import.meta.dirname, 'test-server.ts');
  server = fork(program, [outDir, folder, BEGAN], { execArgv: [] });
  const [port] = (await once(server, 'message')) as [number];
  return `http://127.0.0.1:${port}`;
}

async function readStored(folder: string) {
  const { store, close } = openSqliteStore(folder);
  const totals = await store.totals({ day: 0, onlineSince: 0, articles: new Set(['bai-1']) });
  close();
  return { visits: totals.visits, views: totals.views.get('bai-1') };
}

it('kill -9 under load loses nothing that was acknowledged', async () => {
  site = createTestSite();
  let [acknowledged, inFlight] = [0, 0];
  for (const round of [1, 2]) {
    const sent = await sendHits({
      url: await startServer(site),
      addressHeader: 'x-real-ip',
      round,
      clients: CLIENTS,
      isEnough({ acknowledged }) {
        if (acknowledged === ACKNOWLEDGED_BEFORE_KILL) server!.kill('SIGKILL');
        return false;
      },
    });
    acknowledged += sent.acknowledged;
    inFlight += sent.asked - sent.acknowledged;
    const { visits, views } = await readStored(site.folder);
    expect(visits).toBeGreaterThanOrEqual(acknowledged);
    expect(visits).toBeLessThanOrEqual(acknowledged + inFlight);
    expect(inFlight).toBeLessThanOrEqual(round * CLIENTS);
    expect(views).toBe(visits);
  }
});

it('stores what is left when it is asked to end, and knows its readers at the next start', async () => {
  site = createTestSite();
  for (const outcome of ['counted; visit, view', 'uncounted; repeat']) {
    const url = await startServer(site);
    const headers = { Origin: url, 'User-Agent': PHONE, 'X-Real-IP': '2001:db8::1' };
    const response = await fetch(`${url}/_c/v?a=bai-2`, { method: 'POST', headers });
    expect(response.headers.get('loa-hit')).toBe(outcome);
    expect(await response.json()).toEqual({ o: 1, d: 1, t: 1_001, v: 41 });
    server!.disconnect();
    await once(server!, 'exit');
  }
});
