/** Files that the servers of a site read: redirects in every form, and what the counter must know. */
import { ADDRESS_BOOK, readAddressBook, writeAddressBook } from '../store/address-book.ts';
import type { Site } from '../store/site.ts';
import { articleTitles, counterManifest } from './counter-manifest.ts';
import { hostingFiles } from './hosting/hosting-files.ts';
import type { StepOutput } from './build-steps.ts';
import { PRIVATE_FOLDER } from './output/twin-folders.ts';
import { buildRedirects, updateAddressBook } from './redirects.ts';

/** Where counters are switched off there is no manifest, and the server counts nothing. */
export function writeCounterManifest(site: Site, output: StepOutput): number {
  const { counters } = site.config;
  if (!counters || counters.show === false) return 0;
  output.write(`${PRIVATE_FOLDER}/counter.json`, JSON.stringify(counterManifest(site)));
  output.write(`${PRIVATE_FOLDER}/titles.json`, JSON.stringify(articleTitles(site)));
  return site.articles.length;
}

/**
 * Writes the redirects: an address that the site answers itself is never redirected.
 * @returns how many there are
 * @param live the addresses of all pages and of the files of `public/`
 */
export function writeRedirects(
  site: Site,
  cacheDir: string,
  live: ReadonlySet<string>,
  output: StepOutput,
): number {
  const addressed = site.articles.map(({ id, url, data }) => ({
    id,
    url,
    aliases: data.aliases ?? [],
    legacyUrl: data.legacy?.url,
  }));
  const book = updateAddressBook(readAddressBook(cacheDir), addressed);
  const table = buildRedirects(addressed, book, live);
  output.write(`${PRIVATE_FOLDER}/redirects.json`, JSON.stringify(table));
  for (const [file, text] of Object.entries(hostingFiles(table, site.showUnpublished)))
    output.write(file, text);
  output.write(`${PRIVATE_FOLDER}/${ADDRESS_BOOK}`, JSON.stringify(book));
  writeAddressBook(cacheDir, book);
  return Object.keys(table).length;
}

/** Lets pages that were read open without a network, or takes that away again. */
export async function writeServiceWorker(
  { config }: Site,
  root: string,
  output: StepOutput,
): Promise<number> {
  // It brings a compiler, which a build in which nothing of this changed need not load.
  const { serviceWorker, SERVICE_WORKER_FILE } = await import('./service-worker.ts');
  output.write(SERVICE_WORKER_FILE, serviceWorker(root, config.offline !== false));
  return 1;
}
