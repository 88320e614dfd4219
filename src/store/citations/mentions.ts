/** Where an article mentions documents: its title, its paragraphs, what staff added, and itself if it is one. */
import { findCitations, type FindOptions } from '../../lib/citations/find-citations.ts';
import { numberKey } from '../../lib/citations/document-number.ts';
import { TYPE_OF_WORD } from '../../lib/citations/document-types.ts';
import type { Mention } from '../../lib/citations/mention.ts';
import type { Province } from '../../lib/citations/issuer.ts';
import type { CitedDocumentCorrection } from '../../schemas/cited-document.ts';
import type { Article } from '../article.ts';
import { paragraphTexts } from '../markdown/paragraphs.ts';

export interface ArticleMention extends Mention {
  article: Article;
  /**
   * `self`: the article is this document. `added`: staff named it in the front matter. `replaces`, `replacedBy`:
   * the document article says so in that field.
   */
  from: 'self' | 'title' | 'text' | 'added' | 'replaces' | 'replacedBy';
  /** The paragraph, and the stretch of it that cites; only `from: 'text'`. */
  place?: { text: string; start: number; end: number };
  /** What the document is about, in the words of the mention. */
  summary?: string;
}

/** Every mention in an article, in order; corrections by staff are applied. */
export function mentionsOf(article: Article, province: Province | undefined): ArticleMention[] {
  const options: FindOptions = province ? { province } : {};
  const corrections = new Map((article.data.citations ?? []).map((one) => [numberKey(one.number), one]));
  const found = [
    ...mentionsIn(article, article.title, 'title', options),
    ...paragraphTexts(article.entry.body, article.entry.format).flatMap((text) =>
      mentionsIn(article, text, 'text', options),
    ),
  ];
  const corrected = found.flatMap((mention) => correct(mention, corrections.get(numberKey(mention.number))));
  const known = new Set(found.map(({ number }) => numberKey(number)));
  const added = [...corrections].filter(([key, { off }]) => !known.has(key) && !off);
  return [
    ...selfMention(article),
    ...replacementMentions(article, options),
    ...corrected,
    ...added.map(([, correction]) => ({
      article,
      from: 'added' as const,
      number: correction.number,
      ...fieldsOf(correction),
    })),
  ];
}

function mentionsIn(
  article: Article,
  text: string,
  from: ArticleMention['from'],
  options: FindOptions,
): ArticleMention[] {
  return findCitations(text, options).map(({ start, end, number, type, date, issuer, summary }) => ({
    article,
    from,
    number,
    ...(from === 'text' && { place: { text, start, end } }),
    ...(type && { type }),
    ...(date && { date }),
    ...(issuer && { issuer: { name: issuer.name } }),
    ...(summary && { summary }),
  }));
}

function correct(mention: ArticleMention, correction: CitedDocumentCorrection | undefined): ArticleMention[] {
  if (!correction) return [mention];
  return correction.off ? [] : [{ ...mention, ...fieldsOf(correction) }];
}

function fieldsOf({ type, date, issuer }: CitedDocumentCorrection): Partial<Mention> {
  return {
    ...(type && { type: canonicalType(type) }),
    ...(date && { date: date.slice(0, 10) }),
    ...(issuer && { issuer: { name: issuer } }),
  };
}

/** A document article is the surest mention of all: every field is filled in. */
function selfMention(article: Article): ArticleMention[] {
  const { data } = article;
  if (data.kind !== 'document') return [];
  const { documentType, number, issuedAt, issuer } = data;
  return [
    {
      article,
      from: 'self',
      type: canonicalType(documentType),
      number,
      date: issuedAt.slice(0, 10),
      issuer: { name: issuer },
    },
  ];
}

function replacementMentions(article: Article, options: FindOptions): ArticleMention[] {
  const { data } = article;
  if (data.kind !== 'document') return [];
  return [
    ...(data.replaces ?? []).flatMap((text) => mentionsIn(article, text, 'replaces', options)),
    ...mentionsIn(article, data.replacedBy ?? '', 'replacedBy', options),
  ];
}

function canonicalType(word: string): string {
  return TYPE_OF_WORD.get(word.normalize('NFC').toLowerCase()) ?? word;
}
