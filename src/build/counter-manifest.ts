/** What the counter must know of the site: its own origin, its articles, and where the old numbers ended. */
import type { Site } from '../store/site.ts';

/** The manifest of `src/edge/manifest.ts`; the only source of starting numbers. */
export function counterManifest({ config, articles }: Site): Record<string, unknown> {
  const published = articles.filter(({ status }) => status === 'published');
  const views = published.map(({ id, data }): [string, { base?: number }] => {
    const base = data.legacy?.views;
    return [id, base === undefined ? {} : { base }];
  });
  return {
    origin: new URL(config.url).origin,
    showIp: config.showVisitorIp === true,
    site: { base: config.counters?.startTotal ?? 0 },
    articles: Object.fromEntries(views.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
