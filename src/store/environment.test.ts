import { utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { contentSignature } from './content-signature.ts';
import { readEnvironment } from './environment.ts';
import { picturesManifestPath, readPictures } from './pictures-manifest.ts';

describe('readEnvironment', () => {
  it('has the defaults of the contract, as absolute paths', () => {
    for (const env of [
      { LOA_NOW: '2026-11-21' },
      { LOA_NOW: '2026-11-21', CONTENT_DIR: '', OUT_DIR: '', CACHE_DIR: '' },
    ]) {
      expect(readEnvironment(env)).toEqual({
        contentDir: path.resolve('content'),
        outDir: path.resolve('dist'),
        cacheDir: path.resolve('.cache'),
        now: '2026-11-21T00:00',
        showUnpublished: false,
      });
    }
  });

  it('reads what is set, and shows drafts only where told to', () => {
    const env = {
      CONTENT_DIR: '/a',
      OUT_DIR: 'b',
      CACHE_DIR: '/c/',
      LOA_NOW: '2026-11-21T08:30',
      LOA_SHOW_UNPUBLISHED: '1',
    };
    expect(readEnvironment(env)).toMatchObject({
      contentDir: '/a',
      outDir: path.resolve('b'),
      cacheDir: path.resolve('/c'),
      showUnpublished: true,
    });
    for (const value of ['0', 'true', ''])
      expect(readEnvironment({ LOA_SHOW_UNPUBLISHED: value }).showUnpublished).toBe(false);
  });

  it('refuses a time that is none', () => {
    expect(() => readEnvironment({ LOA_NOW: 'nay' })).toThrow('LOA_NOW');
  });
});

describe('readPictures', () => {
  it('reads what was prepared, and nothing where nothing was', () => {
    const cacheDir = temporaryFolder('site');
    expect(readPictures(cacheDir)).toEqual({});
    writeFiles(cacheDir, {
      [path.relative(cacheDir, picturesManifestPath(cacheDir))]: '{"a.jpg":{"width":1}}',
    });
    expect(readPictures(cacheDir)).toEqual({ 'a.jpg': { width: 1 } });
  });
});

describe('contentSignature', () => {
  it('changes with each file of content and with the clock, and with nothing else', () => {
    const contentDir = temporaryFolder('site');
    const cacheDir = temporaryFolder('site');
    const sign = (now = '2026-11-21T08:30') =>
      contentSignature({ contentDir, cacheDir, now, outDir: '/dist', showUnpublished: false });
    writeFiles(contentDir, {
      'site.yaml': 'a',
      'articles/2026/a/index.md': 'a',
      'articles/2026/a/anh.jpg': 'a',
    });
    const before = sign();
    expect(sign()).toBe(before);
    expect(sign('2026-11-21T08:31')).not.toBe(before);
    writeFiles(contentDir, { 'articles/2026/a/anh.jpg': 'ab' });
    expect(sign()).toBe(before);
    utimesSync(path.join(contentDir, 'articles/2026/a/index.md'), 1, 1);
    const touched = sign();
    expect(touched).not.toBe(before);
    writeFiles(contentDir, { 'pages/b.mdx': 'b' });
    expect(sign()).not.toBe(touched);
  });
});
