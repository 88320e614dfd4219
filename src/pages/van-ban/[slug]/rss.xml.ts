import type { APIContext } from 'astro';
import { documentPath } from '../../../lib/paths.ts';
import { documentAt, documentName } from '../../../queries/citations.ts';
import { articlesFeed } from '../../../queries/feeds.ts';
import { staticPaths } from '../../../queries/routes.ts';
import { getSite } from '../../../queries/site.ts';

export const getStaticPaths = () => staticPaths('/van-ban/[slug]/rss.xml');

export function GET({ params }: APIContext): Promise<Response> {
  const site = getSite();
  const document = documentAt(site, documentPath(params['slug'] ?? ''));
  const title = `Bài viết nhắc tới ${documentName(document)}`;
  return articlesFeed(site, { title, path: document.url, articles: document.citedBy });
}
