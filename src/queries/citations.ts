/** Documents behind the news: what the site cites, where, and what cites a document. */
import { compareVietnamese, slugify } from '../lib/vietnamese-text.ts';
import { documentGroupPath, documentsPath } from '../lib/paths.ts';
import type { Article } from '../store/article.ts';
import { citationIndex, type SiteDocument } from '../store/citations/citation-index.ts';
import { documentsCitedIn, findDocument } from '../store/citations/cited-documents.ts';
import { derivation, remember } from '../store/ledger.ts';
import { listPage, type ListPage } from './lists.ts';
import type { Site } from '../store/site.ts';

export { documentsCitedIn };
export type { SiteDocument };

/** Every document that the site publishes or cites, newest first. */
export function siteDocuments(site: Site): SiteDocument[] {
  return citationIndex(site).documents;
}

/** Documents that have no article of their own: their page is made of what cites them. */
export function citedOnlyDocuments(site: Site): SiteDocument[] {
  return siteDocuments(site).filter(({ article }) => !article);
}

/** The document that an article is. */
export function documentOf(site: Site, { kind, url }: Article): SiteDocument | undefined {
  return kind === 'document' ? findDocument(site, url) : undefined;
}

/**
 * The document whose page stands at a path, be it published or only cited.
 * @throws Error where there is none
 */
export function documentAt(site: Site, url: string): SiteDocument {
  const document = findDocument(site, url);
  if (!document) throw new Error(`No document stands at ${url}.`);
  return document;
}

/** `Kế hoạch số 15/KH-UBND`. */
export function documentName({ type, number }: Pick<SiteDocument, 'type' | 'number'>): string {
  return `${type} số ${number}`;
}

/** One way of looking through the documents: those of a type, an issuer or a year. */
export interface DocumentGroup {
  name: string;
  slug: string;
  url: string;
  count: number;
}

export interface DocumentFacet {
  title: string;
  /** The part of the address that its groups share: `loai`. */
  folder: string;
  groups: DocumentGroup[];
}

const FACETS = [
  { title: 'Theo loại', folder: 'loai', nameOf: ({ type }: SiteDocument) => type },
  { title: 'Theo cơ quan ban hành', folder: 'co-quan', nameOf: ({ issuer }: SiteDocument) => issuer },
  { title: 'Theo năm', folder: 'nam', nameOf: ({ year }: SiteDocument) => year, isReversed: true },
];

/** The documents by type, by issuer and by year. */
export function documentFacets(site: Site): DocumentFacet[] {
  return facetsOf(site, '');
}

export const facetsOf = derivation('document-facets', (site): DocumentFacet[] =>
  FACETS.map(({ title, folder, nameOf, isReversed = false }) => {
    const groups = [...documentsByGroup(site, folder)].map(([slug, own]) => ({
      name: nameOf(own[0]!)!,
      slug,
      url: documentGroupPath(folder, slug),
      count: own.length,
    }));
    groups.sort((a, b) => compareVietnamese(a.name, b.name));
    return { title, folder, groups: isReversed ? groups.toReversed() : groups };
  }),
);

/** By the slug of the group. */
function documentsByGroup(site: Site, folder: string): ReadonlyMap<string, readonly SiteDocument[]> {
  return remember(site, `documents by ${folder}`, () => {
    const { nameOf } = FACETS.find((facet) => facet.folder === folder)!;
    const named = siteDocuments(site).filter((document) => nameOf(document));
    return Map.groupBy(named, (document) => slugify(nameOf(document)!));
  });
}

/** @throws Error where no document belongs there */
export function documentGroup(site: Site, folder = '', slug = ''): DocumentGroup {
  const facet = documentFacets(site).find((one) => one.folder === folder);
  const found = facet?.groups.find((group) => group.slug === slug);
  if (!found) throw new Error(`No document belongs to ${folder}/${slug}.`);
  return found;
}

/** A page of all documents, or of one group of them. */
export function documentListPage(
  site: Site,
  group: { url: string },
  page: number | null,
): ListPage<SiteDocument> {
  const { items, ...rest } = documentUrlsOn(site, `${group.url} ${page ?? ''}`);
  return { ...rest, items: items.flatMap((url) => findDocument(site, url) ?? []) };
}

/** The addresses of the documents on a page of a list; the key is the list's address and the page's number. */
export const documentUrlsOn = derivation('document-list', (site, key) => {
  const [base = '', number] = key.split(' ');
  const [folder, slug] = base.slice(documentsPath.length).split('/');
  const documents = folder && slug ? documentsByGroup(site, folder).get(slug) : siteDocuments(site);
  const page = listPage(documents ?? [], base, number ? Number(number) : null);
  return { ...page, items: page.items.map(({ url }) => url) };
});
