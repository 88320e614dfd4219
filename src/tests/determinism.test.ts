/** The same content gives the same bytes, wherever and whenever the machine thinks it is. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildSite, FIXTURE_NOW } from './support/build-fixture.ts';
import { listFiles } from '../store/list-files.ts';
import { smallSite, smallSiteFiles } from './support/small-site.ts';

function digestsOf(folder: string): Record<string, string> {
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  return Object.fromEntries(listFiles(folder).map((file) => [file, digest(file)]));
}

it('builds the same bytes under UTC and New York, in another folder and with an empty cache', async () => {
  const inUtc = await smallSite();
  const inNewYork = await buildSite(await smallSiteFiles(), { LOA_NOW: FIXTURE_NOW, TZ: 'America/New_York' });
  expect(inNewYork.exitCode, inNewYork.stderr).toBe(0);
  const expected = digestsOf(inUtc.outDir);
  expect(Object.keys(expected).length).toBeGreaterThan(100);
  expect(digestsOf(inNewYork.outDir)).toEqual(expected);
}, 120_000);
