import type { APIContext } from 'astro';
import { sectionPath } from '../../lib/paths.ts';
import { articlesFeed } from '../../queries/feeds.ts';
import { getSite, type Section } from '../../queries/site.ts';

export function getStaticPaths() {
  return getSite().config.sections.map((section) => ({
    params: { section: section.id },
    props: { section },
  }));
}

export function GET({ props }: APIContext<{ section: Section }>): Promise<Response> {
  const site = getSite();
  const { section } = props;
  const articles = site.bySection.get(section.id) ?? [];
  return articlesFeed(site, {
    title: `${section.name} – ${site.config.name}`,
    path: sectionPath(section.id),
    articles,
  });
}
