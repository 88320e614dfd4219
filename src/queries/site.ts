/** The site of this build: what every page asks first. */
import { readAddressBook } from '../store/address-book.ts';
import { readContent } from '../store/content.ts';
import { contentSignature } from '../store/content-signature.ts';
import { readEnvironment, type Environment } from '../store/environment.ts';
import { readPictures } from '../store/pictures-manifest.ts';
import { assembleSite, type Site } from '../store/site.ts';

export type { Album, Section, Site, StaticPage } from '../store/site.ts';

let opened: { signature: string; site: Site } | undefined;

/** The site of this build. In dev the content folder is read again whenever a file of it changed. */
export function getSite(): Site {
  const environment = readEnvironment();
  const signature = import.meta.env.DEV ? contentSignature(environment) : 'build';
  if (opened?.signature !== signature) opened = { signature, site: openSite(environment) };
  return opened.site;
}

function openSite(environment: Environment): Site {
  return assembleSite(
    readContent(environment.contentDir),
    environment,
    readPictures(environment.cacheDir),
    readAddressBook(environment.cacheDir),
  );
}

/** Whether this site counts visits. */
export function hasCounters({ config }: Site): boolean {
  return config.counters !== undefined && config.counters.show !== false;
}
