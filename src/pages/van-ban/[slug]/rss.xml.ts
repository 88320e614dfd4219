import type { APIContext } from 'astro';
import { documentName, siteDocuments, type SiteDocument } from '../../../queries/citations.ts';
import { articlesFeed } from '../../../queries/feeds.ts';
import { getSite } from '../../../queries/site.ts';

export function getStaticPaths() {
  return siteDocuments(getSite())
    .filter(({ citedBy }) => citedBy.length > 0)
    .map((document) => ({ params: { slug: document.url.split('/').at(-2) }, props: { document } }));
}

export function GET({ props }: APIContext<{ document: SiteDocument }>): Promise<Response> {
  const { document } = props;
  const title = `Bài viết nhắc tới ${documentName(document)}`;
  return articlesFeed(getSite(), { title, path: document.url, articles: document.citedBy });
}
