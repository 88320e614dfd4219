/** Where an article mentions documents: its title, its paragraphs, what staff added, and itself if it is one. */
import { findCitations, type FindOptions } from '../../lib/citations/find-citations.ts';
import { numberKey } from '../../lib/citations/document-number.ts';
import { TYPE_OF_WORD } from '../../lib/citations/document-types.ts';
import type { Mention } from '../../lib/citations/mention.ts';
import type { Province } from '../../lib/citations/issuer.ts';
import type { CitedDocumentCorrection } from '../../schemas/cited-document.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { Article } from '../article.ts';
import { digestOf } from '../digest.ts';
import type { Entry } from '../entry.ts';
import { noted } from '../entry-notes.ts';
import { paragraphTexts } from '../markdown/paragraphs.ts';

/** A mention as it is noted with its article's entry. */
export interface EntryMention extends Mention {
  /**
   * `self`: the article is this document. `added`: staff named it in the front matter. `replaces`, `replacedBy`:
   * the document article says so in that field.
   */
  from: 'self' | 'title' | 'text' | 'added' | 'replaces' | 'replacedBy';
  /** The paragraph, by `paragraphKey`, and the stretch of it that cites; only `from: 'text'`. */
  place?: { paragraph: string; start: number; end: number };
  /** What the document is about, in the words of the mention. */
  summary?: string;
}

export interface ArticleMention extends EntryMention {
  article: Article;
}

/** Every mention in an article, in order; corrections by staff are applied. */
export function mentionsOf(article: Article, province: Province | undefined): ArticleMention[] {
  const { mentions } = notedMentions(article.entry, article.data, province);
  return mentions.map((mention) => ({ ...mention, article }));
}

/** The mentions in an entry, and a digest of what they say of documents; where in a paragraph they stand is not in it. */
export function notedMentions(
  entry: Entry<ArticleData>,
  data: ArticleData,
  province: Province | undefined,
): { digest: string; mentions: readonly EntryMention[] } {
  const { digest, mentions } = noteMentions(entry, data, province);
  return { digest, mentions: JSON.parse(mentions) as EntryMention[] };
}

/** The digest of what `notedMentions` has. */
export function digestMentions(
  entry: Entry<ArticleData>,
  data: ArticleData,
  province: Province | undefined,
): string {
  return noteMentions(entry, data, province).digest;
}

/** The mentions are noted as text: most runs want to know of each article whether they are the same, and no more. */
function noteMentions(
  entry: Entry<ArticleData>,
  data: ArticleData,
  province: Province | undefined,
): { digest: string; mentions: string } {
  return noted(entry, 'mentions', province ? `${province.kind} ${province.name}` : '', () => {
    const mentions = findMentions(entry, data, province ? { province } : {});
    const withoutPlaces = mentions.map(({ place: _, ...mention }) => mention);
    return { digest: digestOf(JSON.stringify(withoutPlaces)), mentions: JSON.stringify(mentions) };
  });
}

/** The name of a paragraph among those of an article: equal texts have the same, and the same links. */
export function paragraphKey(text: string): string {
  return digestOf(text).slice(0, 12);
}

function findMentions(entry: Entry<ArticleData>, data: ArticleData, options: FindOptions): EntryMention[] {
  const corrections = new Map((data.citations ?? []).map((one) => [numberKey(one.number), one]));
  const found = [
    ...mentionsIn(data.title, 'title', options),
    ...paragraphTexts(entry.body, entry.format).flatMap((text) => mentionsIn(text, 'text', options)),
  ];
  const corrected = found.flatMap((mention) => correct(mention, corrections.get(numberKey(mention.number))));
  const known = new Set(found.map(({ number }) => numberKey(number)));
  const added = [...corrections].filter(([key, { off }]) => !known.has(key) && !off);
  return [
    ...selfMention(data),
    ...replacementMentions(data, options),
    ...corrected,
    ...added.map(([, correction]) => ({
      from: 'added' as const,
      number: correction.number,
      ...fieldsOf(correction),
    })),
  ];
}

function mentionsIn(text: string, from: EntryMention['from'], options: FindOptions): EntryMention[] {
  return findCitations(text, options).map(({ start, end, number, type, date, issuer, summary }) => ({
    from,
    number,
    ...(from === 'text' && { place: { paragraph: paragraphKey(text), start, end } }),
    ...(type && { type }),
    ...(date && { date }),
    ...(issuer && { issuer: { name: issuer.name } }),
    ...(summary && { summary }),
  }));
}

function correct(mention: EntryMention, correction: CitedDocumentCorrection | undefined): EntryMention[] {
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
function selfMention(data: ArticleData): EntryMention[] {
  if (data.kind !== 'document') return [];
  const { documentType, number, issuedAt, issuer } = data;
  return [
    {
      from: 'self',
      type: canonicalType(documentType),
      number,
      date: issuedAt.slice(0, 10),
      issuer: { name: issuer },
    },
  ];
}

function replacementMentions(data: ArticleData, options: FindOptions): EntryMention[] {
  if (data.kind !== 'document') return [];
  return [
    ...(data.replaces ?? []).flatMap((text) => mentionsIn(text, 'replaces', options)),
    ...mentionsIn(data.replacedBy ?? '', 'replacedBy', options),
  ];
}

function canonicalType(word: string): string {
  return TYPE_OF_WORD.get(word.normalize('NFC').toLowerCase()) ?? word;
}
