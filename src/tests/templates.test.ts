/**
 * A build renders its pages with templates that Astro compiled once. Their bytes are those of `astro build`, to the
 * last one: what a build of Astro's would write for the same content is held against what Loa wrote.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from './support/build-fixture.ts';
import { listFiles } from '../store/list-files.ts';
import { temporaryFolder } from './support/folders.ts';
import { withLock } from './support/lock.ts';
import { SITES } from './support/sites.ts';

/** Copied, not rendered; that build takes those of drafts along. */
const PICTURES = /^_anh\//;
/** What Loa adds to Astro's pages: index, redirects, and what else servers and browsers read. */
const ADDED = /^(?:pagefind|\.loa)\/|^(?:_redirects|_headers|\.assetsignore|sw\.js)$/;

describe.each(Object.entries(SITES))('%s', (_name, site) => {
  it('has the bytes of `astro build`', async () => {
    const { contentDir, cacheDir, outDir, now } = await site();
    const astroDir = path.join(temporaryFolder('site'), 'dist');
    const env = { CONTENT_DIR: contentDir, CACHE_DIR: cacheDir, OUT_DIR: astroDir, LOA_NOW: now };
    const { exitCode, stderr } = await withLock('build', () =>
      runScript('src/tests/support/build-unchecked.ts', [], env),
    );
    expect(exitCode, stderr).toBe(0);
    const files = listFiles(astroDir).filter((file) => !PICTURES.test(file));
    expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(50);
    expect(listFiles(outDir).filter((file) => !PICTURES.test(file) && !ADDED.test(file))).toEqual(files);
    const differing = files.filter(
      (file) => !readFileSync(path.join(outDir, file)).equals(readFileSync(path.join(astroDir, file))),
    );
    expect(differing).toEqual([]);
  }, 120_000);
});
