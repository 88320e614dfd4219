/** What the counter must know of the site: its own origin, its articles, and where the old numbers ended. */
import type { ManifestFile } from '../edge/manifest.ts';
import type { Site } from '../store/site.ts';

/** The only source of starting numbers. */
export function counterManifest({ config, articles }: Site): ManifestFile {
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

/** By article, its title and address, for the staff's view of the numbers: `.loa/titles.json`, never served. */
export function articleTitles({ articles }: Site): Record<string, [title: string, url: string]> {
  const published = articles.filter(({ status }) => status === 'published');
  return Object.fromEntries(
    published
      .map(({ id, title, url }): [string, [string, string]] => [id, [title, url]])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
