import { getCollection, type CollectionEntry } from 'astro:content';

export type Article = CollectionEntry<'articles'>;

let loaded: Promise<Article[]> | undefined;

/** Every article, newest first; asked of the collection once a build. */
export function allArticles(): Promise<Article[]> {
  return (loaded ??= getCollection('articles').then((articles) =>
    articles.sort((a, b) => b.data.date.getTime() - a.data.date.getTime()),
  ));
}

export function articleUrl({ id, data }: Article): string {
  return `/${data.section}/${id.split('/').at(-1)}/`;
}

const DATE = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

export function formatDay(date: Date): string {
  return DATE.format(date);
}
