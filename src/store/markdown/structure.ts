/** Headings that fit below the page's own title and can be linked to; tables that scroll by themselves; links to files. */
import { defineMdastPlugin } from 'satteri';
import { slugify } from '../../lib/vietnamese-text.ts';
import type { BodyContext } from './body-context.ts';

/** Ids that the page around the body has. */
const PAGE_IDS = ['noi-dung', 'lien-ket', 'vi-tri', 'bai-viet'];

/** The ids that are taken before a body begins. */
export function takenIds(): Set<string> {
  return new Set(PAGE_IDS);
}

/** A new instance for each document: ids are unique within one. */
export function structure(contextOf: (fileURL: URL | undefined) => BodyContext) {
  return () => {
    const used = takenIds();
    let shift: 0 | 1 = 0;
    let tables = 0;
    return defineMdastPlugin({
      name: 'structure',
      before(root) {
        shift = headingShift(root);
      },
      heading(node, context) {
        context.setProperty(node, 'depth', shownDepth(node.depth, shift) as 2);
        context.setProperty(node, 'data', {
          hProperties: { id: headingId(context.textContent(node), used) },
        });
      },
      table(node, context) {
        // Focusable and named, so that the keyboard can scroll it where it is wider than the screen.
        const hProperties = { className: ['table'], tabIndex: 0, ariaLabel: `Bảng ${++tables}` };
        context.wrapNode(node, {
          type: 'html-section',
          data: { hName: 'section', hProperties },
          children: [],
        });
      },
      link(node, context) {
        const url = contextOf(context.fileURL).fileUrlOf(node.url);
        if (url) context.setProperty(node, 'url', url);
      },
      definition(node, context) {
        const url = contextOf(context.fileURL).fileUrlOf(node.url);
        if (url) context.setProperty(node, 'url', url);
      },
    });
  };
}

/** Bodies that begin at `#` move down one level as a whole; those that begin at `##` stay. */
export function headingShift(root: { children: readonly { type: string; depth?: number }[] }): 0 | 1 {
  return root.children.some(({ type, depth }) => type === 'heading' && depth === 1) ? 1 : 0;
}

/** The level at which a heading of a body is shown: below the title of the page. */
export function shownDepth(depth: number, shift: 0 | 1): number {
  return Math.min(6, Math.max(2, depth + shift));
}

/** The id of a heading: its words without marks, numbered where another has it. */
export function headingId(text: string, used: Set<string>): string {
  const base = slugify(text, 60) || 'muc';
  let id = base;
  for (let copy = 2; used.has(id); copy++) id = `${base}-${copy}`;
  used.add(id);
  return id;
}
