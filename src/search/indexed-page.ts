/** What of an article the index is given: a small page of its own, in the spelling of the index. */
import { escapeHtml } from '../lib/html.ts';
import { encodeText } from './encode.ts';

export interface IndexedArticle {
  title: string;
  lead?: string | undefined;
  /** The number of the document that this page is; it stands before the text, so that the page ranks above those that cite it. */
  number?: string | undefined;
  /** Plain text, a paragraph a line. */
  body: string;
  /** ISO, for an index that is to sort by date itself: 4 bytes a page at every visitor's start. All pages or none. */
  publishedAt?: string | undefined;
  /** Values to narrow by: section, kind, unit, year. */
  filters?: Readonly<Record<string, readonly string[]>>;
}

/** Pagefind's `createIndex` options that the spelling of the index relies on. */
export const INDEX_OPTIONS = { forceLanguage: 'vi' } as const;

/**
 * For the environment variable PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE while the index is written. Smaller chunks mean fewer
 * bytes for a query and a longer table of them at the start.
 */
export const INDEX_CHUNK_SIZE = '2500';

/** Writes the page that Pagefind's `addHTMLFile` reads. */
export function toIndexedPage(article: IndexedArticle): string {
  const filters = Object.entries(article.filters ?? {}).flatMap(([name, values]) =>
    values.map(
      (value) => `<i data-pagefind-filter="${encoded(name)}[data-v]" data-v="${encoded(value)}"></i>`,
    ),
  );
  const paragraphs = [article.number, article.lead, ...article.body.split('\n')]
    .filter((text): text is string => text !== undefined && text.trim() !== '')
    .map((text) => `<p>${encoded(text)}</p>`);
  return [
    '<html lang="vi"><body data-pagefind-body>',
    `<h1>${encoded(article.title)}</h1>`,
    ...(article.publishedAt === undefined
      ? []
      : [`<i data-pagefind-sort="date[data-v]" data-v="${encoded(article.publishedAt)}"></i>`]),
    ...filters,
    ...paragraphs,
    '</body></html>',
  ].join('');
}

function encoded(text: string): string {
  return escapeHtml(encodeText(text));
}
