/** What a page may weigh, in bytes as Brotli sends them, its style included and its pictures not. */

export type PageKind = 'home' | 'list' | 'article' | 'album' | 'search' | 'text';

const KB = 1024;

/** `hard` is one initial window of a connection, or a little more for lists; `aim` is what pages are written for. */
export const PAGE_BUDGETS: Readonly<Record<PageKind, { aim: number; hard: number }>> = {
  article: { aim: 8 * KB, hard: 14 * KB },
  text: { aim: 8 * KB, hard: 14 * KB },
  album: { aim: 12 * KB, hard: 20 * KB },
  search: { aim: 12 * KB, hard: 20 * KB },
  list: { aim: 12 * KB, hard: 20 * KB },
  home: { aim: 12 * KB, hard: 20 * KB },
};

/** What of an article's page is not its text: the style and the head, the menu, ways on to other articles. */
export const FRAME_BYTES = 5 * KB;
