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
  photoPath,
  photoSitemapPath,
  searchPath,
  sectionFeedPath,
  sectionPath,
  siteMapPath,
} from '../lib/paths.ts';
import { photoSlugs } from '../lib/photo-slugs.ts';
import type { AddressBook } from '../store/address-book.ts';
import type { Content } from '../store/content.ts';
import { documentSlugsOf } from '../store/document-slugs.ts';
import type { AnyEntry } from './context.ts';
import { typedOf, type EntryFacts } from './facts.ts';

/** What stands at an address: a file of content, or something that the site makes itself. */
export interface Address {
  entry?: AnyEntry;
}

export interface SitePaths {
  /** Path with its query, as `URL` spells it. */
  addresses: ReadonlyMap<string, Address>;
  /** The address of an article, a page or an album. */
  addressOf: ReadonlyMap<AnyEntry, string>;
  /** Old addresses as `redirectKey` spells them, and the article to which each leads now. */
  formerAddresses: ReadonlyMap<string, AnyEntry>;
  /** Where an article stands now that an earlier build had at a path, if that is known. */
  movedTo(path: string): string | undefined;
  /** The address that ends in a slug, for articles that moved to another section. */
  bySlug(slug: string): string | undefined;
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
  photoSitemapPath,
  '/robots.txt',
  '/favicon.svg',
];

export function readSitePaths(
  content: Content,
  factsOf: (entry: AnyEntry) => EntryFacts,
  book: AddressBook,
): SitePaths {
  const addressOf = readAddresses(content, factsOf, book);
  const addresses = new Map<string, Address>(MADE.map((path) => [path, {}]));
  for (const { id } of content.site?.sections ?? []) {
    addresses.set(sectionPath(id), {}).set(sectionFeedPath(id), {});
  }
  for (const [entry, address] of addressOf) if (!addresses.has(address)) addresses.set(address, { entry });
  for (const entry of content.albums) {
    const photos = photoSlugs((entry.data?.photos ?? []).map(({ src }) => src));
    for (const photo of photos) addresses.set(photoPath(entry.slug, photo), { entry });
  }
  for (const month of monthsOf(content)) {
    addresses.set(archivePeriodPath(month, 'year'), {}).set(archivePeriodPath(month, 'month'), {});
  }
  let byLastPart: Map<string, string> | undefined;
  let moved: Map<string, string> | undefined;
  return {
    addresses,
    addressOf,
    bySlug(slug) {
      byLastPart ??= new Map([...addressOf.values()].map((address) => [lastPart(address), address]));
      return byLastPart.get(slug);
    },
    movedTo(path) {
      moved ??= readMoves(content, addressOf, book);
      return moved.get(path);
    },
    formerAddresses: readFormerAddresses(content, factsOf),
  };
}

/** Of two articles that claim one address the one that is public has it, else the first. */
function readFormerAddresses(
  { articles }: Content,
  factsOf: (entry: AnyEntry) => EntryFacts,
): Map<string, AnyEntry> {
  const owners = new Map<string, AnyEntry>();
  for (const entry of articles) {
    const { formerAddresses } = factsOf(entry);
    for (const { key } of formerAddresses) {
      const owner = owners.get(key);
      if (!owner || factsOf(owner).isDraft) owners.set(key, entry);
    }
  }
  return owners;
}

/** What earlier builds remember: a former address, and the present one. */
function readMoves(
  { articles }: Content,
  addressOf: ReadonlyMap<AnyEntry, string>,
  book: AddressBook,
): Map<string, string> {
  return new Map(
    articles.flatMap((entry) => {
      const now = addressOf.get(entry)!;
      const known = entry.data && Object.hasOwn(book, entry.data.id) ? book[entry.data.id]! : [];
      return known.filter((former) => former !== now).map((former) => [former, now] as const);
    }),
  );
}

function readAddresses(
  { articles, pages, albums }: Content,
  factsOf: (entry: AnyEntry) => EntryFacts,
  book: AddressBook,
): Map<AnyEntry, string> {
  const slugs = documentSlugsOf(articles, book);
  const addresses = new Map<AnyEntry, string>();
  for (const entry of articles) {
    const documentSlug = entry.data && slugs.get(entry.data);
    addresses.set(
      entry,
      documentSlug
        ? documentPath(documentSlug)
        : articlePath(String(typedOf(entry, factsOf(entry)).section), entry.slug),
    );
  }
  for (const entry of pages) addresses.set(entry, pagePath(entry.slug));
  for (const entry of albums) addresses.set(entry, albumPath(entry.slug));
  return addresses;
}

/** The months in which something is published: `2026-05`. */
function monthsOf({ articles }: Content): Set<string> {
  return new Set(articles.flatMap(({ data }) => (data && !data.draft ? [data.publishedAt.slice(0, 7)] : [])));
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
