/** A page's tree as blocks in reading order, each with what its markup says. */
import type { Element, Root } from 'hast';
import type { MarkupRole, ReaderNote } from '../page-evidence.ts';
import {
  addImage,
  addText,
  flush,
  pushBlock,
  type BlockBuilder,
  type FlatBlock,
  type ListState,
  type Surroundings,
} from './block-builder.ts';
import { namesOf, roleOf } from './element-names.ts';
import { isBlock, type Measures } from './measure-page.ts';
import { hrefOf } from './read-link.ts';
import { readEmbed, readImage } from './read-media.ts';
import { isDataTable, readTable } from './read-table.ts';
import { attribute, childrenOf, findAll, isElement, lineOf, textOf, type AnyNode } from './tree.ts';

interface Walk extends BlockBuilder {
  measures: Measures;
  body: AnyNode | undefined;
  lists: number;
}

const UNSEEN = new Set(
  'head script style noscript template svg math canvas map datalist textarea select button input'.split(' '),
);
/** A name on more text than this names a part of the page, not a field. */
const MAX_ROLE_LENGTH: Partial<Record<MarkupRole, number>> = {
  summary: 2000,
  attachments: 4000,
  caption: 600,
  title: 400,
};
const MAX_FIELD_LENGTH = 200;

/** @param body the element that holds the article's text, where it is known */
export function flattenPage(
  root: Root,
  measures: Measures,
  body: AnyNode | undefined,
  pairs: () => ReadonlySet<string>,
): { blocks: FlatBlock[]; notes: ReaderNote[] } {
  const walk: Walk = { blocks: [], notes: [], pieces: [], lists: 0, measures, body, pairs };
  const around: Surroundings = {
    block: root,
    isFurniture: false,
    isInBody: body === root,
    role: undefined,
    heading: undefined,
    isQuote: false,
    isPreformatted: false,
    href: undefined,
    isStrong: false,
    isEmphasis: false,
    list: undefined,
    item: undefined,
  };
  visitChildren(root, around, walk);
  flush(walk, around);
  return { blocks: walk.blocks, notes: walk.notes };
}

function visitChildren(node: AnyNode, around: Surroundings, walk: Walk): void {
  const children = childrenOf(node).filter(
    (child) => child.type !== 'text' || child.value.trim() !== '' || around.isInBody,
  );
  children.forEach((child, index) => {
    const [previous, next] = [children[index - 1], children[index + 1]];
    // Outside the text, elements side by side are fields side by side: styles, not spaces, part them.
    if (!around.isInBody && isField(child) && isField(previous)) addText(walk, ' ', lineOf(child), around);
    visit(child, around, walk, isBreak(previous) && isBreak(next));
  });
}

function isField(node: AnyNode | undefined): boolean {
  return isElement(node, 'a', 'span', 'em', 'small');
}

function isBreak(node: AnyNode | undefined): boolean {
  return (
    node === undefined ||
    isElement(node, 'br') ||
    isBlock(node) ||
    (node.type === 'text' && node.value.trim() === '')
  );
}

/** @param isAlone on a line of its own */
function visit(node: AnyNode, around: Surroundings, walk: Walk, isAlone: boolean): void {
  if (node.type === 'text') addText(walk, node.value, lineOf(node), around);
  if (!isElement(node) || UNSEEN.has(node.tagName) || isHidden(node, walk)) return;
  if (node.tagName === 'br') walk.pieces.push('break');
  else if (node.tagName === 'img') visitImage(node, around, walk);
  else visitElement(node, around, enter(node, around, walk), walk, isAlone);
}

function visitImage(node: Element, around: Surroundings, walk: Walk): void {
  const image = readImage(node);
  if (image) addImage(walk, around, image, lineOf(node));
}

function visitElement(
  node: Element,
  outer: Surroundings,
  inner: Surroundings,
  walk: Walk,
  isAlone: boolean,
): void {
  const embed = readEmbed(node);
  if (embed) return visitEmbed(embed, node, inner, walk);
  if (node.tagName === 'table' && inner.isInBody && isDataTable(node)) {
    flush(walk, outer);
    const { table, text, links } = readTable(node, walk.pairs);
    pushBlock(
      walk,
      { ...outer, item: undefined },
      { text, line: lineOf(node), gapBefore: true },
      { table },
      links,
    );
    for (const image of findAll(node, 'img')) visitImage(image, outer, walk);
    return;
  }
  const isNamed = inner.role !== outer.role && (!inner.isInBody || isAlone);
  const standsApart = isBlock(node) || isNamed || inner.isFurniture !== outer.isFurniture;
  if (!standsApart) return visitChildren(node, inner, walk);
  flush(walk, outer);
  const own = { ...inner, block: node };
  if (node.tagName === 'li') startItem(node, own, walk);
  visitChildren(node, own, walk);
  flush(walk, own);
}

