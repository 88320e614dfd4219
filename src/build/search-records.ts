/** What of a site is found by searching: its articles, its pages, and the documents that it cites. */
import { formatFormalDate } from '../lib/local-time.ts';
import { hasClosed, hasCome } from '../queries/time.ts';
import type { Article } from '../store/article.ts';
import { nodeText, parseLeniently } from '../store/body-tree.ts';
import { citationIndex, type SiteDocument } from '../store/citations/citation-index.ts';
import type { Site, StaticPage } from '../store/site.ts';
import type { SearchNames, SearchRecord } from './search-record.ts';

/** Static pages, and documents that are only cited, are kinds of their own. */
const PAGE = 'page';
const CITED = 'cited';

export function toSearchRecords(site: Site): SearchRecord[] {
  const cited = citationIndex(site).documents.filter(({ article }) => !article);
  return [
    ...site.articles.map((article) => articleRecord(site, article)),
    ...site.pages.map(pageRecord),
    ...cited.map(citedRecord),
  ];
}

export function toSearchNames(site: Site): SearchNames {
  const { config } = site;
  return {
    sections: config.sections,
    units: config.units.map(({ id, name, successor }) => ({
      id,
      name,
      successors: (successor ?? []).filter(({ from }) => hasCome(site, from)).map(({ unit }) => unit),
    })),
    abbreviations: (config.search?.abbreviations ?? []).map(({ full, short }) => [full, ...short]),
  };
}

function articleRecord(site: Site, article: Article): SearchRecord {
  const { url, title, data, entry, section, unit, window } = article;
  const captions = (data.images ?? []).flatMap(({ caption }) => caption ?? []);
  // A document is cited with its day and issuer; of two with one number these tell which is meant.
  const issued = data.kind === 'document' ? [formatFormalDate(data.issuedAt), data.issuer] : [];
  // Old names of a unit find what it published under any of them.
  const names = [unit?.name, unit?.shortName, ...(unit?.aliases ?? []), section?.name];
  const besides = [...issued, ...names].filter((text) => text !== undefined);
  return {
    url,
    title,
    date: article.publishedAt,
    section: section?.id,
    unit: unit?.id,
    kind: article.kind,
    isExpired: window !== undefined && hasClosed(site, window),
    number: data.kind === 'document' ? `${data.documentType} số ${data.number}` : undefined,
    source: [entry.digest, ...besides].join('\n'),
    lead: () => data.summary,
    besides,
    body: () => [plainBody(entry), ...captions].join('\n'),
  };
}

function pageRecord({ url, data, entry }: StaticPage): SearchRecord {
  return {
    url,
    title: data.title,
    kind: PAGE,
    isExpired: false,
    source: entry.digest,
    lead: () => data.summary,
    besides: [],
    body: () => plainBody(entry),
  };
}

/** A document that the site cites and does not publish: found by its number. */
function citedRecord({ url, type, number, date, issuer, summary }: SiteDocument): SearchRecord {
  const name = `${type} số ${number}`;
  const besides = date === undefined ? [] : [formatFormalDate(date)];
  return {
    url,
    title: name,
    kind: CITED,
    isExpired: false,
    number: name,
    source: [issuer, summary, ...besides].join('\n'),
    lead: () => summary,
    besides,
    body: () => issuer ?? '',
  };
}

/** The words of a body, a block a line. */
function plainBody({ body, format }: Article['entry'] | StaticPage['entry']): string {
  return parseLeniently(body, format).children.map(nodeText).join('\n');
}
