/**
 * What a reader makes of a file: the seam between the kinds of source (text captures, portals' HTML) and everything
 * that they share: dates, text repair, fields, writing, the report.
 */
import type { PhrasingContent, Table } from 'mdast';

/** A paragraph of the page, in reading order. */
export interface Block {
  /** As it stands in the source, its lines joined; no repair but the joining. */
  text: string;
  /** 1-based first line in the source. */
  line: number;
  /** Whether something blank stands before it. */
  gapBefore: boolean;
  /** Whether a blank paragraph that is not empty (an NBSP, as pictures leave behind) stands beside it. */
  besideEmptyParagraph: boolean;
  /** What the source's markup says of it; a text capture has none. */
  markup?: BlockMarkup;
}

/** What a block's element, its names and its place say. Evidence like any other: the text can outweigh it. */
export interface BlockMarkup {
  /** `furniture`: menus, sidebars, footers, related lists. `page`: neither that nor the article's own part. */
  zone: 'article' | 'page' | 'furniture';
  /** What the names of the element (class, id, itemprop) or a label in its row call it. */
  role?: MarkupRole;
  /** What speaks for the role, in Vietnamese, where it was weighed. */
  roleReason?: string;
  /** 1…6 for `<h1>` … `<h6>`. */
  heading?: number;
  /** The whole block is bold: a heading where it is short, a lead where it is long. */
  isBold: boolean;
  isItalic: boolean;
  /** Of its letters, the share inside links. */
  linkShare: number;
  /** Inline content, where it is more than plain text (links, emphasis); addresses as the page writes them. */
  inline?: PhrasingContent[];
  /** An item of a real list. */
  item?: MarkupItem;
  table?: Table;
  /** Pictures that stand here; the block's text is their caption, or empty. */
  images?: PageImage[];
  /** Preformatted or quoted text. */
  quote?: boolean;
}

export type MarkupRole =
  | 'title'
  | 'section'
  | 'published'
  | 'updated'
  | 'clock'
  | 'author'
  | 'source'
  | 'summary'
  | 'views'
  | 'caption'
  | 'attachments';

export interface MarkupItem {
  /** 0 for an item of a list that stands in no other. */
  depth: number;
  /** The number shown, in a numbered list. */
  number?: number;
  /** Tells two lists that follow one another apart. */
  list: number;
  /** A further paragraph of the item before it. */
  continues: boolean;
}

export interface PageImage {
  /** As the page refers to it, archive wrapping gone: relative to the saved page, or an address. */
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

/** A file that the page offers, wherever it stands. */
export interface PageAttachment {
  /** As the page refers to it. */
  href: string;
  title?: string;
  line: number;
}

/** A field said outside the visible text: meta tags, JSON-LD, the address bar's title, an archive's comment. */
export interface Claim {
  field: 'title' | 'section' | 'publishedAt' | 'updatedAt' | 'author' | 'source' | 'summary' | 'views' | 'id';
  value: string;
  line: number;
  /** Where it was said, in Vietnamese. */
  reason: string;
}

export interface PageEvidence {
  blocks: Block[];
  /** The page's address, where the source says it. */
  url?: string;
  /** Where the address was said, in Vietnamese. */
  urlReason?: string;
  /** Other addresses of the same page (canonical, print version): they lead to the new page too. */
  otherUrls?: string[];
  /** What relative references start from, where it is not `url`. */
  baseUrl?: string;
  /** The day on which an archive took the page (`YYYY-MM-DD`): dates of that day may be the page's clock. */
  capturedOn?: string;
  claims?: Claim[];
  attachments?: PageAttachment[];
  /** Why the page is no article, in Vietnamese, where the markup already says so. */
  refusal?: string;
  /** What the reader did to the text beyond reading it, for the report. */
  notes: ReaderNote[];
}

export interface ReaderNote {
  line: number;
  /** In Vietnamese. */
  message: string;
}

/** What is known of a source beside its text. */
export interface SourceHints {
  /** The page's address, where a sitemap, a feed or an export says it. */
  baseUrl?: string;
  /** The file's name or its path in a mirror (`www.x.gov.vn/tin/12.html`). */
  fileName?: string;
}

/** One kind of source. The first reader that accepts a text reads it. */
export interface Reader {
  accepts(text: string): boolean;
  read(text: string, hints?: SourceHints): PageEvidence;
}
