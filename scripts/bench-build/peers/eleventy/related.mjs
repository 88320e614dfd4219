const LIMIT = 5;
/** Of a topic that many share, only so many on either side in time are looked at. */
const REACH = 20;

let known;

/** The articles that share most topics with one, the nearer in time first. */
export function relatedTo(articles, url) {
  if (known?.articles !== articles) known = { articles, ...indexTopics(articles) };
  const place = known.places.get(url);
  const shared = new Map();
  for (const topic of articles[place].data.topics) {
    const all = known.topics.get(topic);
    const at = all.places.get(place);
    for (const other of all.list.slice(Math.max(0, at - REACH), at + REACH + 1))
      if (other !== place) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .sort(([a, one], [b, two]) => two - one || Math.abs(a - place) - Math.abs(b - place))
    .slice(0, LIMIT)
    .map(([other]) => articles[other]);
}

function indexTopics(articles) {
  const topics = new Map();
  for (const [place, { data }] of articles.entries())
    for (const topic of data.topics) {
      if (!topics.has(topic)) topics.set(topic, { list: [], places: new Map() });
      const { list, places } = topics.get(topic);
      places.set(place, list.push(place) - 1);
    }
  return { topics, places: new Map(articles.map(({ url }, place) => [url, place])) };
}
