/** A build from top to bottom: check, pictures, pages, files, redirects, search, and into place. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { checkContent } from '../check/check-content.ts';
import type { Finding } from '../lib/finding.ts';
import type { RedirectTable } from '../lib/redirects.ts';
import { assembleSite, type Site } from '../store/site.ts';
import { readAddressBook, writeAddressBook } from '../store/address-book.ts';
import { readContent, type Content } from '../store/content.ts';
import type { Entry } from '../store/entry.ts';
import type { Pictures } from '../store/pictures-manifest.ts';
import type { Environment } from '../store/environment.ts';
import { counterManifest } from './counter-manifest.ts';
import { pictureFiles } from './picture-files.ts';
import { preparePictures } from './pictures.ts';
import { publishAttachments, publishPictures } from './published-files.ts';
import { buildRedirects, toRedirectsFile, updateAddressBook } from './redirects.ts';
import { writeSearchIndex } from './search-index.ts';
import { assertReplaceable, openStaging, PRIVATE_FOLDER, publishStaging, restoreFormer } from './staging.ts';

/** The content has errors: nothing was built, and what was published stands. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('Nội dung còn lỗi nên chưa dựng trang.');
    this.findings = findings;
  }
}

export interface BuildSummary {
  articles: number;
  pictures: number;
  searchPages: number;
  redirects: number;
  /** How many warnings the check has. */
  warnings: number;
}

/**
 * Builds the content into the output folder.
 * @param root the project's folder, where `astro.config.mjs` stands
 * @throws ContentError where the check finds errors
 */
export async function buildSite(environment: Environment, root: string): Promise<BuildSummary> {
  const { contentDir, cacheDir, outDir, now } = environment;
  restoreFormer(cacheDir, outDir);
  assertReplaceable(outDir);
  const content = readContent(contentDir);
  const addresses = readAddressBook(cacheDir);
  const findings = checkContent(content, now, undefined, addresses);
  if (findings.some(({ severity }) => severity === 'error')) throw new ContentError(findings);

  const pictures = await preparePictures(content, cacheDir);
  const site = assembleSite(content, environment, pictures, addresses);
  const staging = openStaging(cacheDir);
  await build({ root, outDir: staging, logLevel: 'warn' });
  publishPictures(picturesOf(site, content), cacheDir, staging);
  publishAttachments(site, staging);
  const redirects = writeRedirects(site, cacheDir, staging);
  writeCounterManifest(site, staging);
  const { pages } = await writeSearchIndex(site, staging);
  publishStaging(staging, outDir);
  return {
    articles: site.articles.length,
    pictures: Object.keys(pictures).length,
    searchPages: pages,
    redirects: Object.keys(redirects).length,
    warnings: findings.length,
  };
}

/** The pictures of what is public; those of drafts stay in the cache. */
function picturesOf({ articles, pages, albums, config, pictures }: Site, { root }: Content): Pictures {
  const entries = <Data>(items: readonly { entry: Entry<Data> }[]) => items.map(({ entry }) => entry);
  const files = pictureFiles({
    root,
    site: config,
    articles: entries(articles),
    pages: entries(pages),
    albums: entries(albums),
  });
  return Object.fromEntries(Object.entries(pictures).filter(([file]) => files.has(file)));
}

/** Where counters are switched off there is no manifest, and the server counts nothing. */
function writeCounterManifest(site: Site, staging: string): void {
  const { counters } = site.config;
  if (!counters || counters.show === false) return;
  writeFileSync(path.join(staging, PRIVATE_FOLDER, 'counter.json'), JSON.stringify(counterManifest(site)));
}

/** The addresses that the built site answers itself: its pages and every file of it. */
function listAddresses(staging: string): Set<string> {
  const files = readdirSync(staging, { recursive: true, encoding: 'utf8' });
  return new Set(
    files.map(
      (file) =>
        `/${file
          .split(path.sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1')}`,
    ),
  );
}

function writeRedirects(site: Site, cacheDir: string, staging: string): RedirectTable {
  const addressed = site.articles.map(({ id, url, data }) => ({
    id,
    url,
    aliases: data.aliases ?? [],
    legacyUrl: data.legacy?.url,
  }));
  const book = updateAddressBook(readAddressBook(cacheDir), addressed);
  const table = buildRedirects(addressed, book, listAddresses(staging));
  mkdirSync(path.join(staging, PRIVATE_FOLDER), { recursive: true });
  writeFileSync(path.join(staging, PRIVATE_FOLDER, 'redirects.json'), JSON.stringify(table));
  writeFileSync(path.join(staging, '_redirects'), toRedirectsFile(table));
  writeAddressBook(cacheDir, book);
  return table;
}
