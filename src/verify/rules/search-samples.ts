/** Which articles the search is asked for: some of each year, since the index is divided by years. */
import { countWords } from '../../lib/vietnamese-text.ts';
import type { ArticleFacts } from '../page-facts.ts';

/** The oldest, the newest, and of each year the one in the middle. */
export function chooseArticles(articles: readonly ArticleFacts[]): ArticleFacts[] {
  const dated = articles
    .filter(saysSomething)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const ofEachYear = [...Map.groupBy(dated, ({ date }) => date.slice(0, 4)).values()].map(
    (ofYear) => ofYear[Math.floor(ofYear.length / 2)]!,
  );
  return [...new Set([...dated.slice(0, 1), ...ofEachYear, ...dated.slice(-1)])];
}

/** A title of one word, or of none, is no question. */
function saysSomething({ title }: ArticleFacts): boolean {
  return countWords(title.replace(/[^\p{L}\p{N}\s]/gu, ' ')) > 1;
}
