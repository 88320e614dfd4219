/**
 * Content is not code. Two walls are tested: the check refuses hostile content or knows why it is harmless; and
 * where the check never ran, nothing of it executes in a browser, with the content policy and without.
 */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../check/check-content.ts';
import { readContent } from '../store/content.ts';
import { CALL, type Attack } from './attacks/attack.ts';
import { FIELD_ATTACKS } from './attacks/front-matter.ts';
import { FILE_ATTACKS } from './attacks/files.ts';
import { MARKDOWN_ATTACKS } from './attacks/markdown.ts';
import { BUILD_MARK, MDX_ATTACKS } from './attacks/mdx.ts';
import { hostilePhotos } from './attacks/photos.ts';
import { HOSTILE_SITE, SITE_ATTACKS, siteYaml } from './attacks/site-config.ts';
import { FIXTURE_NOW, runScript } from './support/build-fixture.ts';
import { launchBrowser } from './support/browser.ts';
import { listFiles } from '../store/list-files.ts';
import { PROJECT, temporaryFolder, writeFiles, type SiteFiles } from './support/folders.ts';
import { withLock } from './support/lock.ts';
import { builtPages } from './support/pages.ts';
import { drawPhoto, EMBLEM } from './support/pictures.ts';
import { serveSite, type ServedSite } from './support/serve.ts';
import { watchPage, type PageWatch } from './support/watch-page.ts';

const ATTACKS: readonly Attack[] = [
  ...MARKDOWN_ATTACKS,
  ...MDX_ATTACKS,
  ...FIELD_ATTACKS,
  ...SITE_ATTACKS,
  ...FILE_ATTACKS,
];

/** The calm site that every attack is added to. */
async function baseFiles(): Promise<SiteFiles> {
  return { 'site.yaml': siteYaml(), 'bieu-trung.svg': EMBLEM, 'bieu-trung.png': await drawPhoto(40, 40, 10) };
}

describe('the check', () => {
  it('knows more than a hundred attacks, each by a name of its own', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThan(100);
  });

  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
    '%s',
    async (_name, { files, verdict }) => {
      const folder = temporaryFolder('site');
      writeFiles(folder, { ...(await baseFiles()), ...files });
      const findings = checkContent(readContent(folder), FIXTURE_NOW);
      const errors = findings.filter(({ severity }) => severity === 'error');
      const named = errors.filter(({ file }) =>
        Object.keys(files).some((own) => own === file || path.dirname(own) === path.dirname(file)),
      );
      if (verdict === 'refused') expect(named.length, 'the check finds no error').toBeGreaterThan(0);
      else
        expect(
          errors.map(({ rule, message }) => `${rule}: ${message}`),
          verdict.harmless,
        ).toEqual([]);
      expect(({} as Record<string, unknown>)['polluted'], 'a prototype was polluted').toBeUndefined();
    },
  );
});

describe('the watch over a page', () => {
  it('sees planted code, so that silence means something', async () => {
    const folder = temporaryFolder('site');
    const planted = `<!doctype html><meta charset="utf-8"><title>x</title><img src="https://evil.example/x.png"><a onmouseover="${CALL}">a</a><script>${CALL};alert(1)</script><a href="javascript:1">b</a>`;
    writeFiles(folder, { 'index.html': planted, '404.html': planted });
    const served = await serveSite(folder);
    const browser = await launchBrowser();
    const page = await browser.newPage({ baseURL: served.origin });
    const seen = await watchPage(page, served.origin);
    await page.goto('/');
    await provoke(page);
    const faults = dangerous(seen);
    expect(faults.filter((fault) => fault.startsWith('executed'))).toHaveLength(2);
    expect(faults).toContain('dialog: 1');
    expect(faults).toContain('request: https://evil.example/x.png');
    expect(await hostileElements(page)).toHaveLength(4);
    await browser.close();
    await served.close();
  });
});

