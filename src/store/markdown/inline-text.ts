/** The running text of a paragraph, across emphasis and line breaks, and cuts through it. */
import type { PhrasingContent } from 'mdast';

/** Stands for what is no plain text (code, links, pictures): nothing is recognised across it. */
const OPAQUE = '\uFFFC';

type Styled = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' }>;

/** The words of inline content as a reader reads them; a line break is a space. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(textOf).join('');
}

/** The part of inline content from one offset of its text to another; emphasis that is cut stays emphasis on both sides. */
export function sliceInline(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let start = 0;
  for (const node of nodes) {
    const length = textOf(node).length;
    const end = start + length;
    if (start < to && end > from)
      parts.push(sliceNode(node, Math.max(0, from - start), Math.min(length, to - start)));
    start = end;
  }
  return parts;
}

function sliceNode(node: PhrasingContent, from: number, to: number): PhrasingContent {
  if (node.type === 'text') return { type: 'text', value: node.value.slice(from, to) };
  if (isStyled(node)) return { type: node.type, children: sliceInline(node.children, from, to) };
  return node;
}

function textOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  return isStyled(node) ? inlineText(node.children) : OPAQUE;
}

function isStyled(node: PhrasingContent): node is Styled {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
}
