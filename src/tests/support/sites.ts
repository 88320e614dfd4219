/** The sites that tests of finished pages look at: the one made for tests, and the one that lies in `content/`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedSite, type BuiltSite } from './build-fixture.ts';
import { listFiles } from '../../store/list-files.ts';
import { PROJECT } from './folders.ts';
import { smallSite } from './small-site.ts';

/** A day on which the sample content is up to date; a province's own content need not care. */
export const SAMPLE_NOW = '2026-11-21T08:30';

const CONTENT = path.join(PROJECT, 'content');

/** Every site, by a name for messages; `content/` only where it holds a site. */
export const SITES: Readonly<Record<string, () => Promise<BuiltSite>>> = {
  'the small site': smallSite,
  ...(existsSync(path.join(CONTENT, 'site.yaml')) ? { 'content/': contentSite } : {}),
};

function contentSite(): Promise<BuiltSite> {
  const files = Object.fromEntries(
    listFiles(CONTENT).map((file) => [file, readFileSync(path.join(CONTENT, file))]),
  );
  return sharedSite(files, { LOA_NOW: SAMPLE_NOW, TZ: 'UTC' });
}
