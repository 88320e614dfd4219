/** An article's Markdown as a tree, with lines of the file: what checks and renderers look at. */
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast, type Features } from 'satteri';

/** One dialect everywhere: GitHub's tables and footnotes, no front matter (it is already split off). */
export const MARKDOWN_FEATURES: Features = {
  gfm: { footnotes: { label: 'Chú thích', backLabel: 'Về chỗ chú thích {reference}' } },
  frontmatter: false,
};

/**
 * Parses a body. Positions count from the body's first line.
 * @throws Error where MDX is not well-formed
 */
export function parseBody(body: string, format: 'md' | 'mdx'): Root {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  return parse(body, { features: MARKDOWN_FEATURES }) as Root;
}

/** Visits every node, parents first; return `false` to stay out of a node's children. */
export function walkTree(node: Nodes, visit: (node: Nodes) => boolean | void): void {
  if (visit(node) === false || !('children' in node)) return;
  for (const child of node.children) walkTree(child, visit);
}

/** The words of a piece of Markdown, its markup gone. Broken MDX is read as Markdown. */
export function plainText(markdown: string, format: 'md' | 'mdx'): string {
  let text = '';
  walkTree(parseLeniently(markdown, format), (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text += node.value;
    else if (node.type === 'break' || ('children' in node && node.type !== 'root' && !isInline(node.type)))
      text += ' ';
    return node.type !== 'footnoteDefinition';
  });
  return text.trim();
}

/** Broken MDX is read as Markdown. */
export function parseLeniently(markdown: string, format: 'md' | 'mdx'): Root {
  try {
    return parseBody(markdown, format);
  } catch {
    // Only MDX can fail to parse; the check reports it with its line.
    return parseBody(markdown, 'md');
  }
}

function isInline(type: Nodes['type']): boolean {
  return (
    type === 'emphasis' ||
    type === 'strong' ||
    type === 'delete' ||
    type === 'link' ||
    type === 'linkReference'
  );
}
