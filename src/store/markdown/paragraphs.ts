/** The paragraphs of a body in which documents can be cited: running text, not headings and not code. */
import { parseLeniently, walkTree } from '../body-tree.ts';
import { inlineText } from './inline-text.ts';

/** The text of each paragraph and table cell, in order, exactly as `text-links.ts` sees it. */
export function paragraphTexts(body: string, format: 'md' | 'mdx'): string[] {
  const texts: string[] = [];
  walkTree(parseLeniently(body, format), (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return true;
    texts.push(inlineText(node.children));
    return false;
  });
  return texts;
}
