/** Wrangler's harness for tests: Workers in workerd, whose Durable Objects can be looked into and put to sleep. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestHarness, TestHarnessOptions } from 'wrangler';
import { homelessWrangler } from './wrangler-command.ts';

/** @returns the harness, running; closing it removes what it wrote */
export async function startHarness(worker: TestHarnessOptions['workers'][number]): Promise<TestHarness> {
  const root = mkdtempSync(path.join(tmpdir(), 'loa-harness-'));
  Object.assign(process.env, homelessWrangler(root));
  // Only now: wrangler opens its log as it is loaded.
  const { createTestHarness } = await import('wrangler');
  const harness = createTestHarness({ root, workers: [worker] });
  await harness.listen();
  return {
    ...harness,
    async close() {
      await harness.close();
      rmSync(root, { recursive: true });
    },
  };
}
