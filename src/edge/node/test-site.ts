/** A counter's site for tests: a manifest on the disk, and a server in front of the counter. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MORNING } from '../conformance/harness.ts';
import type { ManifestFile } from '../manifest.ts';
import type { ClockSource } from '../steady-clock.ts';
import { limitConnections } from './counter-server.ts';
import { MANIFEST_PATH } from './manifest-file.ts';
import { openCounter, type CounterSettings, type OpenCounter } from './open-counter.ts';

export interface TestSite {
  /** Of the built site, with the manifest in it; the counter's own files are in `folder`. */
  outDir: string;
  folder: string;
  remove(): void;
}

export const TEST_MANIFEST: ManifestFile = {
  origin: 'https://tinh.example',
  site: { base: 1_000 },
  articles: { 'bai-1': {}, 'bai-2': { base: 40 } },
};

export function createTestSite(): TestSite {
  const root = mkdtempSync(path.join(tmpdir(), 'loa-counter-'));
  const outDir = path.join(root, 'dist');
  mkdirSync(path.dirname(path.join(outDir, MANIFEST_PATH)), { recursive: true });
  writeFileSync(path.join(outDir, MANIFEST_PATH), JSON.stringify(TEST_MANIFEST));
  return { outDir, folder: path.join(root, 'counter'), remove: () => rmSync(root, { recursive: true }) };
}

/**
 * A machine's clocks, on which it was ten in the morning in Viet Nam when the test began: no midnight falls into it.
 * @param began by the machine's own clock
 */
export function createMorningClock(began: number): ClockSource {
  return { wall: () => MORNING + Date.now() - began, monotonic: () => performance.now() };
}

export interface RunningCounter extends OpenCounter {
  port: number;
}

/** Serves the counter on a free port of this machine. */
export async function serveCounter(settings: CounterSettings): Promise<RunningCounter> {
  const counter = openCounter(settings);
  const server = createServer(counter.listener);
  limitConnections(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...counter,
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await counter.close();
    },
  };
}
