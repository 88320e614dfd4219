/** Which documents the site cites, where, and at which address each stands. */
import { yearOfNumber } from '../../lib/citations/document-number.ts';
import { groupMentions } from '../../lib/citations/identity.ts';
import type { CitedDocument, DoubtfulMention } from '../../lib/citations/mention.ts';
import { documentSlugs } from '../../lib/document-slug.ts';
import { documentPath } from '../../lib/paths.ts';
import type { Article } from '../article.ts';
import type { Site } from '../site.ts';
import { mentionsOf, type ArticleMention } from './mentions.ts';

/** A document that has a page: because the site publishes it, or because its announcements cite it. */
export interface SiteDocument {
  /** Stable name of the document among the site's. */
  key: string;
  type: string;
  number: string;
  /** Absent only where the number carries its year. */
  date: string | undefined;
  year: string;
  issuer: string | undefined;
  /** As first cited. */
  summary: string | undefined;
  url: string;
  /** The article that is this document, if the site publishes it. */
  article: Article | undefined;
  /** Announcements that mention it, newest first; the document itself is not among them. */
  citedBy: Article[];
  /** Announcements that may mean it, but give no date. */
  maybeCitedBy: Article[];
  replaces: SiteDocument[];
  replacedBy: SiteDocument[];
}

export interface CitationIndex {
  /** Newest first. */
  documents: SiteDocument[];
  byUrl: ReadonlyMap<string, SiteDocument>;
  /** By article, the document of each of its mentions in their order; none where the mention settles nothing, or means the article itself. */
  cited: ReadonlyMap<Article, readonly (SiteDocument | undefined)[]>;
  /** Mentions that no rule could settle. */
  doubtful: DoubtfulMention<ArticleMention>[];
}

const indexes = new WeakMap<Site, CitationIndex>();

/** The citations of a site, found once. */
export function citationIndex(site: Site): CitationIndex {
  site.ledger?.saw('relations');
  const known = indexes.get(site) ?? buildIndex(site);
  indexes.set(site, known);
  return known;
}

function buildIndex(site: Site): CitationIndex {
  // Oldest first: the first to mention a document names it.
  const mentions = site.articles.toReversed().flatMap((article) => mentionsOf(article, site.config.province));
  const { documents: groups, doubtful } = groupMentions(mentions, ({ article }) => article);
  const documents = groups.map(toDocument);
  giveAddresses(documents, site.articles);
  addMaybes(documents, doubtful);
  const byMention = new Map<ArticleMention, SiteDocument>();
  for (const [at, { mentions: own }] of groups.entries())
    for (const mention of own) byMention.set(mention, documents[at]!);
  linkReplacements(byMention);
  return {
    documents: documents.toSorted(newestFirst),
    byUrl: new Map(documents.map((document) => [document.url, document])),
    cited: citedIn(mentions, byMention),
    doubtful,
  };
}

/** Documents that the site publishes have their address already; the others take what is free, by first mention. */
function giveAddresses(documents: readonly SiteDocument[], articles: readonly Article[]): void {
  const taken = articles.filter(({ kind }) => kind === 'document').map(({ url }) => url.split('/').at(-2)!);
  const cited = documents
    .filter(({ article }) => !article)
    .map((document) => ({
      document,
      documentType: document.type,
      number: document.number,
      issuedAt: document.date ?? document.year,
      issuer: document.issuer ?? '',
    }));
  for (const [{ document }, slug] of documentSlugs(cited, taken)) document.url = documentPath(slug);
}

function toDocument({
  key,
  type,
  number,
  date,
  issuer,
  mentions,
}: CitedDocument<ArticleMention>): SiteDocument {
  const article = mentions.find(({ from }) => from === 'self')?.article;
  return {
    key,
    type,
    number,
    date,
    year: date?.slice(0, 4) ?? yearOfNumber(number) ?? '',
    issuer,
    summary: mentions.find(({ summary }) => summary)?.summary,
    url: article?.url ?? '',
    article,
    citedBy: distinctArticles(mentions)
      .filter((one) => one !== article)
      .reverse(),
    maybeCitedBy: [],
    replaces: [],
    replacedBy: [],
  };
}

function addMaybes(
  documents: readonly SiteDocument[],
  doubtful: readonly DoubtfulMention<ArticleMention>[],
): void {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  for (const { mention, candidates } of doubtful) {
    for (const key of candidates) {
      const document = byKey.get(key);
      if (!document || document.article === mention.article) continue;
      const isKnown =
        document.citedBy.includes(mention.article) || document.maybeCitedBy.includes(mention.article);
      if (!isKnown) document.maybeCitedBy.unshift(mention.article);
    }
  }
}

/** Said in either of the two documents, it holds for both. */
function linkReplacements(byMention: ReadonlyMap<ArticleMention, SiteDocument>): void {
  const selves = new Map(
    [...byMention].filter(([{ from }]) => from === 'self').map(([{ article }, own]) => [article, own]),
  );
  for (const [{ article, from }, other] of byMention) {
    const own = selves.get(article);
    if (!own || own === other || (from !== 'replaces' && from !== 'replacedBy')) continue;
    const [newer, older] = from === 'replaces' ? [own, other] : [other, own];
    if (!newer.replaces.includes(older)) newer.replaces.push(older);
    if (!older.replacedBy.includes(newer)) older.replacedBy.push(newer);
  }
}

function citedIn(
  mentions: readonly ArticleMention[],
  byMention: ReadonlyMap<ArticleMention, SiteDocument>,
): CitationIndex['cited'] {
  const cited = new Map<Article, (SiteDocument | undefined)[]>();
  for (const mention of mentions) {
    const document = byMention.get(mention);
    const known = cited.get(mention.article) ?? [];
    known.push(document?.article === mention.article ? undefined : document);
    cited.set(mention.article, known);
  }
  return cited;
}

function distinctArticles(mentions: readonly ArticleMention[]): Article[] {
  return [...new Set(mentions.map(({ article }) => article))];
}

function newestFirst(a: SiteDocument, b: SiteDocument): number {
  const [left, right] = [a.date ?? a.year, b.date ?? b.year];
  return left < right ? 1 : left > right ? -1 : a.url < b.url ? -1 : 1;
}
