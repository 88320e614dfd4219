/** An imported article's references (pictures, files, links) as names of files that were copied beside it. */
import type { PhrasingContent } from 'mdast';
import { isSafeUrl } from '../lib/safe-url.ts';
import type { PageImage } from './page-evidence.ts';
import type { ImportedArticle } from './read-article.ts';
import { writeBody, type BodyPart } from './write-body.ts';

/** An entry of the front matter's `images`. */
export interface PlacedImage {
  src?: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

export interface PlacedContent {
  /** Markdown. */
  body: string;
  /** Captions whose pictures were not found, and pictures of the body that have a credit. */
  images: PlacedImage[];
  attachments: { file: string; title?: string }[];
  /** Pictures and attachments that led to no file, as the page wrote them. */
  missing: string[];
}

/**
 * Puts an article's content together around the files that were found. Pictures stand in the body where they stood on
 * the page; of a picture that was not found the caption is kept. Attachments that were not found stay links at the
 * end, where their address is known.
 * @param nameOf the name, beside the article, of what a reference leads to (`PageImage.src`, `PageAttachment.href`,
 * the address of a link in the text); `undefined` where no such file was found
 */
export function placeReferences(
  article: Pick<ImportedArticle, 'parts' | 'attachments' | 'captions' | 'baseUrl'>,
  nameOf: (reference: string) => string | undefined = () => undefined,
): PlacedContent {
  const context: Context = { nameOf, baseUrl: article.baseUrl, images: [], missing: [] };
  const parts = article.parts.flatMap((part) => placePart(part, context));
  const attachments: PlacedContent['attachments'] = [];
  for (const { href, title } of article.attachments) {
    const file = nameOf(href);
    if (file !== undefined) attachments.push({ file, ...(title && { title }) });
    else {
      context.missing.push(href);
      parts.push(...linkPart(href, title, context));
    }
  }
  const captions = article.captions.map((caption) => ({ caption }));
  return {
    body: writeBody(parts),
    images: [...context.images, ...captions],
    attachments,
    missing: [...new Set(context.missing)],
  };
}

interface Context {
  nameOf: (reference: string) => string | undefined;
  baseUrl: string | undefined;
  images: PlacedImage[];
  missing: string[];
}

function placePart(part: BodyPart, context: Context): BodyPart[] {
  if (part.images) return placeFigure(part, part.images, context);
  const placed = { ...part };
  if (part.inline) placed.inline = placeInline(part.inline, context);
  if (part.table) {
    const rows = part.table.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: placeInline(cell.children, context) })),
    }));
    placed.table = { ...part.table, children: rows };
  }
  return [placed];
}

function placeFigure(part: BodyPart, images: readonly PageImage[], context: Context): BodyPart[] {
  const found: PageImage[] = [];
  for (const image of images) {
    const { src, alt, caption, credit } = image;
    const name = context.nameOf(src);
    const told = { ...(caption && { caption }), ...(credit && { credit }) };
    if (name === undefined) {
      context.missing.push(src);
      if (caption) context.images.push(told);
      continue;
    }
    found.push({ ...image, src: name });
    // Only the front matter can say who took a picture.
    if (credit)
      context.images.push({ src: name, ...((alt ?? caption) && { alt: alt ?? caption! }), ...told });
  }
  return found.length > 0 ? [{ ...part, images: found }] : [];
}

function placeInline(nodes: readonly PhrasingContent[], context: Context): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (!('children' in node)) return [node];
    const children = placeInline(node.children, context);
    if (node.type !== 'link') return [{ ...node, children }];
    const name = context.nameOf(node.url);
    const url = name === undefined ? resolveAddress(node.url, context.baseUrl) : encodeURI(name);
    return url === undefined ? children : [{ type: 'link', url, children }];
  });
}

/** An attachment that was not found, as a list item with its address; nothing where not even that is known. */
function linkPart(href: string, title: string | undefined, { baseUrl }: Context): BodyPart[] {
  const url = resolveAddress(href, baseUrl);
  const text = title ?? href.split(/[?#]/, 1)[0]!.split('/').at(-1) ?? '';
  if (text === '') return [];
  const inline: PhrasingContent[] = url
    ? [{ type: 'link', url, children: [{ type: 'text', value: text }] }]
    : [{ type: 'text', value: text }];
  const item = { depth: 0, list: -1, continues: false };
  return [{ text, gapBefore: false, inline, item }];
}

/** What a link on the new site may lead to: an absolute address, or nothing. */
export function resolveAddress(reference: string, baseUrl: string | undefined): string | undefined {
  if (reference.startsWith('#') || !URL.canParse(reference, baseUrl)) return undefined;
  const url = new URL(reference, baseUrl).href;
  return isSafeUrl(url) ? url : undefined;
}
