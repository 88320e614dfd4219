import { jsonFeed } from '../queries/feeds.ts';
import { getSite } from '../queries/site.ts';

export function GET(): Response {
  const site = getSite();
  return Response.json(jsonFeed(site, { title: site.config.name, path: '/', articles: site.articles }));
}