describe('without the check', () => {
  let outDir: string;
  let browser: Browser;
  let buildMark: string;
  const servers: ServedSite[] = [];

  beforeAll(async () => {
    const folder = temporaryFolder('site');
    outDir = path.join(folder, 'dist');
    buildMark = path.join(folder, 'pwned');
    const hostile = ATTACKS.filter((attack) => !attack.stopsBuild && !SITE_ATTACKS.includes(attack)).map(
      ({ files }) => files,
    );
    writeFiles(path.join(folder, 'content'), {
      ...(await baseFiles()),
      ...(await hostilePhotos()),
      ...(await importedPage()),
      ...(Object.assign({}, ...hostile) as SiteFiles),
      'site.yaml': HOSTILE_SITE,
    });
    const env = {
      CONTENT_DIR: path.join(folder, 'content'),
      OUT_DIR: outDir,
      CACHE_DIR: path.join(folder, 'cache'),
      LOA_NOW: FIXTURE_NOW,
      [BUILD_MARK]: buildMark,
    };
    const result = await withLock('build', () =>
      runScript('src/tests/support/build-unchecked.ts', ['--search'], env),
    );
    expect(result.exitCode, result.stderr + result.stdout).toBe(0);
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
  });

  it('the build itself executes nothing of the content', () => {
    expect(existsSync(buildMark)).toBe(false);
  });

  it('no file is published that a browser would run', () => {
    const running = listFiles(outDir).filter((file) => /\.(?:svg|xhtml|xml|js|mjs|exe|html?)$/i.test(file));
    const foreign = running.filter(
      (file) =>
        !/(?:^|\/)(?:index\.html|rss\.xml)$|^(?:404\.html|(?:thu-vien-anh\/)?sitemap\.xml|favicon\.svg)$|^(?:assets|pagefind)\/[\w.-]+\.js$/.test(
          file,
        ),
    );
    expect(foreign).toEqual([]);
    expect(listFiles(outDir).filter((file) => /passwd|hosts|site\.yaml/.test(file))).toEqual([]);
  });

  it.each(['with the content policy', 'with the content policy taken out'])(
    'nothing executes in a browser, %s',
    async (how) => {
      const served = await serveSite(how.endsWith('out') ? withoutPolicy(outDir) : outDir);
      servers.push(served);
      const page = await browser.newPage({ baseURL: served.origin });
      const seen = await watchPage(page, served.origin);
      const found: string[] = [];
      for (const { url } of builtPages(outDir)) {
        await page.goto(encodeURI(url));
        await provoke(page);
        for (const fault of [...dangerous(seen), ...(await hostileElements(page))])
          found.push(`${url}: ${fault}`);
      }
      for (const words of ['field', 'md', `"><img src=x onerror=${CALL}>`, `<script>${CALL}</script>`]) {
        await searchFor(page, words);
        expect(['field', 'md'].includes(words) && !(await page.locator('[data-search-result]').count())).toBe(
          false,
        );
        await provoke(page);
        for (const fault of [...dangerous(seen), ...(await hostileElements(page))])
          found.push(`search for ${words}: ${fault}`);
      }
      for (const file of listFiles(outDir).filter((name) => name.startsWith('_tep/'))) {
        // Some kinds are downloads, which is a failed navigation.
        await page.goto(`/${file.split('/').map(encodeURIComponent).join('/')}`).catch(() => undefined);
        for (const fault of dangerous(seen)) found.push(`${file}: ${fault}`);
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  it('feeds and sitemap stay well-formed', async () => {
    const page = await browser.newPage();
    const broken: string[] = [];
    for (const file of listFiles(outDir).filter((name) => name.endsWith('.xml'))) {
      const fault = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ??
          '',
        readFileSync(path.join(outDir, file), 'utf8'),
      );
      if (fault) broken.push(`${file}: ${fault}`);
    }
    expect(broken).toEqual([]);
  });
});

/** A hostile page of an old portal, as the import leaves it. */
async function importedPage(): Promise<SiteFiles> {
  const folder = temporaryFolder('import');
  const page = path.join(PROJECT, 'src/import/fixtures/html/hostile.html');
  const { exitCode, stderr } = await runScript('scripts/import.ts', [page, '--out', folder]);
  expect(exitCode, stderr).toBe(0);
  const files = listFiles(folder).filter((file) => file.startsWith('articles/'));
  expect(files).toHaveLength(1);
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file))]));
}

/** Titles, excerpts and filters of hostile articles, as the search shows them; the words themselves attack as well. */
async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(words)}`);
  await page
    .locator('[data-search-state=complete], [data-search-state=error]')
    .waitFor({ state: 'attached' });
}

/** A copy of the built site whose pages have no policy to save them. */
function withoutPolicy(outDir: string): string {
  const copy = path.join(temporaryFolder('site'), 'dist');
  cpSync(outDir, copy, { recursive: true });
  for (const { file, html } of builtPages(copy)) {
    const stripped = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    expect(stripped.length, file).toBeLessThan(html.length);
    writeFileSync(path.join(copy, file), stripped);
  }
  return copy;
}

/** What must never happen. A policy that had to step in is told too: the markup itself should hold. */
function dangerous(seen: PageWatch): string[] {
  return seen.faults().filter((fault) => /^(?:executed|dialog|policy|popup|request|error)/.test(fault));
}

/** Moves over, focuses and toggles everything, as a reader might. */
async function provoke(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      for (const type of ['mouseover', 'mouseenter', 'pointerdown', 'focus', 'toggle', 'load'])
        element.dispatchEvent(new Event(type, { bubbles: type !== 'load' }));
    }
  });
}

/** Elements and attributes that no page of the site writes by itself. */
function hostileElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = [
      'script[src^="/assets/"]',
      'script[type="application/ld+json"]',
      'head > script:not([src])',
      // The search page's: what it loads ahead, its icon, its filters.
      ...(location.pathname === '/tim-kiem/'
        ? ['link[href^="/assets/"]', 'link[href^="/pagefind/"]', 'form[role=search] svg', 'form[aria-label]']
        : []),
    ].join();
    const isForeign = (element: Element) =>
      element.matches(
        'script, iframe, object, embed, base, frame, applet, math, svg, link:not(head *), style:not(head *), meta:not(head *), form:not([role=search])',
      ) && !element.matches(own);
    const isUnsafe = ({ name, value }: Attr) =>
      name.startsWith('on') ||
      name === 'style' ||
      (/^(?:href|src|action|formaction|data|srcset|poster)$/.test(name) &&
        /^[\s\0-\x20]*(?:javascript|data|vbscript|file|blob):/i.test(value));
    const scripts =
      document.querySelectorAll('head > script:not([src]):not([type])').length === 1
        ? []
        : ['not exactly one inline script'];
    const found = [...document.querySelectorAll('*')].filter(
      (element) => isForeign(element) || [...element.attributes].some(isUnsafe),
    );
    return [...scripts, ...found.map((element) => element.outerHTML.slice(0, 200))];
  });
}
