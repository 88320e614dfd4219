/** The site of this build: what every page asks first. */
import { readAddressBook } from '../store/address-book.ts';
import { readContent } from '../store/content.ts';
import { contentSignature } from '../store/content-signature.ts';
import { readEnvironment, type Environment } from '../store/environment.ts';
import { readPictures } from '../store/pictures-manifest.ts';
import { providedSite } from '../store/provided-site.ts';
import { assembleSite, type Section, type Site, type StaticPage } from '../store/site.ts';

export type { Album, Section, Site, StaticPage } from '../store/site.ts';

let opened: { signature: string; site: Site } | undefined;

/** The site of this build. In dev the content folder is read again whenever a file of it changed. */
export function getSite(): Site {
  const provided = providedSite();
  if (provided) return provided;
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

/** @throws Error where `content/pages` has no such page */
export function staticPageAt({ pages }: Site, slug: string | undefined): StaticPage {
  const page = pages.find((one) => one.slug === slug);
  if (!page) throw new Error(`There is no page ${slug}.`);
  return page;
}

/** @throws Error where `site.yaml` has no such section */
export function sectionAt({ sections }: Site, id: string | undefined): Section {
  const section = sections.get(id ?? '');
  if (!section) throw new Error(`There is no section ${id}.`);
  return section;
}
