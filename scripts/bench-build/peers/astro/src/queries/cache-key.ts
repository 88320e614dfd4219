import { createHash } from 'node:crypto';
import type { Article } from './articles';

/** Changes with all that an article's page shows; without experimental.incrementalBuild nobody reads it. */
export function cacheKeyOf(article: Article, related: Article[]): string {
  const shown = [article.digest, related.map(({ id, data }) => [id, data])];
  return createHash('sha1').update(JSON.stringify(shown)).digest('hex');
}
