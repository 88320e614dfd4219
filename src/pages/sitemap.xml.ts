import { sitemapXml } from '../queries/sitemap.ts';
import { getSite } from '../queries/site.ts';

export function GET(): Response {
  return new Response(sitemapXml(getSite()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
