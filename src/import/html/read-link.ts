/** Where a link leads: never to a script, and past an archive's wrapping. */
import type { Element } from 'hast';
import { unwrapArchived } from './archive-traces.ts';
import { attribute } from './tree.ts';

/** `undefined` for links to nowhere else: scripts, data, places on the same page. */
export function hrefOf(element: Element): string | undefined {
  const href = attribute(element, 'href')?.trim();
  return href && !/^(?:javascript|vbscript|data|about):|^#/i.test(href) ? unwrapArchived(href) : undefined;
}
