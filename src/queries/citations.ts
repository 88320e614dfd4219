/** Documents behind the news: what the site cites, where, and what cites a document. */
import { compareVietnamese, slugify } from '../lib/vietnamese-text.ts';
import { documentsPath } from '../lib/paths.ts';
import type { Article } from '../store/article.ts';
import { citationIndex, type SiteDocument } from '../store/citations/citation-index.ts';
import type { Site } from '../store/site.ts';

export type { SiteDocument };

/** Every document that the site publishes or cites, newest first. */
export function siteDocuments(site: Site): SiteDocument[] {
  return citationIndex(site).documents;
}

/** Documents that have no article of their own: their page is made of what cites them. */
export function citedOnlyDocuments(site: Site): SiteDocument[] {
  return siteDocuments(site).filter(({ article }) => !article);
}

/** The documents that an article cites, in order of mention. */
export function documentsCitedIn(site: Site, article: Article): SiteDocument[] {
  return citationIndex(site).citedIn.get(article) ?? [];
}

/** The document that an article is. */
export function documentOf(site: Site, article: Article): SiteDocument | undefined {
  return citationIndex(site).byUrl.get(article.url);
}

/** `Kế hoạch số 15/KH-UBND`. */
export function documentName({ type, number }: Pick<SiteDocument, 'type' | 'number'>): string {
  return `${type} số ${number}`;
}

/** One way of looking through the documents: those of a type, an issuer or a year. */
export interface DocumentGroup {
  name: string;
  url: string;
  documents: SiteDocument[];
}

export interface DocumentFacet {
  title: string;
  groups: DocumentGroup[];
}

/** The documents by type, by issuer and by year. */
export function documentFacets(site: Site): DocumentFacet[] {
  const documents = siteDocuments(site);
  const groupsBy = (
    folder: string,
    nameOf: (document: SiteDocument) => string | undefined,
  ): DocumentGroup[] => {
    const named = documents.filter((document) => nameOf(document));
    const bySlug = Map.groupBy(named, (document) => slugify(nameOf(document)!));
    return [...bySlug].map(([slug, own]) => ({
      name: nameOf(own[0]!)!,
      url: `${documentsPath}${folder}/${slug}/`,
      documents: own,
    }));
  };
  const byName = (a: DocumentGroup, b: DocumentGroup) => compareVietnamese(a.name, b.name);
  return [
    { title: 'Theo loại', groups: groupsBy('loai', ({ type }) => type).sort(byName) },
    { title: 'Theo cơ quan ban hành', groups: groupsBy('co-quan', ({ issuer }) => issuer).sort(byName) },
    { title: 'Theo năm', groups: groupsBy('nam', ({ year }) => year).sort((a, b) => byName(b, a)) },
  ];
}
