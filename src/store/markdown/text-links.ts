/** Links that Loa finds in running text: cited documents. Never in code, in headings or inside other links. */
import type { Paragraph, PhrasingContent, TableCell } from 'mdast';
import { defineMdastPlugin, type MdastVisitorContext } from 'satteri';
import type { BodyContext, TextLink } from './body-context.ts';
import { inlineText, sliceInline } from './inline-text.ts';

export function textLinks(contextOf: (fileURL: URL | undefined) => BodyContext) {
  const visit = (node: Readonly<Paragraph | TableCell>, context: MdastVisitorContext) => {
    const links = contextOf(context.fileURL).linksIn?.(inlineText(node.children)) ?? [];
    if (links.length > 0) context.setProperty(node, 'children', linked(node.children, links));
  };
  return defineMdastPlugin({ name: 'text-links', paragraph: visit, tableCell: visit });
}

/** @param links in order, none overlapping another */
function linked(nodes: readonly PhrasingContent[], links: readonly TextLink[]): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const { start, end, url } of links) {
    parts.push(...sliceInline(nodes, at, start));
    parts.push({ type: 'link', url, children: sliceInline(nodes, start, end) });
    at = end;
  }
  return [...parts, ...sliceInline(nodes, at, Infinity)];
}
