/** A build from top to bottom: check, pictures, pages, files, redirects, search, and into place. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { checkContent } from '../check/check-content.ts';
import type { Finding } from '../lib/finding.ts';
import type { RedirectTable } from '../lib/redirects.ts';
import { assembleSite, type Site } from '../store/site.ts';
import { readAddressBook, writeAddressBook } from '../store/address-book.ts';
import { readContent } from '../store/content.ts';
import type { Environment } from '../store/environment.ts';
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
  const findings = checkContent(content, now);
  if (findings.some(({ severity }) => severity === 'error')) throw new ContentError(findings);

  const pictures = await preparePictures(content, cacheDir);
  const site = assembleSite(content, environment, pictures, readAddressBook(cacheDir));
  const staging = openStaging(cacheDir);
  await build({ root, outDir: staging, logLevel: 'warn' });
  publishPictures(pictures, cacheDir, staging);
  publishAttachments(site, staging);
  const redirects = writeRedirects(site, cacheDir, staging);
  const { pages } = await writeSearchIndex(staging);
  publishStaging(staging, outDir);
  return {
    articles: site.articles.length,
    pictures: Object.keys(pictures).length,
    searchPages: pages,
    redirects: Object.keys(redirects).length,
    warnings: findings.length,
  };
}

/** The addresses that the built site answers itself. */
function listPages(staging: string): Set<string> {
  const files = readdirSync(staging, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => path.basename(file) === 'index.html');
  return new Set(
    pages.map((file) => `/${path.dirname(file).split(path.sep).join('/')}/`.replace('/./', '/')),
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
  const table = buildRedirects(addressed, book, listPages(staging));
  mkdirSync(path.join(staging, PRIVATE_FOLDER), { recursive: true });
  writeFileSync(path.join(staging, PRIVATE_FOLDER, 'redirects.json'), JSON.stringify(table));
  writeFileSync(path.join(staging, '_redirects'), toRedirectsFile(table));
  writeAddressBook(cacheDir, book);
  return table;
}
