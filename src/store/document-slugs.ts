/** The slug of every document of a content folder: one answer for the pages and for the check. */
import { documentSlugs } from '../lib/document-slug.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Entry } from './entry.ts';

type DocumentData = Extract<ArticleData, { kind: 'document' }>;

/** In order of publication, drafts last, so that what is published keeps its address. */
export function documentSlugsOf(articles: readonly Entry<ArticleData>[]): Map<ArticleData, string> {
  const documents = articles.flatMap(({ data }) => (data?.kind === 'document' ? [data] : []));
  return documentSlugs(documents.sort(byPublication));
}

function byPublication(a: DocumentData, b: DocumentData): number {
  const [keyA, keyB] = [sortKey(a), sortKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function sortKey({ draft, publishedAt, id }: DocumentData): string {
  return `${draft ? 1 : 0} ${publishedAt} ${id}`;
}
