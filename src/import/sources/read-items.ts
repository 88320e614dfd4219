/** The articles of a WordPress export, an RSS or an Atom file, one after the other, never all at once. */
import { createHash } from 'node:crypto';
import type { FeedItem, MediaNote } from './feed-item.ts';
import { streamXml, type XmlElement, type XmlHandler } from './xml-stream.ts';

/** What one item's elements said: name → texts in order, and the elements whose attributes matter. */
interface RawItem {
  line: number;
  texts: Map<string, string[]>;
  links: { rel: string; href: string; title?: string }[];
  categories: { text: string; domain: string }[];
  content?: { text: string; isHtml: boolean };
  /** The name behind the login that the item names. */
  account?: string | undefined;
}

const ITEM = /^(?:[\w-]+:)?(?:item|entry)$/;
/** A description of fewer words is the teaser of an article, not the article. */
const MIN_DESCRIPTION_WORDS = 120;

/** Items of one file, in its order. @throws Error of the file system, or in Vietnamese of absurd nesting */
export async function* readItems(file: string): AsyncGenerator<FeedItem> {
  for await (const raw of streamRawItems(file)) {
    if (isArticle(raw)) yield toFeedItem(raw);
  }
}

/** The media of an export by their address; they may stand behind the articles that show them. */
export async function readMediaNotes(
  file: string,
): Promise<{ notes: Map<string, MediaNote>; items: number }> {
  const notes = new Map<string, MediaNote>();
  let items = 0;
  for await (const raw of streamRawItems(file)) {
    if (isArticle(raw)) items++;
    const url = first(raw, 'wp:attachment_url');
    if (!url || first(raw, 'wp:post_type') !== 'attachment') continue;
    const alt = first(raw, 'alt');
    const [id, title, caption, parent] = [
      first(raw, 'wp:post_id'),
      first(raw, 'title'),
      first(raw, 'excerpt:encoded'),
      first(raw, 'wp:post_parent'),
    ];
    notes.set(url, {
      ...(id && { id }),
      ...(title && { title }),
      ...(alt && { alt }),
      ...(caption && { caption }),
      ...(parent && parent !== '0' && { parent }),
    });
  }
  return { notes, items };
}

async function* streamRawItems(file: string): AsyncGenerator<RawItem> {
  const done: RawItem[] = [];
  for await (const _ of streamXml(file, gatherItems(done))) {
    yield* done.splice(0);
  }
}

function gatherItems(done: RawItem[]): XmlHandler {
  let current: RawItem | undefined;
  let itemDepth = 0;
  let metaKey = '';
  /** Accounts of a WordPress export, which stand before its articles: login → the name that readers saw. */
  const accounts = new Map<string, string>();
  let login = '';
  return {
    open({ name, line }, depth) {
      if (current || !ITEM.test(name)) return;
      current = { line, texts: new Map(), links: [], categories: [] };
      itemDepth = depth;
    },
    close(element, depth) {
      if (!current) {
        if (element.name === 'wp:author_login') login = element.text.trim();
        if (element.name === 'wp:author_display_name') accounts.set(login, element.text.trim());
        return;
      }
      if (depth === itemDepth) {
        current.account = accounts.get(first(current, 'dc:creator') ?? '');
        done.push(current);
        current = undefined;
        return;
      }
      if (element.name === 'wp:meta_key') metaKey = element.text.trim();
      if (element.name === 'wp:meta_value' && metaKey === '_wp_attachment_image_alt')
        add(current, 'alt', element.text);
      // Deeper elements (an author's name, comments) are read where their name is known.
      if (depth === itemDepth + 1 || element.name === 'name') take(current, element);
    },
    keepsMarkup: ({ name, attributes }) =>
      current !== undefined && /^(?:content|summary)$/.test(name) && attributes['type'] === 'xhtml',
  };
}

function take(item: RawItem, { name, attributes, text }: XmlElement): void {
  if (name === 'link' && attributes['href'])
    item.links.push({
      rel: attributes['rel'] ?? 'alternate',
      href: attributes['href'],
      ...(attributes['title'] && { title: attributes['title'] }),
    });
  else if (name === 'enclosure' && attributes['url'])
    item.links.push({ rel: 'enclosure', href: attributes['url'] });
  else if (name === 'category')
    item.categories.push({
      text: (text.trim() || (attributes['label'] ?? attributes['term'])) ?? '',
      domain: attributes['domain'] ?? 'category',
    });
  else if (name === 'content:encoded' || (name === 'content' && text.trim() !== ''))
    item.content = { text, isHtml: attributes['type'] !== 'text' };
  else add(item, name, text);
}

function add({ texts }: RawItem, name: string, text: string): void {
  const known = texts.get(name);
  if (known) known.push(text);
  else texts.set(name, [text]);
}

function first({ texts }: RawItem, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = texts.get(name)?.find((candidate) => candidate.trim() !== '');
    if (text) return text.trim();
  }
  return undefined;
}

/** A WordPress export also holds menus, revisions, media and what plug-ins keep. */
function isArticle(raw: RawItem): boolean {
  const type = first(raw, 'wp:post_type');
  return type === undefined || type === 'post' || type === 'page';
}

function toFeedItem(raw: RawItem): FeedItem {
  const link =
    webAddress(raw.links.find(({ rel }) => rel === 'alternate')?.href) ?? webAddress(first(raw, 'link'));
  const guid = first(raw, 'guid', 'id');
  const postId = first(raw, 'wp:post_id');
  const localDate = first(raw, 'wp:post_date');
  const date =
    localDate && !localDate.startsWith('0000')
      ? localDate
      : first(raw, 'pubdate', 'published', 'dc:date', 'updated');
  const content = contentOf(raw);
  const optional = {
    link,
    date,
    updated: first(raw, 'wp:post_modified', 'updated'),
    creator: raw.account ?? first(raw, 'dc:creator', 'name', 'author'),
    excerpt: first(raw, 'excerpt:encoded'),
    status: first(raw, 'wp:status'),
    legacyId: postId,
  };
  const named = postId ? `wp-${postId}` : hashOf(guid ?? link ?? `${first(raw, 'title')} ${date}`);
  return {
    itemId: named.replace(/[^\w-]/g, '-'),
    line: raw.line,
    title: first(raw, 'title') ?? '',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...content,
    categories: namesOf(raw, 'category'),
    tags: namesOf(raw, 'post_tag'),
    otherUrls: [webAddress(guid)].filter((url) => url !== undefined && url !== link) as string[],
    enclosures: raw.links
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, title }) => ({ href, ...(title && { title }) })),
  };
}

function contentOf(raw: RawItem): { content: string; isTeaser: boolean } {
  const { content } = raw;
  if (content && content.text.trim() !== '')
    return { content: content.isHtml ? content.text : `<p>${escapeHtml(content.text)}</p>`, isTeaser: false };
  const description = first(raw, 'description', 'summary') ?? '';
  const words = description.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu)?.length ?? 0;
  return { content: description, isTeaser: words < MIN_DESCRIPTION_WORDS };
}

function namesOf({ categories }: RawItem, domain: string): string[] {
  const names = categories.filter((category) => category.domain === domain).map(({ text }) => text);
  // RSS uses `domain` for the address of a scheme of categories.
  const all =
    domain === 'category'
      ? [...names, ...categories.filter((c) => /^https?:/.test(c.domain)).map((c) => c.text)]
      : names;
  return [...new Set(all.map((name) => name.trim()).filter((name) => name !== ''))];
}

function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\/[^\s<>"]+$/i.test(url) && URL.canParse(url) ? url : undefined;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\n\s*\n/g, '</p><p>');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
