import type { APIContext } from 'astro';
import { staticPaths } from '../queries/routes.ts';
import { getSite } from '../queries/site.ts';
import { sitemapPartXml } from '../queries/sitemap.ts';

export const getStaticPaths = () => staticPaths('/sitemap-[part].xml');

export function GET({ params }: APIContext): Response {
  return new Response(sitemapPartXml(getSite(), params['part']), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
