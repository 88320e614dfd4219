/** The slug of every document of a content folder: one answer for the pages and for the check. */
import { documentSlugs } from '../lib/document-slug.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { AddressBook } from './address-book.ts';
import type { Entry } from './entry.ts';

type DocumentData = Extract<ArticleData, { kind: 'document' }>;

/**
 * In order of publication, drafts last, so that what is published keeps its address; an address that an earlier
 * build gave comes before all.
 */
export function documentSlugsOf(
  articles: readonly Entry<ArticleData>[],
  addresses: AddressBook = NO_ADDRESSES,
): ReadonlyMap<ArticleData, string> {
  const known = last.get(articles);
  if (known?.addresses === addresses) return known.slugs;
  const slugs = findSlugs(articles, addresses);
  last.set(articles, { addresses, slugs });
  return slugs;
}

/** The check and the site ask for the same articles. */
const last = new WeakMap<
  readonly Entry<ArticleData>[],
  { addresses: AddressBook; slugs: ReadonlyMap<ArticleData, string> }
>();

const NO_ADDRESSES: AddressBook = {};

function findSlugs(
  articles: readonly Entry<ArticleData>[],
  addresses: AddressBook,
): Map<ArticleData, string> {
  const documents = articles.flatMap(({ data }) => (data?.kind === 'document' ? [data] : []));
  const former = ({ id }: DocumentData) =>
    Object.hasOwn(addresses, id) ? addresses[id]!.at(-1)?.split('/').at(-2) : undefined;
  return documentSlugs(documents.sort(byPublication), [], former);
}

function byPublication(a: DocumentData, b: DocumentData): number {
  const [keyA, keyB] = [sortKey(a), sortKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function sortKey({ draft, publishedAt, id }: DocumentData): string {
  return `${draft ? 1 : 0} ${publishedAt} ${id}`;
}
