/**
 * A document named in full and then again by its number alone, in one article, is one document: that is how official
 * texts are written. Across articles the same would be a guess, and stays doubtful.
 */
import { numberKey } from '../../lib/citations/document-number.ts';
import type { GroupedMentions } from '../../lib/citations/identity.ts';
import type { CitedDocument } from '../../lib/citations/mention.ts';
import type { ArticleMention } from './mentions.ts';

export function joinWithinArticles({
  documents,
  doubtful,
}: GroupedMentions<ArticleMention>): GroupedMentions<ArticleMention> {
  const byPlace = new Map<string, Set<CitedDocument<ArticleMention>>>();
  for (const document of documents) {
    for (const mention of document.mentions) {
      const place = placeOf(mention);
      byPlace.set(place, (byPlace.get(place) ?? new Set()).add(document));
    }
  }
  const stillDoubtful = doubtful.filter(({ mention, reason }) => {
    const here = [...(byPlace.get(placeOf(mention)) ?? [])].filter(
      ({ type }) => !mention.type || type === mention.type,
    );
    if (here.length !== 1 || reason === 'issuer') return true;
    here[0]!.mentions.push(mention);
    return false;
  });
  return { documents, doubtful: stillDoubtful };
}

function placeOf({ article, number }: ArticleMention): string {
  return `${article.id} ${numberKey(number)}`;
}
