/**
 * Pictures in a body: a paragraph of pictures becomes a figure, its title the caption; several pictures in
 * one paragraph are a group under one caption. A picture that was not prepared leaves its alt text.
 */
import type { Image, Paragraph } from 'mdast';
import { defineMdastPlugin, type Custom } from 'satteri';
import { imgAttributes, sourceAttributes, type Picture, type PicturePlace } from '../../lib/picture.ts';
import type { BodyContext } from './body-context.ts';

export function figures(contextOf: (fileURL: URL | undefined) => BodyContext) {
  return defineMdastPlugin({
    name: 'figures',
    paragraph(node, context) {
      const images = imagesOf(node);
      if (images.length > 0) context.replaceNode(node, figureNode(images, contextOf(context.fileURL)));
    },
    image(node, context) {
      const parent = context.parent(node);
      if (parent?.type === 'paragraph' && imagesOf(parent).length > 0) return;
      context.replaceNode(node, pictureNode(node, contextOf(context.fileURL), 'column'));
    },
  });
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

function figureNode(images: Image[], context: BodyContext): Custom {
  const isGroup = images.length > 1;
  const caption = images.findLast((image) => image.title)?.title;
  const credit = images.map((image) => context.creditOf(image.url)).find(Boolean);
  const children: Custom[] = images.map((image) => pictureNode(image, context, isGroup ? 'grid' : 'column'));
  const texts: Custom[] = [];
  if (caption) texts.push({ type: 'text', value: caption });
  if (credit)
    texts.push(element('small', {}, [{ type: 'text', value: `${caption ? ' ' : ''}Ảnh: ${credit}` }]));
  if (texts.length > 0) children.push(element('figcaption', {}, texts));
  return element('figure', isGroup ? { className: ['group'] } : {}, children);
}

function pictureNode(image: Image, context: BodyContext, place: PicturePlace): Custom {
  const picture = context.pictureOf(image.url);
  const alt = image.alt ?? '';
  return picture ? pictureElement(picture, alt, place) : { type: 'text', value: alt };
}

function pictureElement(picture: Picture, alt: string, place: PicturePlace): Custom {
  const sources = sourceAttributes(picture, place).map(({ srcset, ...rest }) =>
    element('source', { ...rest, srcSet: srcset }),
  );
  return element('picture', {}, [...sources, element('img', { ...imgAttributes(picture, alt) })]);
}

function element(tag: string, properties: Record<string, unknown>, children: Custom[] = []): Custom {
  return { type: `html-${tag}`, data: { hName: tag, hProperties: properties }, children };
}
