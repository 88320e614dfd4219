/** Markdown of what only real markup has: links and emphasis inside a text, tables, figures. */
import type { Nodes, PhrasingContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { PageImage } from './page-evidence.ts';

/** The dialect that the site reads: GitHub's. */
const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** One line: a paragraph's, a heading's or a list item's. */
export function writeInline(nodes: readonly PhrasingContent[]): string {
  return write({ type: 'paragraph', children: [...nodes] }).replace(/\s*\n\s*/g, ' ');
}

export function writeTable(table: Table): string {
  return write(table);
}

/** Pictures that stand together under one caption: the form in which the site shows figures. */
export function writeFigure(images: readonly PageImage[]): string {
  const nodes = images.map(({ src, alt, caption }): PhrasingContent => ({
    type: 'image',
    url: encodeURI(src),
    alt: alt ?? caption ?? '',
    ...(caption && { title: caption }),
  }));
  return nodes.map((node) => write({ type: 'paragraph', children: [node] })).join('\n');
}

function write(node: Nodes): string {
  return toMarkdown(node, OPTIONS).trim();
}
