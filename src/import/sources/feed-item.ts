/** One article of a WordPress export or a feed, as the file says it. */

export interface FeedItem {
  /** Tells the items of one file apart: letters, digits and hyphens. */
  itemId: string;
  /** 1-based line in the file on which the item begins. */
  line: number;
  title: string;
  link?: string;
  /** `2019-05-16 10:28:00` (local), RFC 822 or ISO 8601, as written. */
  date?: string;
  updated?: string;
  creator?: string;
  categories: string[];
  tags: string[];
  /** HTML. */
  content: string;
  /** The feed gives a description alone, which may be a teaser. */
  isTeaser: boolean;
  excerpt?: string;
  /** Other addresses of the item. */
  otherUrls: string[];
  /** WordPress: `publish`, `draft`, `private` … */
  status?: string;
  legacyId?: string;
  /** Files that the export or the feed attaches. */
  enclosures: { href: string; title?: string }[];
}

/** What an export says of its media, by the file's address. */
export interface MediaNote {
  /** Its number in the export. */
  id?: string;
  title?: string;
  alt?: string;
  caption?: string;
  /** The article that the file was uploaded to. */
  parent?: string;
}
