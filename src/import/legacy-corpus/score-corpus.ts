/** Imported articles held against the truth they were generated from, field by field. */
import type { Content } from '../../store/content.ts';
import type { LegacyPage } from './legacy-page.ts';

export interface FieldScore {
  right: number;
  wrong: number;
  /** The truth has a value and the article has none: a person is asked. */
  empty: number;
}

export type CorpusScore = Record<string, FieldScore>;

/** @param pages the articles of the corpus */
export function scoreCorpus(pages: readonly LegacyPage[], content: Content): CorpusScore {
  const score: CorpusScore = {};
  const sectionNames = new Map(content.site?.sections.map(({ id, name }) => [id, name]));
  const byUrl = new Map(
    content.articles.map((entry) => [(entry.typed['legacy'] as { url?: string } | undefined)?.url, entry]),
  );
  const note = (field: string, expected: unknown, actual: unknown) => {
    const entry = (score[field] ??= { right: 0, wrong: 0, empty: 0 });
    if (actual === expected) entry.right++;
    else if (actual === undefined) entry.empty++;
    else entry.wrong++;
  };
  for (const { truth } of pages) {
    const entry = byUrl.get(truth.url);
    const typed = (entry?.typed ?? {}) as Record<string, unknown> & {
      author?: { name?: string };
      legacy?: { views?: number };
    };
    note('article', true, entry && true);
    note('title', truth.title, typed['title']);
    note('publishedAt', truth.publishedAt?.replace('T', ' '), typed['publishedAt']);
    note('section', truth.section, sectionNames.get(String(typed['section'])));
    note('author', truth.author, typed.author?.name);
    const body = entry?.body.replaceAll('\\', '');
    const isIn = (text: string) => entry?.raw.includes(text);
    const lost = truth.paragraphs.filter((text) => !body?.includes(text) && typed['summary'] !== text);
    note('every paragraph', true, entry && lost.length === 0);
    for (const { caption } of truth.photos) note('photo with caption', true, isIn('.jpg') && isIn(caption));
    for (const { title } of truth.attachments) note('attachment', true, isIn('.pdf\n') && isIn(title));
  }
  return score;
}
