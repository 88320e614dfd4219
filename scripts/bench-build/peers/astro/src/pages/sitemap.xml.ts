import type { APIContext } from 'astro';
import { allArticles, articleUrl } from '../queries/articles';
import site from '../site.json';

const PAGE_SIZE = 20;

export async function GET(context: APIContext) {
  const articles = await allArticles();
  const counts = Map.groupBy(articles, ({ data }) => data.section);
  const lists = site.sections.flatMap(({ id }) =>
    Array.from({ length: Math.max(1, Math.ceil((counts.get(id)?.length ?? 0) / PAGE_SIZE)) }, (_, index) =>
      index === 0 ? `/${id}/` : `/${id}/${index + 1}/`,
    ),
  );
  const entries = [
    ...['/', ...lists].map((url) => `<url><loc>${new URL(url, context.site)}</loc></url>`),
    ...articles.map((article) => {
      const url = new URL(articleUrl(article), context.site);
      return `<url><loc>${url}</loc><lastmod>${article.data.date.toISOString()}</lastmod></url>`;
    }),
  ];
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
}
