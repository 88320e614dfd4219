/** Finds the element that holds the article's text: by its name, by its title, by Readability, by where the prose is. */
import type { Element, Root } from 'hast';
import { BODY_NAMES, namesOf } from './element-names.ts';
import type { Claim } from '../page-evidence.ts';
import type { Measures } from './measure-page.ts';
import { askReadability } from './readability-vote.ts';
import { scoreTitleElement } from './pick-title.ts';
import { ancestorsOf, childrenOf, isElement, type AnyNode, type Parent } from './tree.ts';

/** A named element with less of the page's prose is a teaser or a box. */
const MIN_NAMED_SHARE = 0.3;
const MIN_WORDS = 20;
/** An element that is called the title, or a heading with the page's title. */
const CLEAR_TITLE = 4;
/** A part that holds so much of it is the place itself. */
const NEARLY_ALL = 0.85;

export function findBody(
  root: Root,
  measures: Measures,
  parents: ReadonlyMap<AnyNode, Parent>,
  claims: readonly Claim[],
): Element | undefined {
  const [surely, perhaps] = BODY_NAMES;
  const named =
    findNamed(root, measures, surely!) ??
    findUnderTitle(root, measures, parents, claims) ??
    findNamed(root, measures, perhaps!);
  if (named) return named;
  if (measures.total < MIN_WORDS) return undefined;
  const voted = askReadability(root, parents);
  if (voted && measures.proseOf(voted) >= measures.total * MIN_NAMED_SHARE) return narrow(voted, measures);
  return narrow(root, measures);
}

function findNamed(root: Root, measures: Measures, names: RegExp): Element | undefined {
  const least = Math.max(MIN_WORDS, measures.total * MIN_NAMED_SHARE);
  let best: Element | undefined;
  visitMain(root, measures, (element) => {
    const prose = measures.proseOf(element);
    const isNamed =
      names.test(namesOf(element)) || (names === BODY_NAMES[1] && element.tagName === 'article');
    // Of several that hold nearly the same the innermost is the closest to the text.
    if (isNamed && prose >= least && (!best || prose >= measures.proseOf(best) * NEARLY_ALL)) best = element;
  });
  return best;
}

/** The text goes with its title: where the page has much other text, the smallest part with both. */
function findUnderTitle(
  root: Root,
  measures: Measures,
  parents: ReadonlyMap<AnyNode, Parent>,
  claims: readonly Claim[],
): Element | undefined {
  const titles: { element: Element; score: number }[] = [];
  visitMain(root, measures, (element) => {
    const score = scoreTitleElement(element, claims);
    if (score >= CLEAR_TITLE) titles.push({ element, score });
  });
  const best = titles.sort((a, b) => b.score - a.score)[0];
  const least = Math.max(MIN_WORDS, measures.total * MIN_NAMED_SHARE);
  const around = best && ancestorsOf(best.element, parents).find((node) => measures.proseOf(node) >= least);
  return around && measures.proseOf(around) < measures.total * NEARLY_ALL
    ? narrow(around, measures)
    : undefined;
}

/** Visits what is not furniture. */
function visitMain(node: AnyNode, measures: Measures, visit: (element: Element) => void): void {
  for (const child of childrenOf(node)) {
    if (!isElement(child) || measures.isFurniture(child)) continue;
    visit(child);
    visitMain(child, measures, visit);
  }
}

/** Steps into the one child that holds nearly all of the prose, as long as there is one. */
function narrow(start: AnyNode, measures: Measures): Element | undefined {
  let at = start;
  for (;;) {
    const least = measures.proseOf(at) * NEARLY_ALL;
    const next = childrenOf(at).find(
      (child) => isElement(child) && child.tagName !== 'p' && least > 0 && measures.proseOf(child) >= least,
    );
    if (!next) return at.type === 'element' ? at : undefined;
    at = next;
  }
}
