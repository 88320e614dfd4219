import type { APIContext } from 'astro';
import { sectionPath } from '../../lib/paths.ts';
import { articlesFeed } from '../../queries/feeds.ts';
import { staticPaths } from '../../queries/routes.ts';
import { getSite, sectionAt } from '../../queries/site.ts';

export const getStaticPaths = () => staticPaths('/[section]/rss.xml');

export function GET({ params }: APIContext): Promise<Response> {
  const site = getSite();
  const section = sectionAt(site, params['section']);
  const articles = site.bySection.get(section.id) ?? [];
  return articlesFeed(site, {
    title: `${section.name} – ${site.config.name}`,
    path: sectionPath(section.id),
    articles,
  });
}
