/** How much text each element holds, and which elements are furniture: what finding the article rests on. */
import type { Element, Root } from 'hast';
import { countWords } from '../../lib/vietnamese-text.ts';
import { isFurnitureName, namesOf } from './element-names.ts';
import { childrenOf, isElement, walkElements, type AnyNode } from './tree.ts';

/** Shorter stretches are buttons, titles, dates. */
const MIN_PROSE_WORDS = 10;
/** What holds more of the page's prose is no menu, whatever it is called. */
const MAX_FURNITURE_SHARE = 0.35;
const FURNITURE_TAGS = new Set([
  'nav',
  'aside',
  'footer',
  'menu',
  'select',
  'form',
  'button',
  'label',
  'dialog',
]);

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th
   thead tr ul`.split(/\s+/),
);

export function isBlock(node: AnyNode): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

export interface Measures {
  /** Words in running text outside links, below an element. */
  proseOf(node: AnyNode): number;
  isFurniture(element: Element): boolean;
  /** Prose outside furniture. */
  total: number;
}

export function measurePage(root: Root): Measures {
  const prose = new Map<AnyNode, number>();
  measure(root, prose);
  const all = prose.get(root) ?? 0;
  const furniture = new Set<Element>();
  walkElements(root, (element) => {
    if (!claimsFurniture(element) || (prose.get(element) ?? 0) > all * MAX_FURNITURE_SHARE) return true;
    furniture.add(element);
    return false;
  });
  const inFurniture = [...furniture].reduce((sum, element) => sum + (prose.get(element) ?? 0), 0);
  return {
    proseOf: (node) => prose.get(node) ?? 0,
    isFurniture: (element) => furniture.has(element),
    total: all - inFurniture,
  };
}

function claimsFurniture(element: Element): boolean {
  if (FURNITURE_TAGS.has(element.tagName)) return true;
  // The site's banner, not an article's own head.
  if (element.tagName === 'header') return !hasTitle(element);
  return element.tagName !== 'body' && isFurnitureName(namesOf(element));
}

function hasTitle(element: Element): boolean {
  let found = false;
  walkElements(element, ({ tagName }) => {
    found ||= tagName === 'h1' || tagName === 'h2';
    return !found;
  });
  return found;
}

/** Text runs from one block's edge to the next, whatever inline elements lie between. */
function measure(node: AnyNode, prose: Map<AnyNode, number>): { open: number; prose: number } {
  let total = 0;
  let open = 0;
  const close = () => {
    if (open >= MIN_PROSE_WORDS) total += open;
    open = 0;
  };
  for (const child of childrenOf(node)) {
    if (child.type === 'text') open += countWords(child.value);
    if (!isElement(child) || child.tagName === 'a') continue;
    const inner = measure(child, prose);
    if (isBlock(child)) close();
    total += inner.prose;
    open += inner.open;
  }
  if (node.type === 'root' || isBlock(node)) close();
  prose.set(node, total);
  return { open, prose: total };
}
