import { absoluteUrl } from '../queries/absolute-url.ts';
import { getSite } from '../queries/site.ts';

export function GET(): Response {
  return new Response(
    `User-agent: *\nDisallow: /_c/\nDisallow: /tim-kiem/?\n\nSitemap: ${absoluteUrl(getSite(), '/sitemap.xml')}\n`,
  );
}
