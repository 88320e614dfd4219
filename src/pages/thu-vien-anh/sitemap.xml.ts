import { photoSitemapXml } from '../../queries/photo-sitemap.ts';
import { getSite } from '../../queries/site.ts';

export function GET(): Response {
  return new Response(photoSitemapXml(getSite()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
