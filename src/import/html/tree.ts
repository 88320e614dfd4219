/** Small questions to a page's tree. Trees are at most a few hundred deep (see `defuse-source.ts`): recursion is safe. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

export type Parent = Root | Element;
export type AnyNode = RootContent | Root;

export function isElement(node: AnyNode | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** An attribute's value as text; `undefined` where it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function childrenOf(node: AnyNode): readonly (RootContent | ElementContent)[] {
  return 'children' in node ? node.children : [];
}

/** Visits elements, parents first; return `false` to stay out of an element's children. */
export function walkElements(node: AnyNode, visit: (element: Element) => boolean | void): void {
  if (node.type === 'element' && visit(node) === false) return;
  for (const child of childrenOf(node)) if (child.type === 'element') walkElements(child, visit);
}

/** Every element of the given names, in order. */
export function findAll(node: AnyNode, ...names: string[]): Element[] {
  const found: Element[] = [];
  walkElements(node, (element) => {
    if (names.includes(element.tagName)) found.push(element);
  });
  return found;
}

/** All text below a node, as it stands. */
export function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.value;
  return childrenOf(node).map(textOf).join('');
}

/** Each element's parent, for walks upwards. */
export function parentsOf(root: Root): Map<AnyNode, Parent> {
  const parents = new Map<AnyNode, Parent>();
  const visit = (parent: Parent) => {
    for (const child of parent.children) {
      parents.set(child, parent);
      if (child.type === 'element') visit(child);
    }
  };
  visit(root);
  return parents;
}

/** A node and all that it stands in, innermost first. */
export function ancestorsOf(node: AnyNode, parents: ReadonlyMap<AnyNode, Parent>): AnyNode[] {
  const chain: AnyNode[] = [];
  for (let at: AnyNode | undefined = node; at; at = parents.get(at)) chain.push(at);
  return chain;
}

/** The innermost node in which both stand. */
export function commonAncestor(
  a: AnyNode,
  b: AnyNode,
  parents: ReadonlyMap<AnyNode, Parent>,
): AnyNode | undefined {
  const above = new Set(ancestorsOf(a, parents));
  return ancestorsOf(b, parents).find((node) => above.has(node));
}

export function lineOf(node: AnyNode): number {
  return node.position?.start.line ?? 1;
}
