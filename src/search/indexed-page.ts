/** What of an article the index is given: a small page of its own, in the spelling of the index. */
import { escapeHtml } from '../lib/html.ts';
import { encodeBesides, encodeBorne, encodeText } from './encode.ts';

export interface IndexedArticle {
  title: string;
  lead?: string | undefined;
  /** The number of the document that this page is, at the end of its name; marked, so that the page ranks above those that cite it. */
  number?: string | undefined;
  /** Plain text, a paragraph a line. */
  body: string;
  /** Names that find the page and are no part of its text: unit, old names of it, section. */
  besides?: readonly string[];
}

/** Pagefind's `createIndex` options that the spelling of the index relies on. */
export const INDEX_OPTIONS = { forceLanguage: 'vi' } as const;

/**
 * For the environment variable PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE while the index is written. Smaller chunks mean fewer
 * bytes for a query and a longer table of them at the start.
 */
export const INDEX_CHUNK_SIZE = '200';

/**
 * Writes the page that Pagefind's `addHTMLFile` reads. Sections, units and dates are left out: filters and orders are made
 * from columns of our own, which cost less.
 */
export function toIndexedPage({ title, number, lead, body, besides = [] }: IndexedArticle): string {
  const own = number === undefined || number === title ? [] : [encodeBorne(number)];
  const paragraphs = [lead, ...body.split('\n')]
    .filter((text): text is string => text !== undefined && text.trim() !== '')
    .map(encodeText);
  const names = besides.length > 0 ? [encodeBesides(besides.join('\n'))] : [];
  return [
    '<html lang="vi"><body data-pagefind-body>',
    `<h1>${escapeHtml(number === title ? encodeBorne(title) : encodeText(title))}</h1>`,
    ...[...own, ...paragraphs, ...names].map((text) => `<p>${escapeHtml(text)}</p>`),
    '</body></html>',
  ].join('');
}
