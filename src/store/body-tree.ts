/** An article's Markdown as a tree, with lines of the file: what checks and renderers look at. */
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast, type Features } from 'satteri';

/** One dialect everywhere: GitHub's tables and footnotes, no front matter (it is already split off). */
export const MARKDOWN_FEATURES: Features = {
  gfm: { footnotes: { label: 'Chú thích', backLabel: 'Về chỗ chú thích {reference}' } },
  frontmatter: false,
};

let last: { body: string; format: 'md' | 'mdx'; root: Root } | undefined;

/**
 * Parses a body. Positions count from the body's first line. The last tree is kept, since whoever looks at a body
 * looks several times; nobody changes a tree.
 * @throws Error where MDX is not well-formed
 */
export function parseBody(body: string, format: 'md' | 'mdx'): Root {
  if (last?.body === body && last.format === format) return last.root;
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const root = parse(body, { features: MARKDOWN_FEATURES }) as Root;
  last = { body, format, root };
  return root;
}

/** Visits every node, parents first; return `false` to stay out of a node's children. */
export function walkTree(node: Nodes, visit: (node: Nodes) => boolean | void): void {
  if (visit(node) === false || !('children' in node)) return;
  for (const child of node.children) walkTree(child, visit);
}

/** The words of a node as a reader reads them, its markup gone; notes and pictures say nothing here. */
export function nodeText(node: Nodes): string {
  let text = '';
  walkTree(node, (child) => {
    if (child.type === 'text' || child.type === 'inlineCode') text += child.value;
    else if (child.type === 'break' || child.type === 'paragraph') text += ' ';
    return child.type !== 'footnoteDefinition';
  });
  return text.trim();
}

/** Broken MDX is read as Markdown: only MDX can fail to parse, and the check reports it with its line. */
export function parseLeniently(markdown: string, format: 'md' | 'mdx'): Root {
  try {
    return parseBody(markdown, format);
  } catch {
    return parseBody(markdown, 'md');
  }
}
