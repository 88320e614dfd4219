/**
 * The finished sites are in order: what pages weigh, what they load by themselves, their links, feeds and traces. Each rule
 * is tested beside itself in `src/verify`; budgets about time are measured by the benchmarks.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGE_BUDGETS, type PageKind } from '../lib/page-budgets.ts';
import { readContent } from '../store/content.ts';
import { openBuiltSite, readPages } from '../verify/built-site.ts';
import { pageKind } from '../verify/page-kind.ts';
import { HOSTS } from '../verify/rules/host-limits.ts';
import { phonePictures, PICTURE_BUDGET } from '../verify/rules/picture-weight.ts';
import { verifySite } from '../verify/verify-site.ts';
import { brotliBytes } from '../verify/weigh.ts';
import { FIXTURE_NOW, type BuiltSite } from './support/build-fixture.ts';
import { PROJECT } from './support/folders.ts';
import { SAMPLE_NOW, SITES } from './support/sites.ts';

describe.each(Object.entries(SITES))('%s', (name, build) => {
  let built: BuiltSite;
  beforeAll(async () => {
    built = await build();
  }, 120_000);

  it('passes the verification', async () => {
    const { contentDir, cacheDir, outDir } = built;
    const { findings } = await verifySite(outDir, {
      content: readContent(contentDir),
      now: name === 'content/' ? SAMPLE_NOW : FIXTURE_NOW,
      host: HOSTS['cloudflare']!,
      privateFolders: [PROJECT, contentDir, cacheDir],
    });
    expect(findings.map(({ rule, file, message }) => `${rule} ${file}: ${message}`)).toEqual([]);
  }, 120_000);

  it('tells how heavy the heaviest are', ({ annotate }) => {
    const site = openBuiltSite(built.outDir);
    const heaviest = new Map<PageKind, { url: string; bytes: number }>();
    const heavyPictures = new Set<string>();
    for (const page of readPages(site)) {
      const bytes = brotliBytes(page.html, 9);
      const kind = pageKind(page);
      if (bytes > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { url: page.url, bytes });
      for (const picture of phonePictures(page.html, site))
        if (picture.bytes > PICTURE_BUDGET.aim) heavyPictures.add(picture.address);
    }
    expect(heaviest.size).toBeGreaterThan(4);
    for (const [kind, { url, bytes }] of heaviest)
      void annotate(
        `${name}, ${kind}: heaviest ${url}, ${bytes} bytes; the aim is ${PAGE_BUDGETS[kind].aim}`,
      );
    void annotate(`${name}: ${heavyPictures.size} pictures above the aim of ${PICTURE_BUDGET.aim} bytes`);
  }, 60_000);
});
