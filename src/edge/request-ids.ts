/** The article ids in a request, checked against the site's own before any storage is touched. */
import { MAX_LISTED, MAX_READ } from './policy.ts';

/** Ids as asked for, or the status that refuses them. */
export type RequestIds =
  { ok: true; article: string | undefined; listed: string[] } | { ok: false; status: 400 | 404 | 414 };

const MAX_QUERY = 8_000;

/**
 * @param route `hit`: `a` is the article read and `l` a list beside it; `read`: `a` is a list. Ids that the site does not
 *   know are left out of `l`, as an open page may list what was withdrawn since; and, with `known=1`, of a read: a build
 *   asks for articles that are not yet online.
 * @param isKnown whether the site has such an article
 */
export function readIds(url: URL, route: 'hit' | 'read', isKnown: (id: string) => boolean): RequestIds {
  if (url.search.length > MAX_QUERY) return { ok: false, status: 414 };
  const [article, ...more] = url.searchParams.getAll('a');
  if (more.length > 0) return { ok: false, status: 400 };
  const isRead = route === 'read';
  const given = splitIds((isRead ? article : url.searchParams.get('l')) ?? '');
  if (given.length > (isRead ? MAX_READ : MAX_LISTED)) return { ok: false, status: 400 };
  const listed = given.filter(isKnown);
  const isStrict = isRead && url.searchParams.get('known') !== '1';
  if (isStrict && listed.length < given.length) return { ok: false, status: 404 };
  if (!isRead && article && !isKnown(article)) return { ok: false, status: 404 };
  return { ok: true, article: isRead ? undefined : article || undefined, listed };
}

function splitIds(list: string): string[] {
  return [...new Set(list.split(','))].filter((id) => id !== '');
}
