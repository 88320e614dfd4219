/** Slugs of imported articles: from the title, unique in the site, the same on every run. */
import { slugify } from '../lib/vietnamese-text.ts';

/** Addresses of list pages, which an article must not take. */
const LIST_PAGE = /^trang-\d+$/;

/**
 * A slug that nobody has; it is added to `taken`.
 * @param id the article's id, for titles without a Latin letter
 */
export function chooseSlug(title: string, id: string, taken: Set<string>): string {
  const fromTitle = slugify(title) || `bai-${id}`;
  const base = LIST_PAGE.test(fromTitle) ? `bai-${fromTitle}` : fromTitle;
  let slug = base;
  for (let count = 2; taken.has(slug); count++) slug = `${base}-${count}`;
  taken.add(slug);
  return slug;
}
