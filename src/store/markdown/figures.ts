/**
 * Pictures in a body: a paragraph of pictures becomes a figure, its title the caption; several pictures in
 * one paragraph are a group under one caption. A picture that was not prepared leaves its alt text.
 */
import type { Image, Nodes, Paragraph, Root } from 'mdast';
import { defineMdastPlugin, type Custom } from 'satteri';
import { readFileReference } from '../../lib/file-reference.ts';
import { groupPlace, imgAttributes, sourceAttributes, type PicturePlace } from '../../lib/picture.ts';
import { nodeText, walkTree } from '../body-tree.ts';
import type { BodyContext } from './body-context.ts';

/** `![Mô tả](anh.jpg#canh-chu)`: the text runs beside the picture. */
export const BESIDE_MARK = '#canh-chu';

/** A first picture after no more text than this is on the first screen: it loads at once, all others when they come near. */
const FIRST_SCREEN_CHARACTERS = 280;

/** Whether a picture loads at once. */
type AskEager = (context: BodyContext) => boolean;

/** A new instance for each document: its first picture is not the next one's. */
export function figures(contextOf: (fileURL: URL | undefined) => BodyContext) {
  return () => {
    let isFirstSeen = false;
    // Asked for each picture in the order of the document: only the first is told yes.
    const isEager = ({ isBelowPicture }: BodyContext) => {
      const isFirst = isFirstSeen && !isBelowPicture;
      isFirstSeen = false;
      return isFirst;
    };
    return defineMdastPlugin({
      name: 'figures',
      before(root) {
        isFirstSeen = beginsWithPicture(root);
      },
      paragraph(node, context) {
        const images = imagesOf(node);
        if (images.length > 0)
          context.replaceNode(node, figureNode(images, contextOf(context.fileURL), isEager));
      },
      image(node, context) {
        const parent = context.parent(node);
        if (parent?.type === 'paragraph' && imagesOf(parent).length > 0) return;
        context.replaceNode(node, pictureNode(node, contextOf(context.fileURL), 'column', isEager));
      },
    });
  };
}

/** Whether a document's first picture is there before the reader scrolls. */
function beginsWithPicture(root: Root): boolean {
  let characters = 0;
  for (const block of root.children) {
    if (characters > FIRST_SCREEN_CHARACTERS) return false;
    if (holdsPicture(block)) return true;
    characters += nodeText(block).length;
  }
  return false;
}

function holdsPicture(block: Nodes): boolean {
  let isFound = false;
  walkTree(block, (node) => {
    if (node.type === 'image') isFound = true;
  });
  return isFound;
}

/** The pictures of a paragraph that holds nothing else; otherwise none. */
function imagesOf(paragraph: Paragraph): Image[] {
  const isPicturesOnly = paragraph.children.every(
    (child) =>
      child.type === 'image' ||
      child.type === 'break' ||
      (child.type === 'text' && child.value.trim() === ''),
  );
  return isPicturesOnly ? paragraph.children.filter((child) => child.type === 'image') : [];
}

function figureNode(images: Image[], context: BodyContext, isEager: AskEager): Custom {
  const isGroup = images.length > 1;
  const isBeside = !isGroup && images.some((image) => standsBeside(image, context));
  const caption = images.findLast((image) => image.title)?.title;
  const credit = images.map((image) => context.creditOf(image.url)).find(Boolean);
  const place = isBeside ? 'beside' : groupPlace(images.length);
  const children: Custom[] = images.map((image) => pictureNode(image, context, place, isEager));
  const texts: Custom[] = [];
  if (caption) texts.push({ type: 'text', value: caption });
  if (credit)
    texts.push(element('small', {}, [{ type: 'text', value: `${caption ? ' ' : ''}Ảnh: ${credit}` }]));
  if (texts.length > 0) children.push(element('figcaption', {}, texts));
  const className = isGroup ? ['group'] : isBeside ? ['beside'] : undefined;
  return element('figure', className ? { className } : {}, children);
}

function standsBeside({ url }: Image, context: BodyContext): boolean {
  return readFileReference(url).suffix === BESIDE_MARK || context.placementOf?.(url) === 'beside';
}

function pictureNode(image: Image, context: BodyContext, place: PicturePlace, isEager: AskEager): Custom {
  const picture = context.pictureOf(image.url);
  const alt = image.alt ?? '';
  if (!picture) return { type: 'text', value: alt };
  const sources = sourceAttributes(picture, place).map(({ srcset, ...rest }) =>
    element('source', { ...rest, srcSet: srcset }),
  );
  const {
    class: className,
    'data-kb': dataKb,
    ...rest
  } = imgAttributes(picture, alt, place, isEager(context));
  return element('picture', {}, [...sources, element('img', { ...rest, className: [className], dataKb })]);
}

function element(tag: string, properties: Record<string, unknown>, children: Custom[] = []): Custom {
  return { type: `html-${tag}`, data: { hName: tag, hProperties: properties }, children };
}
