/** Which kind of page it is, as far as its weight goes. */
import type { PageKind } from '../lib/page-budgets.ts';
import type { BuiltPage } from './built-site.ts';

export function pageKind({ url, html }: Pick<BuiltPage, 'url' | 'html'>): PageKind {
  if (url === '/') return 'home';
  if (url === '/tim-kiem/') return 'search';
  if (html.includes('<meta property="og:type" content="article">')) return 'article';
  if (/^\/thu-vien-anh\/[^/]+\//.test(url)) return 'album';
  return html.includes('<ul class="list"') ? 'list' : 'text';
}
