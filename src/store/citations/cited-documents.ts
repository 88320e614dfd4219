/** What pages show of citations, as derivations: each asks for one document or one article, never for the whole index. */
import type { Article } from '../article.ts';
import { derivation } from '../ledger.ts';
import type { TextLink } from '../markdown/body-context.ts';
import type { Site } from '../site.ts';
import { citationIndex, type SiteDocument } from './citation-index.ts';
import { notedMentions, paragraphKey } from './mentions.ts';

/** The documents that an article's mentions mean, by address, mention by mention; `null` where it is not settled. */
export const citedUrls = derivation('cites', (site, id): (string | null)[] => {
  const article = site.articlesById.get(id);
  const cited = article ? citationIndex(site).cited.get(article) : undefined;
  return (cited ?? []).map((document) => document?.url ?? null);
});

/** What is known of the document at an address; `null` where there is none. */
export const documentFields = derivation('document', (site, url) => {
  const document = citationIndex(site).byUrl.get(url);
  if (!document) return null;
  const { key, type, number, date, year, issuer, summary, article, replaces, replacedBy } = document;
  return {
    ...{ key, type, number, date: date ?? null, year, issuer: issuer ?? null, summary: summary ?? null },
    article: article?.id ?? null,
    replaces: replaces.map((other) => other.url),
    replacedBy: replacedBy.map((other) => other.url),
  };
});

/** The articles that mention the document at an address: for sure, and perhaps. */
export const citingIds = derivation('cited-by', (site, url) => {
  const document = citationIndex(site).byUrl.get(url);
  const ids = (articles: readonly Article[] = []) => articles.map(({ id }) => id);
  return { sure: ids(document?.citedBy), maybe: ids(document?.maybeCitedBy) };
});

/** The document at an address, be it published or only cited. */
export function findDocument(site: Site, url: string): SiteDocument | undefined {
  const fields = documentFields(site, url);
  if (!fields) return undefined;
  const { key, type, number, date, year, issuer, summary, article, replaces, replacedBy } = fields;
  const articles = (ids: readonly string[]) => ids.flatMap((id) => site.articlesById.get(id) ?? []);
  const documents = (urls: readonly string[]) => urls.flatMap((one) => findDocument(site, one) ?? []);
  return {
    ...{ key, type, number, date: date ?? undefined, year, issuer: issuer ?? undefined, url },
    summary: summary ?? undefined,
    article: article === null ? undefined : site.articlesById.get(article),
    // Asked for late: a page that only names the document does not change with those that mention it.
    get citedBy() {
      return articles(citingIds(site, url).sure);
    },
    get maybeCitedBy() {
      return articles(citingIds(site, url).maybe);
    },
    get replaces() {
      return documents(replaces);
    },
    get replacedBy() {
      return documents(replacedBy);
    },
  };
}

/** The documents that an article cites, in order of mention. */
export function documentsCitedIn(site: Site, article: Article): SiteDocument[] {
  const urls = new Set(citedUrls(site, article.id));
  return [...urls].flatMap((url) => (url === null ? [] : (findDocument(site, url) ?? [])));
}

/** Finds what in the paragraphs of an article becomes a link to a document; nothing where none of them cites any. */
export function citationLinks(site: Site, article: Article): ((paragraph: string) => TextLink[]) | undefined {
  const { mentions } = notedMentions(article.entry, article.data, site.config.province);
  const urls = citedUrls(site, article.id);
  const places = mentions.flatMap(({ place }, at) => {
    const url = urls[at] ?? null;
    return place && url !== null ? [{ ...place, url }] : [];
  });
  if (places.length === 0) return undefined;
  const byParagraph = Map.groupBy(places, ({ paragraph }) => paragraph);
  return (paragraph) => {
    const links = new Map<number, TextLink>();
    // The same paragraph may stand twice in an article; its links are the same.
    for (const { start, end, url } of byParagraph.get(paragraphKey(paragraph)) ?? [])
      if (!links.has(start)) links.set(start, { start, end, url });
    return [...links.values()].sort((a, b) => a.start - b.start);
  };
}
