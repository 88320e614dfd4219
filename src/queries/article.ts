/** What pages know an article by, and how they find it. */
import type { Article } from '../store/article.ts';
import { derivation, remember } from '../store/ledger.ts';
import type { Site } from '../store/site.ts';

export type { Article, ArticleData } from '../store/article.ts';

export const idAt = derivation('at', (site, url): string | null => idsByUrl(site).get(url) ?? null);

function idsByUrl(site: Site): ReadonlyMap<string, string> {
  return remember(site, 'ids by url', () => new Map(site.articles.map(({ url, id }) => [url, id])));
}

/** The article that stands at a path of the site, if one does. */
export function findArticle(site: Site, url: string): Article | undefined {
  const id = idAt(site, url);
  return id === null ? undefined : site.articlesById.get(id);
}

/**
 * The article that stands at a path of the site.
 * @throws Error where there is none: the route was asked for a page that `routes.ts` does not list
 */
export function articleAt(site: Site, url: string): Article {
  const article = findArticle(site, url);
  if (!article) throw new Error(`No article stands at ${url}.`);
  return article;
}

/** The articles that a derivation named. */
export function articlesWithIds({ articlesById }: Site, ids: readonly string[]): Article[] {
  return ids.flatMap((id) => articlesById.get(id) ?? []);
}
