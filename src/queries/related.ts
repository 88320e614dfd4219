/** «Bài viết liên quan» and «Các tin khác», computed at build from indexes, never by comparing all with all. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import type { Article } from '../store/article.ts';
import { documentsCitedIn, documentOf } from './citations.ts';
import type { Site } from '../store/site.ts';

/** What two articles may share, and how much sharing it says. */
const WEIGHTS = { topic: 3, document: 2.5, words: 0.6 } as const;
/** A key that many articles have says little; only its newest ones are looked at. */
const POSTING_LIMIT = 60;
const SAME_SECTION_BONUS = 0.3;

interface Key {
  key: string;
  weight: number;
}

type Index = ReadonlyMap<string, { articles: Article[]; total: number }>;

const indexes = new WeakMap<Site, Index>();

/**
 * The articles that share most with one: topics, cited documents, words of the title; newer first where equal.
 * @returns at most `limit`, none that share nothing
 */
export function relatedArticles(site: Site, article: Article, limit = 5): Article[] {
  const index = indexOf(site);
  const scores = new Map<Article, number>();
  for (const { key, weight } of keysOf(site, article)) {
    const posting = index.get(key);
    if (!posting || posting.total < 2) continue;
    const value = weight * Math.log(1 + site.articles.length / posting.total);
    for (const other of posting.articles)
      if (other !== article) scores.set(other, (scores.get(other) ?? 0) + value);
  }
  const threshold = WEIGHTS.words * 4;
  return [...scores]
    .map(([other, score]) => ({
      other,
      score: score + (other.section === article.section ? SAME_SECTION_BONUS : 0),
    }))
    .filter(({ score }) => score > threshold)
    .sort((a, b) => b.score - a.score || compareNewest(a.other, b.other))
    .slice(0, limit)
    .map(({ other }) => other);
}

/**
 * The articles that came just before one in its section: a list that later articles do not change. Where the
 * section has too few, those that came just before it on the site.
 */
export function otherArticles(site: Site, article: Article, limit = 5): Article[] {
  const siblings = article.section
    ? (site.bySection.get(article.section.id) ?? [])
    : site.articles.filter((one) => one.kind === article.kind);
  const others = neighbours(siblings, article, limit);
  if (others.length === limit) return others;
  const more = neighbours(site.articles, article, limit * 2).filter((one) => !others.includes(one));
  return [...others, ...more].slice(0, limit);
}

/** The older ones first; where they are too few, the newer ones. */
function neighbours(articles: readonly Article[], article: Article, limit: number): Article[] {
  const position = articles.indexOf(article);
  const older = articles.slice(position + 1, position + 1 + limit);
  const missing = limit - older.length;
  return missing > 0
    ? [...older, ...articles.slice(Math.max(0, position - missing), position).reverse()]
    : older;
}

function indexOf(site: Site): Index {
  const known = indexes.get(site);
  if (known) return known;
  const index = new Map<string, { articles: Article[]; total: number }>();
  for (const article of site.articles) {
    for (const { key } of keysOf(site, article)) {
      const posting = index.get(key) ?? { articles: [], total: 0 };
      posting.total++;
      if (posting.articles.length < POSTING_LIMIT) posting.articles.push(article);
      index.set(key, posting);
    }
  }
  indexes.set(site, index);
  return index;
}

function keysOf(site: Site, article: Article): Key[] {
  const keys = new Map<string, number>();
  for (const topic of article.data.topics ?? [])
    keys.set(`t:${foldMarks(topic).toLowerCase()}`, WEIGHTS.topic);
  const documents = [documentOf(site, article), ...documentsCitedIn(site, article)];
  for (const document of documents) if (document) keys.set(`d:${document.key}`, WEIGHTS.document);
  const words = article.title.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (let at = 1; at < words.length; at++) keys.set(`w:${words[at - 1]} ${words[at]}`, WEIGHTS.words);
  return [...keys].map(([key, weight]) => ({ key, weight }));
}

function compareNewest(a: Article, b: Article): number {
  return a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : a.id < b.id ? -1 : 1;
}