/** Embedded documents and videos are not shown, but their addresses are kept. */
function visitEmbed(address: string, node: Element, around: Surroundings, walk: Walk): void {
  flush(walk, around);
  const line = lineOf(node);
  const inline = [
    { type: 'link' as const, url: address, children: [{ type: 'text' as const, value: address }] },
  ];
  pushBlock(walk, around, { text: address, line, gapBefore: true }, { linkShare: 1, inline }, [
    { href: address, title: '', line },
  ]);
}

/** What an element adds to the surroundings of its content. */
function enter(element: Element, around: Surroundings, walk: Walk): Surroundings {
  const { tagName } = element;
  const inner = { ...around };
  inner.isFurniture ||= walk.measures.isFurniture(element);
  inner.isInBody ||= element === walk.body;
  inner.role = fieldOf(element, inner.isInBody) ?? around.role;
  if (tagName === 'a') inner.href = hrefOf(element);
  if (/^h[1-6]$/.test(tagName)) inner.heading = Number(tagName[1]);
  inner.isQuote ||= tagName === 'blockquote';
  inner.isPreformatted ||= tagName === 'pre' || tagName === 'xmp';
  if (tagName === 'ul' || tagName === 'ol') inner.list = enterList(element, around, walk);
  return withEmphasis(element, inner);
}

function withEmphasis(element: Element, inner: Surroundings): Surroundings {
  const style = attribute(element, 'style') ?? '';
  const { tagName } = element;
  inner.isStrong ||=
    /^(?:b|strong|h[1-6])$/.test(tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style);
  inner.isEmphasis ||= /^(?:i|em)$/.test(tagName) || /font-style\s*:\s*italic/i.test(style);
  return inner;
}

function enterList(element: Element, around: Surroundings, walk: Walk): ListState {
  const isOrdered = element.tagName === 'ol';
  const type = attribute(element, 'type');
  return {
    id: walk.lists++,
    depth: (around.list?.depth ?? -1) + 1,
    next: isOrdered ? Number(attribute(element, 'start') ?? 1) || 1 : undefined,
    letters: isOrdered && type && /^[aAiI]$/.test(type) ? type : undefined,
  };
}

function startItem(element: Element, own: Surroundings, walk: Walk): void {
  const list = own.list ?? { id: walk.lists++, depth: 0, next: undefined, letters: undefined };
  const given = Number(attribute(element, 'value'));
  if (list.next !== undefined && Number.isSafeInteger(given) && given > 0) list.next = given;
  const number = list.next;
  if (list.next !== undefined) list.next++;
  own.item = { depth: list.depth, list: list.id, continues: false, ...(number !== undefined && { number }) };
  if (list.letters && number !== undefined) {
    own.item = undefined;
    addText(walk, `${toLetters(number, list.letters)}) `, lineOf(element), own);
  }
}

function toLetters(number: number, type: string): string {
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  const letters = /i/i.test(type)
    ? (roman[number - 1] ?? String(number))
    : String.fromCharCode(96 + Math.min(number, 26));
  return type === type.toUpperCase() ? letters.toUpperCase() : letters;
}

function fieldOf(element: Element, isInBody: boolean): MarkupRole | undefined {
  if (isElement(element, 'figcaption', 'caption')) return 'caption';
  if (isElement(element, 'time') && !isInBody) return 'published';
  const role = roleOf(namesOf(element));
  return role && textOf(element).trim().length <= (MAX_ROLE_LENGTH[role] ?? MAX_FIELD_LENGTH)
    ? role
    : undefined;
}

/** Hidden text is none of the page's, unless a script was to show most of the page. */
function isHidden(element: Element, { measures }: Walk): boolean {
  const style = attribute(element, 'style') ?? '';
  const isSaidSo =
    element.properties['hidden'] === true ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
  return isSaidSo && measures.proseOf(element) <= measures.total / 2;
}
