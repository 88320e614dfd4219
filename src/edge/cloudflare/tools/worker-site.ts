/** A small built site for tests of the Worker, and the Worker's configuration for it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TEST_MANIFEST } from '../../node/test-site.ts';
import { configure } from './configure.ts';

export const TOKEN = 'a-token-of-decent-length';

export interface WorkerSite {
  folder: string;
  outDir: string;
  /** Of wrangler. */
  config: string;
  remove(): void;
}

/** @param files more of the built site: path → text */
export function createWorkerSite(files: Record<string, string> = {}): WorkerSite {
  const folder = mkdtempSync(path.join(tmpdir(), 'loa-worker-'));
  const outDir = path.join(folder, 'dist');
  const all = {
    '.assetsignore': '.loa\n',
    '.loa/counter.json': JSON.stringify(TEST_MANIFEST),
    '.loa/redirects.json': '{}',
    '.loa/titles.json': JSON.stringify({ 'bai-1': ['Bài một', '/tin-tuc/bai-mot/'] }),
    'index.html': '<title>Trang chủ</title>',
    '404.html': '<title>Không thấy</title>',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(outDir, name)), { recursive: true });
    writeFileSync(path.join(outDir, name), text);
  }
  const config = configure({ outDir, folder, env: { LOA_WORKER_NAME: 'test' } });
  return { folder, outDir, config, remove: () => rmSync(folder, { recursive: true }) };
}

/**
 * Has the configuration begin at the Worker for tests.
 * @param clockAhead milliseconds by which its clock is ahead of the machine's
 */
export function useTestWorker({ config, folder }: WorkerSite, clockAhead: number): void {
  const text = JSON.parse(readFileSync(config, 'utf8')) as Record<string, unknown>;
  const main = path.relative(folder, path.join(import.meta.dirname, '..', 'test-worker.ts'));
  const vars = { ...(text['vars'] as object), CLOCK_AHEAD: String(clockAhead) };
  writeFileSync(config, JSON.stringify({ ...text, main, vars }));
}
