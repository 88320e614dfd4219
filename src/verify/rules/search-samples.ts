/** Which articles the search is asked for: some of each year, since the index is divided by years. */
import { countWords } from '../../lib/vietnamese-text.ts';
import type { ArticleFacts } from '../page-facts.ts';

/** The oldest, the newest, and one between them, of each year. */
export function chooseArticles(articles: readonly ArticleFacts[]): ArticleFacts[] {
  const dated = articles
    .filter(saysSomething)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [...Map.groupBy(dated, ({ date }) => date.slice(0, 4)).values()].flatMap((ofYear) => {
    const places = new Set([0, Math.floor(ofYear.length / 2), ofYear.length - 1]);
    return [...places].map((at) => ofYear[at]!);
  });
}

/** A title of one word, or of none, is no question. */
function saysSomething({ title }: ArticleFacts): boolean {
  return countWords(title.replace(/[^\p{L}\p{N}\s]/gu, ' ')) > 1;
}
