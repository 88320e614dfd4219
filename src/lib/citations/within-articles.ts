/**
 * `Nghị quyết số 57-NQ/TW` behind `Nghị quyết số 57-NQ/TW ngày 22/12/2024` in one article is the same document: that
 * is how official texts are written. Across articles the same would be a guess.
 */
import { fitsIssuers } from './issuer-clusters.ts';
import type { Group, Mention, Sorted, Undecided } from './mention.ts';

/**
 * Joins short mentions of one number to the one document that their own article names.
 * @returns the mentions that stay undecided
 */
export function joinWithinArticles<Item extends Mention>(
  { groups, undecided }: Sorted<Item>,
  articleOf: (mention: Item) => unknown,
): Undecided<Item>[] {
  if (undecided.length === 0) return [];
  const groupsOf = new Map<unknown, Set<Group<Item>>>();
  for (const group of groups) {
    for (const { mention } of group.members) {
      const article = articleOf(mention);
      const known = groupsOf.get(article);
      if (known) known.add(group);
      else groupsOf.set(article, new Set([group]));
    }
  }
  return undecided.filter((one) => {
    const [only, ...others] = [...(groupsOf.get(articleOf(one.mention)) ?? [])].filter((group) =>
      mayBeOf(one, group),
    );
    if (!only || others.length > 0) return true;
    only.members.push(one);
    return false;
  });
}

/** A mention that fits the documents of two issuers stays with neither, whatever its article says. */
function mayBeOf<Item extends Mention>(
  one: Undecided<Item>,
  { type, date, issuerKeys }: Group<Item>,
): boolean {
  const { mention, reason } = one;
  if (reason === 'issuer') return false;
  if (mention.type !== undefined && mention.type !== type) return false;
  if (mention.date !== undefined && mention.date !== date) return false;
  return fitsIssuers(one.issuerKey, issuerKeys);
}
