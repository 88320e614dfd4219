/**
 * What a page may weigh, in bytes as Brotli sends them. The figures are the project's performance budgets; the
 * ones about time are measured by the benchmarks.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from './support/build-fixture.ts';
import { listFiles } from './support/folders.ts';
import { builtPages, pageKind, type BuiltPage } from './support/pages.ts';
import { SITES } from './support/sites.ts';

const KB = 1024;

/** By kind of page, its style included and its pictures not: `hard` fails, `aim` is told. */
const BUDGETS = {
  article: { aim: 8 * KB, hard: 14 * KB },
  text: { aim: 8 * KB, hard: 14 * KB },
  album: { aim: 12 * KB, hard: 20 * KB },
  list: { aim: 12 * KB, hard: 20 * KB },
  home: { aim: 12 * KB, hard: 20 * KB },
} as const;

/** All scripts of a page before the reader asks for something. */
const SCRIPT_BUDGET = 3 * KB;
/** The one inline script, as written. */
const INLINE_BUDGET = 300;

function brotli(source: string | Uint8Array): number {
  return brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

interface Script {
  src: string | undefined;
  text: string;
  isModule: boolean;
}

/** Every script that runs: JSON-LD is data. */
function scriptsOf(html: string): Script[] {
  return [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes]) => !attributes!.includes('application/ld+json'))
    .map(([, attributes, text]) => ({
      src: /src="([^"]+)"/.exec(attributes!)?.[1],
      text: text!,
      isModule: attributes!.includes('type="module"'),
    }));
}

/** Addresses that a browser fetches by itself, without being asked. */
function fetchedAddresses(html: string): string[] {
  const sources = [
    ...html.matchAll(
      /<(?:img|script|source|iframe|video|audio|embed|object)\b[^>]*?\s(?:src|data)="([^"]+)"/g,
    ),
  ];
  const sets = [...html.matchAll(/\ssrcset="([^"]+)"/g)].flatMap(([, set]) =>
    set!.split(',').map((part) => part.trim()),
  );
  const links = [
    ...html.matchAll(
      /<link\b(?=[^>]*rel="(?:stylesheet|icon|preload|modulepreload|preconnect|dns-prefetch|prefetch|manifest)")[^>]*href="([^"]+)"/g,
    ),
  ];
  return [...sources.map(([, address]) => address!), ...sets, ...links.map(([, address]) => address!)];
}

describe.each(Object.entries(SITES))('%s', (name, build) => {
  let site: BuiltSite;
  let pages: BuiltPage[];
  beforeAll(async () => {
    site = await build();
    pages = builtPages(site.outDir);
  }, 120_000);

  it('keeps every page within the bytes of its kind', ({ annotate }) => {
    const weighed = pages.map((page) => ({ ...page, kind: pageKind(page), bytes: brotli(page.html) }));
    const tooHeavy = weighed.filter(({ kind, bytes }) => bytes > BUDGETS[kind].hard);
    expect(
      tooHeavy.map(({ url, kind, bytes }) => `${url}: ${bytes} bytes, ${BUDGETS[kind].hard} allowed`),
    ).toEqual([]);
    for (const kind of Object.keys(BUDGETS) as (keyof typeof BUDGETS)[]) {
      const ofKind = weighed.filter((page) => page.kind === kind).sort((a, b) => b.bytes - a.bytes);
      const [heaviest] = ofKind;
      if (!heaviest) continue;
      const overAim = ofKind.filter(({ bytes }) => bytes > BUDGETS[kind].aim).length;
      void annotate(
        `${name}, ${kind}: heaviest ${heaviest.url} ${heaviest.bytes} bytes; ${overAim} of ${ofKind.length} above the aim of ${BUDGETS[kind].aim}`,
      );
    }
  }, 60_000);

  it('spends at most 3 KB on scripts, none of them blocking but the small inline one', () => {
    const bytesOf = new Map<string, number>();
    const weigh = (src: string) => {
      if (!bytesOf.has(src)) bytesOf.set(src, brotli(readFileSync(path.join(site.outDir, src))));
      return bytesOf.get(src)!;
    };
    for (const { url, html } of pages) {
      const scripts = scriptsOf(html);
      const inline = scripts.filter(({ src }) => src === undefined);
      expect(inline.length, `${url}: inline scripts`).toBe(1);
      expect(Buffer.byteLength(inline[0]!.text), `${url}: bytes of the inline script`).toBeLessThanOrEqual(
        INLINE_BUDGET,
      );
      const files = scripts.filter(({ src }) => src !== undefined);
      expect(
        files.filter(({ isModule }) => !isModule),
        `${url}: blocking scripts`,
      ).toEqual([]);
      const total = files.reduce((sum, { src }) => sum + weigh(src!), brotli(inline[0]!.text));
      expect(total, `${url}: bytes of scripts`).toBeLessThanOrEqual(SCRIPT_BUDGET);
    }
  });

  it('lets scripts load nothing more by themselves', () => {
    for (const file of listFiles(site.outDir).filter((name) => /^assets\/.*\.js$/.test(name))) {
      // A static import would be bytes that the budget above does not see.
      expect(readFileSync(path.join(site.outDir, file), 'utf8'), file).not.toMatch(
        /^import\b|;import\b(?!\()|\bfrom["']/,
      );
    }
  });

  it('has no fonts, no style file, and asks no other site for anything', () => {
    expect(listFiles(site.outDir).filter((file) => /\.(?:woff2?|ttf|otf|eot)$/i.test(file))).toEqual([]);
    for (const { url, html } of pages) {
      const outside = /@font-face|@import|<link[^>]*rel="stylesheet"|<iframe|<object|<embed/i.exec(html)?.[0];
      expect(outside, url).toBeUndefined();
      expect(
        fetchedAddresses(html).filter((address) => !/^\/(?!\/)/.test(address)),
        url,
      ).toEqual([]);
    }
  });

  it('shows pictures lazily below the first, with their size known', () => {
    for (const { url, html } of pages) {
      const pictures = [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag);
      for (const tag of pictures)
        expect(tag, url).toMatch(/(?=.*\swidth="\d+")(?=.*\sheight="\d+")(?=.*\salt(?:[="\s>/]))/s);
      const eager = pictures.filter((tag) => !tag.includes('loading="lazy"'));
      // The emblem, and on the home page the picture of the first story.
      expect(eager.length, url).toBeLessThanOrEqual(2);
    }
  });
});
