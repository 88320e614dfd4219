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

interface Key {
  key: string;
  weight: number;
}

interface Index {
  /** By key, the places of its articles on the site, newest first. */
  postings: ReadonlyMap<string, readonly number[]>;
  places: ReadonlyMap<Article, number>;
  /** By place. */
  ids: readonly string[];
  sections: readonly (string | undefined)[];
  keys: readonly (readonly Key[])[];
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
  const { postings, places, ids, sections, keys } = indexOf(site);
  const article = site.articlesById.get(id);
  if (!article) return [];
  const place = places.get(article)!;
  const scores = new Map<number, number>();
  for (const { key, weight } of keys[place]!) {
    const posting = postings.get(key)!;
    if (posting.length < 2) continue;
    const value = weight * rarity(posting.length, ids.length);
    for (const other of nearest(posting, place)) scores.set(other, (scores.get(other) ?? 0) + value);
  }
  scores.delete(place);
  const best: { other: number; score: number }[] = [];
  for (const [other, shared] of scores) {
    const score = shared + (sections[other] === sections[place] ? SAME_SECTION_BONUS : 0);
    if (score > THRESHOLD) best.push({ other, score });
  }
  return best
    .sort((a, b) => b.score - a.score || compareDistance(a.other, b.other, place))
    .slice(0, MOST)
    .map(({ other }) => ids[other]!);
});

/** In steps of two, so that the weights of all articles do not move with each that is added. */
function rarity(count: number, total: number): number {
  return Math.log(1 + 2 ** (magnitude(total) - magnitude(count)));
}

function magnitude(count: number): number {
  return Math.ceil(Math.log2(count));
}

/** The stretch of a posting around a place. */
function nearest(posting: readonly number[], place: number): readonly number[] {
  if (posting.length <= POSTING_LIMIT) return posting;
  let [low, high] = [0, posting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (posting[middle]! < place) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - POSTING_LIMIT / 2, posting.length - POSTING_LIMIT - 1));
  return posting.slice(start, start + POSTING_LIMIT + 1);
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
    const postings = new Map<string, number[]>();
    const keys = articles.map((article) => keysOf(site, article));
    for (const [at, own] of keys.entries()) {
      for (const { key } of own) {
        const posting = postings.get(key);
        if (posting) posting.push(at);
        else postings.set(key, [at]);
      }
    }
    return {
      postings,
      places,
      keys,
      ids: articles.map(({ id }) => id),
      sections: articles.map(({ section }) => section?.id),
    };
  });
}

function keysOf(site: Site, article: Article): Key[] {
  const keys = new Map<string, number>();
  for (const topic of article.data.topics ?? [])
    keys.set(`t:${foldMarks(topic).toLowerCase()}`, WEIGHTS.topic);
  const documents = [documentOf(site, article), ...documentsCitedIn(site, article)];
  for (const document of documents) if (document) keys.set(`d:${document.url}`, WEIGHTS.document);
  const words = article.title.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (let at = 1; at < words.length; at++) keys.set(`w:${words[at - 1]} ${words[at]}`, WEIGHTS.words);
  return [...keys].map(([key, weight]) => ({ key, weight }));
}
