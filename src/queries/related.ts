/** «Bài viết liên quan» and «Các tin khác», computed at build from indexes, never by comparing all with all. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import type { Article } from '../store/article.ts';
import { derivation, remember } from '../store/ledger.ts';
import { articlesWithIds } from './article.ts';
import { documentsCitedIn, documentOf } from './citations.ts';
import type { Site } from '../store/site.ts';

/** What two articles may share, and how much sharing it says. */
const WEIGHTS = { topic: 3, document: 2.5, words: 0.6 } as const;
/** A key that many articles have says little; only those nearest in time are looked at. */
const POSTING_LIMIT = 60;
const SAME_SECTION_BONUS = 0.3;
const THRESHOLD = WEIGHTS.words * 4;
/** As many as are ever asked for. */
const MOST = 5;

interface Index {
  places: ReadonlyMap<Article, number>;
  /** By place on the site. */
  ids: readonly string[];
  sections: readonly (string | undefined)[];
  /** By place, the numbers of all that the article may share. */
  shareable: readonly (readonly number[])[];
  /** By number, the places of those that share it, newest first; and how much it says. */
  postings: readonly (readonly number[])[];
  values: readonly number[];
  /** By place, the scores for the article that is asked about; all nought in between. */
  scores: Float64Array;
}

/**
 * The articles that share most with one: topics, cited documents, words of the title; nearer in time where equal. A new
 * article joins the lists of those near to it, and leaves thousands of older pages as they are.
 * @returns at most `limit`, none that share nothing
 */
export function relatedArticles(site: Site, article: Article, limit = MOST): Article[] {
  return articlesWithIds(site, relatedIds(site, article.id)).slice(0, limit);
}

export const relatedIds = derivation('related', (site, id) => {
  const index = indexOf(site);
  const article = site.articlesById.get(id);
  if (!article) return [];
  const place = index.places.get(article)!;
  const { ids, sections, scores } = index;
  const best: { other: number; score: number }[] = [];
  for (const other of addScores(index, place)) {
    const score = scores[other]! + (sections[other] === sections[place] ? SAME_SECTION_BONUS : 0);
    scores[other] = 0;
    if (score <= THRESHOLD || other === place) continue;
    const rank = best.findLastIndex(
      (one) => one.score > score || (one.score === score && compareDistance(one.other, other, place) < 0),
    );
    if (rank + 1 < MOST) best.splice(rank + 1, 0, { other, score });
    best.length = Math.min(best.length, MOST);
  }
  return best.map(({ other }) => ids[other]!);
});

/** Scores all that share something with the article at a place. @returns their places, each once */
function addScores({ shareable, postings, values, scores }: Index, place: number): number[] {
  const scored: number[] = [];
  for (const number of shareable[place]!) {
    const posting = postings[number]!;
    const value = values[number]!;
    const start = nearest(posting, place);
    const end = Math.min(posting.length, start + POSTING_LIMIT + 1);
    for (let at = start; at < end; at++) {
      const other = posting[at]!;
      if (scores[other] === 0) scored.push(other);
      scores[other]! += value;
    }
  }
  return scored;
}

/** In steps of two, so that the weights of all articles do not move with each that is added. */
function rarity(count: number, total: number): number {
  return Math.log(1 + 2 ** (magnitude(total) - magnitude(count)));
}

function magnitude(count: number): number {
  return Math.ceil(Math.log2(count));
}

/** Where in a posting the stretch around a place begins. */
function nearest(posting: readonly number[], place: number): number {
  if (posting.length <= POSTING_LIMIT) return 0;
  let [low, high] = [0, posting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (posting[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(low - POSTING_LIMIT / 2, posting.length - POSTING_LIMIT - 1));
}

/** The nearer first; of two that are as near, the newer. */
function compareDistance(a: number, b: number, place: number): number {
  return Math.abs(a - place) - Math.abs(b - place) || a - b;
}

/**
 * The articles that came just before one in its section: a list that later articles do not change. Where the
 * section has too few, those that came just before it on the site.
 */
export function otherArticles(site: Site, article: Article, limit = MOST): Article[] {
  return articlesWithIds(site, otherIds(site, article.id)).slice(0, limit);
}

export const otherIds = derivation('others', (site, id) => {
  const article = site.articlesById.get(id);
  if (!article) return [];
  const others = neighbours(site, siblingsOf(article), article, MOST);
  if (others.length === MOST) return others;
  const more = neighbours(site, undefined, article, MOST * 2).filter((one) => !others.includes(one));
  return [...others, ...more].slice(0, MOST);
});

/** The name of the list that an article stands in: its section, or else its kind. */
function siblingsOf({ section, kind }: Article): string {
  return section ? section.id : `/${kind}`;
}

/** The older ones first; where they are too few, the newer ones. */
function neighbours(site: Site, list: string | undefined, article: Article, limit: number): string[] {
  const { articles, places } = list === undefined ? wholeList(site) : listsOf(site).get(list)!;
  const place = places.get(article)!;
  const older = articles.slice(place + 1, place + 1 + limit);
  const missing = limit - older.length;
  const newer = missing > 0 ? articles.slice(Math.max(0, place - missing), place).reverse() : [];
  return [...older, ...newer].map(({ id }) => id);
}

interface PlacedList {
  articles: readonly Article[];
  places: ReadonlyMap<Article, number>;
}

function wholeList(site: Site): PlacedList {
  return remember(site, 'related list', () => placed(site.articles));
}

function listsOf(site: Site): ReadonlyMap<string, PlacedList> {
  return remember(site, 'related lists', () => {
    const lists = Map.groupBy(site.articles, (article) => siblingsOf(article));
    return new Map([...lists].map(([name, articles]) => [name, placed(articles)]));
  });
}

function placed(articles: readonly Article[]): PlacedList {
  return { articles, places: new Map(articles.map((article, at) => [article, at])) };
}

function indexOf(site: Site): Index {
  return remember(site, 'related index', () => {
    const { articles, places } = wholeList(site);
    const numbers = new Map<string, number>();
    const [postings, weights]: [number[][], number[]] = [[], []];
    const numberOf = (key: string, weight: number) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, postings.length);
      weights.push(weight);
      return postings.push([]) - 1;
    };
    const shareable = articles.map((article, at) => {
      const own = [...keysOf(site, article)].map(([key, weight]) => numberOf(key, weight));
      for (const number of own) postings[number]!.push(at);
      return own;
    });
    return {
      ...{ places, shareable, postings },
      ids: articles.map(({ id }) => id),
      sections: articles.map(({ section }) => section?.id),
      values: postings.map(({ length }, number) => weights[number]! * rarity(length, articles.length)),
      scores: new Float64Array(articles.length),
    };
  });
}

/** What an article may share with another, and how much each weighs. */
function keysOf(site: Site, article: Article): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  for (const topic of article.data.topics ?? [])
    keys.set(`t:${foldMarks(topic).toLowerCase()}`, WEIGHTS.topic);
  const documents = [documentOf(site, article), ...documentsCitedIn(site, article)];
  for (const document of documents) if (document) keys.set(`d:${document.url}`, WEIGHTS.document);
  const words = article.title.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (let at = 1; at < words.length; at++) keys.set(`w:${words[at - 1]} ${words[at]}`, WEIGHTS.words);
  return keys;
}
