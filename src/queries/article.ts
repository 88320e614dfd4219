/** What pages know an article by. */
export type { Article, ArticleData } from '../store/article.ts';
