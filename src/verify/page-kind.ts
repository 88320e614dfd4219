/** Which kind of page it is, as far as its weight goes. */
import type { BuiltPage } from './built-site.ts';

export type PageKind = 'home' | 'list' | 'article' | 'album' | 'search' | 'text';

export function pageKind({ url, html }: Pick<BuiltPage, 'url' | 'html'>): PageKind {
  if (url === '/') return 'home';
  if (url === '/tim-kiem/') return 'search';
  if (html.includes('<meta property="og:type" content="article">')) return 'article';
  if (/^\/thu-vien-anh\/[^/]+\//.test(url)) return 'album';
  return html.includes('<ul class="list"') ? 'list' : 'text';
}
