/** An article of an export or a feed as a page, so that one reader understands all HTML alike. */
import type { FeedItem } from './feed-item.ts';

/**
 * The item's content as a page of its own. What the file says outside the content (title, time, author) is set
 * afterwards from the item itself, see `certain-fields.ts`; the heading is there so that the reader finds the beginning.
 * @param url the item's address, against which relative references are read
 */
export function toPage(item: FeedItem, url: string | undefined): string {
  const canonical = url ? `<link rel="canonical" href="${escapeAttribute(url)}">` : '';
  const enclosures = item.enclosures
    .map(
      ({ href, title }) =>
        `<p><a href="${escapeAttribute(href)}">${escapeText(title ?? fileName(href))}</a></p>`,
    )
    .join('\n');
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeText(item.title)}</title>${canonical}</head>`,
    `<body><article class="entry"><h1 class="entry-title">${escapeText(item.title)}</h1>`,
    `<div class="entry-content" itemprop="articleBody">`,
    paragraphs(item.content),
    enclosures,
    '</div></article></body></html>',
  ].join('\n');
}

const BLOCK = /<(?:p|div|table|ul|ol|h[1-6]|blockquote|figure|section|pre)[\s>]/i;

/**
 * WordPress stores what its old editor typed: a blank line is a paragraph, and shortcodes stand between brackets.
 * `[caption …]<img …> words[/caption]` becomes the figure that the site showed.
 */
function paragraphs(content: string): string {
  const plain = content
    .replace(/<!--\s*\/?wp:[^]*?-->/g, '')
    .replace(
      /\[caption[^\]]{0,500}\]\s*((?:<a [^>]*>)?\s*<img [^>]*>\s*(?:<\/a>)?)([^[]*)\[\/caption\]/gi,
      '<figure>$1<figcaption>$2</figcaption></figure>',
    )
    .replace(/\[\/?(?:gallery|embed|audio|video|playlist|caption|vc_\w+|et_pb_\w+)[^\]]{0,500}\]/gi, '');
  if (!/\n[ \t]*\r?\n/.test(plain.trim())) return BLOCK.test(plain) ? plain : `<p>${plain}</p>`;
  return plain
    .split(/\r?\n[ \t]*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      BLOCK.test(part) || /^<\//.test(part) ? part : `<p>${part.replace(/\r?\n/g, '<br>')}</p>`,
    )
    .join('\n');
}

function fileName(href: string): string {
  return (
    href
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? href
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
