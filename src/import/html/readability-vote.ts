/** Asks Mozilla's Readability where the article is: a second opinion for pages whose names say nothing. */
import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { commonAncestor, walkElements, type AnyNode, type Parent } from './tree.ts';

const MARK = 'data-loa';
const MAX_ELEMENTS = 20_000;

/**
 * The element in which everything stands that Readability keeps. Only its place is taken: what Readability cleans away
 * inside (tables, lists, short paragraphs) is text of the article here.
 */
export function askReadability(root: Root, parents: ReadonlyMap<AnyNode, Parent>): Element | undefined {
  const elements: Element[] = [];
  walkElements(root, (element) => {
    elements.push(element);
    element.properties[MARK] = String(elements.length - 1);
  });
  // Scripts were taken out before; nothing here runs or fetches anything.
  const html = elements.length <= MAX_ELEMENTS ? toHtml(root, { allowDangerousHtml: false }) : '';
  for (const element of elements) delete element.properties[MARK];
  if (html === '') return undefined;
  const { document } = parseHTML(html);
  const kept = new Readability<globalThis.Element>(document, {
    charThreshold: 150,
    keepClasses: true,
    serializer: (node) => node as globalThis.Element,
  }).parse()?.content;
  const marks = [...(kept?.querySelectorAll(`p[${MARK}], td[${MARK}], div[${MARK}]`) ?? [])]
    .filter((node) => (node.textContent ?? '').trim().length > 80)
    .map((node) => elements[Number(node.getAttribute(MARK))])
    .filter((element) => element !== undefined);
  const common = marks.reduce<AnyNode | undefined>(
    (found, element) => (found ? commonAncestor(found, element, parents) : element),
    undefined,
  );
  return common?.type === 'element' ? common : undefined;
}
