import { photoSitemapPath } from '../lib/paths.ts';
import { absoluteUrl } from '../queries/absolute-url.ts';
import { getSite } from '../queries/site.ts';

export function GET(): Response {
  // The headers of a preview say that nothing of it be kept; this keeps archives and others out that mind only this.
  if (getSite().showUnpublished) return new Response('User-agent: *\nDisallow: /\n');
  const sitemaps = ['/sitemap.xml', photoSitemapPath].map(
    (path) => `Sitemap: ${absoluteUrl(getSite(), path)}\n`,
  );
  return new Response(`User-agent: *\nDisallow: /_c/\nDisallow: /tim-kiem/?\n\n${sitemaps.join('')}`);
}
