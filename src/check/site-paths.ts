/** Every address that the site will have, whatever the time is: what links are held against. */
import {
  albumPath,
  albumsPath,
  archivePath,
  archivePeriodPath,
  articlePath,
  documentPath,
  documentsPath,
  homePath,
  pagePath,
  searchPath,
  sectionFeedPath,
  sectionPath,
  siteMapPath,
} from '../lib/paths.ts';
import { redirectKey } from '../lib/redirects.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { AddressBook } from '../store/address-book.ts';
import type { Content } from '../store/content.ts';
import { documentSlugsOf } from '../store/document-slugs.ts';
import type { Entry } from '../store/entry.ts';
import type { AnyEntry } from './context.ts';

/** What stands at an address: a file of content, or something that the site makes itself. */
export interface Address {
  entry?: AnyEntry;
}

export interface SitePaths {
  /** Path with its query, as `URL` spells it. */
  addresses: ReadonlyMap<string, Address>;
  /** The address of an article, a page or an album. */
  addressOf: ReadonlyMap<AnyEntry, string>;
  /** Old addresses that lead to an article now, as `redirectKey` spells them. */
  formerAddresses: ReadonlySet<string>;
  /** Addresses by their last part, for articles that moved to another section. */
  bySlug: ReadonlyMap<string, string>;
}

/** What the site makes besides its pages. */
const MADE = [
  homePath,
  documentsPath,
  albumsPath,
  searchPath,
  archivePath,
  siteMapPath,
  '/rss.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/favicon.svg',
];

export function readSitePaths(content: Content, book: AddressBook): SitePaths {
  const addressOf = readAddresses(content, book);
  const addresses = new Map<string, Address>(MADE.map((path) => [path, {}]));
  for (const { id } of content.site?.sections ?? []) {
    addresses.set(sectionPath(id), {}).set(sectionFeedPath(id), {});
  }
  for (const [entry, address] of addressOf) if (!addresses.has(address)) addresses.set(address, { entry });
  for (const entry of content.articles) for (const path of archivePaths(entry)) addresses.set(path, {});
  const bySlug = new Map([...addressOf.values()].map((address) => [lastPart(address), address]));
  return {
    addresses,
    addressOf,
    bySlug,
    formerAddresses: new Set(content.articles.flatMap(formerAddresses)),
  };
}

function readAddresses({ articles, pages, albums }: Content, book: AddressBook): Map<AnyEntry, string> {
  const slugs = documentSlugsOf(articles, book);
  const addresses = new Map<AnyEntry, string>();
  for (const entry of articles) {
    const documentSlug = entry.data && slugs.get(entry.data);
    addresses.set(
      entry,
      documentSlug ? documentPath(documentSlug) : articlePath(String(entry.typed['section']), entry.slug),
    );
  }
  for (const entry of pages) addresses.set(entry, pagePath(entry.slug));
  for (const entry of albums) addresses.set(entry, albumPath(entry.slug));
  return addresses;
}

function archivePaths({ data }: Entry<ArticleData>): string[] {
  if (!data || data.draft) return [];
  return [archivePeriodPath(data.publishedAt, 'year'), archivePeriodPath(data.publishedAt, 'month')];
}

function formerAddresses({ data }: Entry<ArticleData>): string[] {
  return [...(data?.aliases ?? []), data?.legacy?.url].flatMap(
    (address) => (address && redirectKey(address)) ?? [],
  );
}

/** One spelling for addresses that are compared: percent-encoded, without host and fragment. */
export function spellPath(address: string): string {
  if (!URL.canParse(address, 'http://site.invalid')) return address;
  const { pathname, search } = new URL(address, 'http://site.invalid');
  return pathname + search;
}

function lastPart(address: string): string {
  return address.split('/').findLast((part) => part !== '') ?? '';
}
