/** A preview of what is proposed: drafts stand in it, marked, and search engines are kept out of all of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runScript, sharedSite, FIXTURE_NOW, type BuiltSite } from './support/build-fixture.ts';
import { listFiles } from '../store/list-files.ts';
import { smallSite, smallSiteFiles } from './support/small-site.ts';

let preview: BuiltSite;
let published: BuiltSite;

beforeAll(async () => {
  published = await smallSite();
  const settings = { LOA_NOW: FIXTURE_NOW, TZ: 'UTC', LOA_SHOW_UNPUBLISHED: '1' } as const;
  preview = await sharedSite(await smallSiteFiles(), settings);
});

const read = ({ outDir }: BuiltSite, file: string) => readFileSync(path.join(outDir, file), 'utf8');
const pagesOf = ({ outDir }: BuiltSite) => listFiles(outDir).filter((file) => file.endsWith('.html'));

function verify({ contentDir, outDir, cacheDir }: BuiltSite, showUnpublished: '' | '1') {
  const folders = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: `${cacheDir}-verify${showUnpublished}`,
  };
  const env = { ...folders, LOA_NOW: FIXTURE_NOW, LOA_SHOW_UNPUBLISHED: showUnpublished };
  return runScript('scripts/verify.ts', ['--json'], env);
}

async function rulesBroken(site: BuiltSite, showUnpublished: '' | '1'): Promise<string[]> {
  const { stdout, stderr } = await verify(site, showUnpublished);
  if (stdout === '') throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))].sort();
}

describe('a preview', () => {
  it('has pages that what is published has not, each marked', () => {
    const known = new Set(pagesOf(published));
    const added = pagesOf(preview).filter((file) => !known.has(file) && !/trang-\d+|luu-tru/.test(file));
    expect(added.length).toBeGreaterThan(2);
    for (const file of added)
      expect(read(preview, file), file).toMatch(/class="tag draft">(?:Bản nháp|Hẹn giờ đăng)/);
  });

  it('says on every page what it is, and keeps search engines out of every page', () => {
    const unmarked = pagesOf(preview).filter((file) => {
      const html = read(preview, file);
      return !html.includes('data-preview') || !html.includes('<meta name="robots" content="noindex">');
    });
    expect(unmarked).toEqual([]);
    expect(pagesOf(published).filter((file) => read(published, file).includes('data-preview'))).toEqual([]);
  });

  it('tells so to every kind of host, and to robots', () => {
    const hidden = (site: BuiltSite) => [
      /^ {2}X-Robots-Tag: noindex$/m.test(read(site, '_headers')),
      /^Disallow: \/$/m.test(read(site, 'robots.txt')),
    ];
    expect(hidden(preview)).toEqual([true, true]);
    expect(hidden(published)).toEqual([false, false]);
  });

  it('passes the verification as a preview alone', async () => {
    expect(await rulesBroken(preview, '1')).toEqual([]);
    expect(await rulesBroken(published, '')).toEqual([]);
    expect(await rulesBroken(preview, '')).toEqual(expect.arrayContaining(['search-engines', 'unpublished']));
    expect(await rulesBroken(published, '1')).toContain('search-engines');
  }, 120_000);
});
