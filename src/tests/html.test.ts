/** What machines read in pages can be read, and is true. Valid HTML and living links are the verification's, see `src/verify`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from './support/build-fixture.ts';
import { builtPages, type BuiltPage } from './support/pages.ts';
import { SITES } from './support/sites.ts';

describe.each(Object.entries(SITES))('%s', (_name, build) => {
  let site: BuiltSite;
  let pages: BuiltPage[];
  let origin: string;
  beforeAll(async () => {
    site = await build();
    pages = builtPages(site.outDir);
    origin = new URL(/<link rel="canonical" href="([^"]+)"/.exec(read('index.html'))![1]!).origin;
  }, 120_000);

  const read = (file: string) => readFileSync(path.join(site.outDir, file), 'utf8');

  it('writes JSON-LD that parses and says what the page is', () => {
    for (const { url, html } of pages) {
      const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
      for (const [, json] of blocks) {
        const data = JSON.parse(json!) as Record<string, unknown>;
        expect(data['@context'], url).toBe('https://schema.org');
        const isArticle = html.includes('content="article"');
        if (isArticle) expect(data, url).toMatchObject({ mainEntityOfPage: origin + url, inLanguage: 'vi' });
      }
      if (html.includes('content="article"')) expect(blocks, url).toHaveLength(1);
    }
  });
});
