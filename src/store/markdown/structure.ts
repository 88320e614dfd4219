/** Headings that fit below the page's own title and can be linked to; tables that scroll by themselves; links to files. */
import { defineMdastPlugin } from 'satteri';
import { slugify } from '../../lib/vietnamese-text.ts';
import type { BodyContext } from './body-context.ts';

/** A new instance for each document: ids are unique within one. */
export function structure(contextOf: (fileURL: URL | undefined) => BodyContext) {
  return () => {
    const used = new Map<string, number>();
    return defineMdastPlugin({
      name: 'structure',
      heading(node, context) {
        const depth = Math.min(6, Math.max(2, node.depth + (hasTopHeading(context.source) ? 1 : 0)));
        context.setProperty(node, 'depth', depth as 2);
        context.setProperty(node, 'data', {
          hProperties: { id: headingId(context.textContent(node), used) },
        });
      },
      table(node, context) {
        // Focusable, so that the keyboard can scroll it where it is wider than the screen.
        const properties = { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: 'Bảng' };
        context.wrapNode(node, {
          type: 'html-div',
          data: { hName: 'div', hProperties: properties },
          children: [],
        });
      },
      link(node, context) {
        const url = contextOf(context.fileURL).fileUrlOf(node.url);
        if (url) context.setProperty(node, 'url', url);
      },
    });
  };
}

/** Bodies that begin at `#` move down one level as a whole; those that begin at `##` stay. */
function hasTopHeading(source: string): boolean {
  return /^#\s/m.test(source);
}

/** The id of a heading: its words without marks, numbered where repeated. */
export function headingId(text: string, used: Map<string, number>): string {
  const base = slugify(text, 60) || 'muc';
  const count = (used.get(base) ?? 0) + 1;
  used.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}
