import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { allArticles, articleUrl } from '../queries/articles';
import site from '../site.json';

export async function GET(context: APIContext) {
  const articles = await allArticles();
  return rss({
    title: site.name,
    description: site.name,
    site: context.site!,
    items: articles.slice(0, 20).map((article) => ({
      title: article.data.title,
      description: article.data.description ?? '',
      pubDate: article.data.date,
      link: articleUrl(article),
    })),
  });
}
