import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { followManifest, MANIFEST_PATH } from './manifest-file.ts';
import { createTestSite, TEST_MANIFEST } from './test-site.ts';

function setUp() {
  const site = createTestSite();
  onTestFinished(site.remove);
  const file = path.join(site.outDir, MANIFEST_PATH);
  const errors: unknown[] = [];
  let time = 0;
  const manifest = followManifest(
    site.outDir,
    (error) => void errors.push(error),
    () => time,
  );
  /** The base, read a second later than the last time. */
  const baseLater = () => ((time += 1_000), manifest().base);
  const write = (base: number) => writeFileSync(file, JSON.stringify({ ...TEST_MANIFEST, site: { base } }));
  return { file, errors, baseLater, write };
}

it.each([
  ['half written', (file: string) => writeFileSync(file, '{"origin":')],
  ['no manifest', (file: string) => writeFileSync(file, 'null')],
  ['not to be read', (file: string) => void mkdirSync(file)],
])('keeps the last manifest while the file is %s, and says so once', (_what, breakFile) => {
  const { file, errors, baseLater, write } = setUp();
  expect(baseLater()).toBe(1_000);
  rmSync(file);
  breakFile(file);
  expect([baseLater(), baseLater(), errors.length]).toEqual([1_000, 1_000, 1]);
  rmSync(file, { recursive: true });
  expect(baseLater()).toBe(1_000);
  write(2_000);
  expect([baseLater(), errors.length]).toEqual([2_000, 1]);
});

it('says the same again of a later release', () => {
  const { file, errors, baseLater, write } = setUp();
  baseLater();
  for (const round of [1, 2]) {
    writeFileSync(file, 'null');
    baseLater();
    expect(errors).toHaveLength(round);
    write(round);
    expect(baseLater()).toBe(round);
  }
});

it('throws where there has been none at all', () => {
  const { file, errors, baseLater } = setUp();
  writeFileSync(file, 'null');
  expect(baseLater).toThrow('counter.json');
  rmSync(file);
  expect(baseLater).toThrow('npm run build');
  expect(errors).toEqual([]);
});
