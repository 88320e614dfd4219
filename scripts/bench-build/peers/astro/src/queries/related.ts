import type { Article } from './articles';

const LIMIT = 5;
/** Of a topic that many share, only so many on either side in time are looked at. */
const REACH = 20;

interface Topic {
  list: number[];
  places: Map<number, number>;
}

let known: { articles: Article[]; topics: Map<string, Topic>; places: Map<string, number> } | undefined;

/** The articles that share most topics with one, the nearer in time first. */
export function relatedTo(articles: Article[], article: Article): Article[] {
  if (known?.articles !== articles) known = { articles, ...indexTopics(articles) };
  const place = known.places.get(article.id)!;
  const shared = new Map<number, number>();
  for (const name of article.data.topics) {
    const topic = known.topics.get(name)!;
    const at = topic.places.get(place)!;
    for (const other of topic.list.slice(Math.max(0, at - REACH), at + REACH + 1))
      if (other !== place) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .sort(([a, one], [b, two]) => two - one || Math.abs(a - place) - Math.abs(b - place))
    .slice(0, LIMIT)
    .map(([other]) => articles[other]!);
}

function indexTopics(articles: Article[]) {
  const topics = new Map<string, Topic>();
  for (const [place, { data }] of articles.entries())
    for (const name of data.topics) {
      if (!topics.has(name)) topics.set(name, { list: [], places: new Map() });
      const { list, places } = topics.get(name)!;
      places.set(place, list.push(place) - 1);
    }
  return { topics, places: new Map(articles.map(({ id }, place) => [id, place])) };
}
