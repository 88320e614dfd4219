/** The trail of crumbs over an article, wherever the page puts it. */
import type { Element, Root } from 'hast';
import { foldMarks, normalizeText, squeezeSpaces } from '../../lib/vietnamese-text.ts';
import { CRUMBS_REASON } from '../find-section.ts';
import type { Claim } from '../page-evidence.ts';
import { namesOf } from './element-names.ts';
import { childrenOf, isElement, lineOf, textOf, walkElements, type AnyNode } from './tree.ts';

const TRAIL =
  / (?:breadcrumbs?|bread crumbs?|breadcumbs?|duong dan|duongdan|site map path|sitemappath|path|you are here|crumbs?) /;
const MAX_LENGTH = 400;
const SEPARATOR = /\s*(?:[›»>/|→]|::|--?>)+\s*/;

/** As one claim, crumbs parted by ` › `. */
export function readCrumbTrail(root: Root): Claim[] {
  const trails: Claim[] = [];
  walkElements(root, (element) => {
    if (!TRAIL.test(namesOf(element)) || textOf(element).length > MAX_LENGTH) return true;
    const crumbs = crumbsOf(element);
    const isTrail = crumbs.length > 1 || /^(?:trang chu|home)\b/.test(fold(crumbs[0] ?? ''));
    if (isTrail || crumbs.length === 1)
      trails.push({
        field: 'section',
        value: crumbs.join(' › '),
        line: lineOf(element),
        reason: CRUMBS_REASON,
      });
    return false;
  });
  return trails.filter(({ value }) => value !== '');
}

/** Each link is a crumb, and so is each text between separators. */
function crumbsOf(element: Element): string[] {
  const parts: string[] = [];
  const visit = (node: AnyNode) => {
    if (node.type === 'text') parts.push(node.value);
    else if (isElement(node, 'a', 'li', 'span', 'td')) {
      parts.push(' › ');
      childrenOf(node).forEach(visit);
      parts.push(' › ');
    } else childrenOf(node).forEach(visit);
  };
  visit(element);
  return squeezeSpaces(normalizeText(parts.join('')))
    .split(SEPARATOR)
    .map((crumb) => crumb.trim())
    .filter((crumb) => crumb !== '' && !/^(?:ban dang o|you are here|vi tri)\s*:?$/.test(fold(crumb)));
}

function fold(text: string): string {
  return foldMarks(text).toLowerCase();
}
