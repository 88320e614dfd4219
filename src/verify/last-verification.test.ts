import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { digestState, readLastVerdict, writeLastVerdict } from './last-verification.ts';

let site: string;
let cacheDir: string;
beforeEach(() => {
  const folder = temporaryFolder('site');
  site = path.join(folder, 'dist');
  cacheDir = path.join(folder, 'cache');
  writeFiles(site, { 'index.html': 'a', 'tin/index.html': 'b' });
});

const state = (settings: unknown = 'server') => digestState([site, path.join(site, 'khong-co')], settings);

describe('the state of a site', () => {
  it('is the same where nothing has changed', () => {
    expect(state()).toBe(state());
  });

  const tin = () => path.join(site, 'tin/index.html');
  it.each<[string, () => void]>([
    ['a file has other bytes of the same number', () => writeFileSync(tin(), 'c')],
    [
      'its time was set back afterwards',
      () => {
        writeFileSync(tin(), 'c');
        utimesSync(tin(), 1e9, 1e9);
      },
    ],
    ['a file is gone', () => rmSync(tin())],
    ['a file is new', () => writeFiles(site, { 'moi.html': '' })],
    ['a file has another name', () => renameSync(tin(), path.join(site, 'tin/khac.html'))],
  ])('is another where %s', async (_, change) => {
    utimesSync(tin(), 1e9, 1e9);
    const before = state();
    // Longer than any tick of a file system's clock.
    await wait(20);
    change();
    expect(state()).not.toBe(before);
  });

  it('is another for another host', () => {
    expect(state('cloudflare')).not.toBe(state());
  });
});

describe('what was found', () => {
  const verdict = { findings: [], pages: 2, files: 2 };
  const NOW = '2026-11-21T08:00';

  it('is known as long as the state is the same, and time does not go back', () => {
    expect(readLastVerdict(cacheDir, 'x', NOW)).toBeUndefined();
    writeLastVerdict(cacheDir, 'x', NOW, verdict);
    expect(readLastVerdict(cacheDir, 'x', NOW)).toEqual(verdict);
    expect(readLastVerdict(cacheDir, 'x', '2026-11-22T00:05')).toEqual(verdict);
    expect(readLastVerdict(cacheDir, 'x', '2026-11-21T07:59')).toBeUndefined();
    expect(readLastVerdict(cacheDir, 'y', NOW)).toBeUndefined();
  });

  it('is not known from a damaged file', () => {
    writeFiles(cacheDir, { 'verify/last.json': '{"state":"x"' });
    expect(readLastVerdict(cacheDir, 'x', NOW)).toBeUndefined();
  });
});
