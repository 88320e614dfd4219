/** What search engines read: JSON-LD of an article. */
import { toIsoWithOffset } from '../lib/local-time.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { Article } from '../store/article.ts';
import type { Site } from '../store/site.ts';

/** schema.org NewsArticle for what is published under a section, Legislation's general form for documents. */
export function articleJsonLd(
  site: Site,
  article: Article,
  image: string | undefined,
): Record<string, unknown> {
  const { data } = article;
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
  };
}

/** The picture that stands for an article where it is shared. */
export function articleImage(site: Site, { entry, data }: Article): string | undefined {
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  const inBody = [...entry.body.matchAll(/!\[[^\]]*\]\(\s*([^)\s]+)/g)].map((match) => match[1]!);
  const names = [...(data.images ?? []).flatMap((image) => image.src ?? []), ...inBody];
  return names.map((name) => site.pictures[folder + name]).find(Boolean)?.fallback.url;
}
