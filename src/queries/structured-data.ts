/** What search engines read: JSON-LD of an article. */
import { toIsoWithOffset } from '../lib/local-time.ts';
import { absoluteUrl } from './absolute-url.ts';
import { documentName, documentsCitedIn, type SiteDocument } from './citations.ts';
import type { Article } from '../store/article.ts';
import { bodyReferences } from '../store/markdown/body-references.ts';
import type { Site } from '../store/site.ts';

/** schema.org NewsArticle for what is published under a section, Legislation's general form for documents. */
export function articleJsonLd(
  site: Site,
  article: Article,
  image: string | undefined,
): Record<string, unknown> {
  const { data } = article;
  const cited = documentsCitedIn(site, article);
  const publisher = site.units.get(site.config.unit)?.name ?? site.config.name;
  return {
    '@context': 'https://schema.org',
    '@type': article.kind === 'document' ? 'Article' : 'NewsArticle',
    headline: article.title,
    ...(article.lead ? { description: article.lead } : {}),
    datePublished: toIsoWithOffset(article.publishedAt),
    ...(data.updatedAt ? { dateModified: toIsoWithOffset(data.updatedAt) } : {}),
    inLanguage: 'vi',
    mainEntityOfPage: absoluteUrl(site, article.url),
    ...(article.section ? { articleSection: article.section.name } : {}),
    ...(data.topics ? { keywords: data.topics.join(', ') } : {}),
    author: data.author
      ? { '@type': 'Person', name: data.author.name }
      : { '@type': 'GovernmentOrganization', name: article.unit?.name ?? publisher },
    publisher: { '@type': 'GovernmentOrganization', name: publisher, url: absoluteUrl(site, '/') },
    ...(image ? { image: absoluteUrl(site, image) } : {}),
    ...(cited.length > 0 ? { citation: cited.map((document) => documentThing(site, document)) } : {}),
  };
}

/** The picture that stands for an article where it is shared. */
export function articleImage(site: Site, { entry, data }: Article): string | undefined {
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  const names = [...(data.images ?? []).flatMap((image) => image.src ?? []), ...bodyReferences(entry).images];
  return names.map((name) => site.pictures[folder + name]).find(Boolean)?.fallback.url;
}

/** Types that make law or carry it out; schema.org calls them Legislation. */
const LEGISLATION: ReadonlySet<string> = new Set([
  'Hiến pháp',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Lệnh',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Thông tư',
  'Chỉ thị',
  'Thông tư liên tịch',
  'Nghị quyết liên tịch',
]);

/** JSON-LD of a document's page. */
export function documentJsonLd(site: Site, document: SiteDocument): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    ...documentThing(site, document),
    ...(document.summary ? { description: document.summary } : {}),
    inLanguage: 'vi',
  };
}

function documentThing(site: Site, document: SiteDocument): Record<string, unknown> {
  const { type, number, date, issuer, url } = document;
  const name = documentName(document);
  if (!LEGISLATION.has(type)) {
    return {
      '@type': 'CreativeWork',
      name,
      identifier: number,
      ...(date && { datePublished: date }),
      url: absoluteUrl(site, url),
    };
  }
  return {
    '@type': 'Legislation',
    name,
    legislationType: type,
    legislationIdentifier: number,
    ...(date && { legislationDate: date }),
    ...(issuer && { legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuer } }),
    url: absoluteUrl(site, url),
  };
}
