/** Reads every fixture and scores each field: right, wrong, or left empty. */
import { afterAll, describe, expect, it } from 'vitest';
import { REFUSED_PAGES, type ExpectedPage } from '../fixtures/expected-page.ts';
import { EXPECTED_ARCHIVES } from '../fixtures/expected-archives.ts';
import { EXPECTED_NOTICES } from '../fixtures/expected-notices.ts';
import { EXPECTED_PORTALS } from '../fixtures/expected-portals.ts';
import { EXPECTED_TEXTS } from '../fixtures/expected-texts.ts';
import { countWords } from '../../lib/vietnamese-text.ts';
import type { ImportedArticle } from '../read-article.ts';
import { parseMarkdown, readFixture } from './testing.ts';
import { textOf } from './tree.ts';

const EXPECTED = { ...EXPECTED_PORTALS, ...EXPECTED_ARCHIVES, ...EXPECTED_TEXTS, ...EXPECTED_NOTICES };

/** Raise them when the score rises; it may never fall. */
const FLOOR = { right: 240, wrong: 0, empty: 0 };

type Outcome = 'right' | 'wrong' | 'empty';

/** What is left of a text when marks and spaces do not matter. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** The fields of an article in the words of the expectation. */
function fieldsOf(article: ImportedArticle): Record<string, unknown> {
  const images = article.parts.flatMap((part) => part.images ?? []);
  const captions = [...images.flatMap(({ caption }) => caption ?? []), ...article.captions];
  return {
    title: article.title,
    section: article.sectionName,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    eventDate: article.eventDate,
    author: article.author?.name,
    unit: article.author?.unit,
    source: article.source?.name,
    summary: article.summary,
    views: article.views,
    url: article.url,
    captions: captions.length > 0 ? captions : undefined,
    images: images.length > 0 ? images.map(({ src }) => src) : undefined,
    attachments:
      article.attachments.length > 0
        ? article.attachments.map(({ href, title }) => [href, title])
        : undefined,
  };
}

function score(
  article: ImportedArticle,
  expected: ExpectedPage,
): Record<string, [Outcome, unknown, unknown]> {
  const outcomes: Record<string, [Outcome, unknown, unknown]> = {};
  for (const [field, found] of Object.entries(fieldsOf(article))) {
    const wanted = (expected as unknown as Record<string, unknown>)[field];
    if (wanted === undefined && found === undefined) continue;
    const isRight = JSON.stringify(found) === JSON.stringify(wanted);
    outcomes[field] = [isRight ? 'right' : found === undefined ? 'empty' : 'wrong', found, wanted];
  }
  const text = article.body;
  const count = (part: string) => text.split(part).length - 1;
  const lost = expected.says.filter((part) => count(part) !== 1);
  outcomes['text'] = [
    lost.length === 0 ? 'right' : 'wrong',
    lost.map((part) => `${count(part)}× ${part}`),
    'once',
  ];
  const heard = expected.silent.filter((part) => text.includes(part));
  outcomes['furniture'] = [heard.length === 0 ? 'right' : 'wrong', heard, 'none'];
  return outcomes;
}

describe('pages of old portals', () => {
  const table = new Map<string, Record<Outcome, number>>();
  const misses: string[] = [];

  it.each(Object.entries(EXPECTED))('%s is read', (name, expected) => {
    const { reading } = readFixture(name);
    if (!reading.ok) misses.push(`${name}: refused: ${reading.reason}`);
    expect(reading).toMatchObject({ ok: true });
    if (!reading.ok) return;
    for (const [field, [outcome, found, wanted]] of Object.entries(score(reading.article, expected))) {
      const row = table.get(field) ?? { right: 0, wrong: 0, empty: 0 };
      row[outcome]++;
      table.set(field, row);
      if (outcome !== 'right')
        misses.push(`${name}.${field}: ${outcome}: ${JSON.stringify(found)} ≠ ${JSON.stringify(wanted)}`);
    }
  });

  it.each(Object.keys(EXPECTED))('%s loses and repeats no sentence', (name) => {
    const { reading, page } = readFixture(name);
    if (!reading.ok) throw new Error(reading.reason);
    const { title, summary, body, parts } = reading.article;
    const captions = parts.flatMap(({ images }) => images ?? []).flatMap(({ caption }) => caption ?? []);
    const told = lettersOf([title, summary, textOf(parseMarkdown(body)), ...captions].join('\n'));
    const sentences = page.blocks
      .filter(
        ({ markup, text }) => markup?.zone === 'article' && markup.linkShare < 0.5 && countWords(text) >= 12,
      )
      .flatMap(({ text }) => text.split(/(?<=[.!?;])\s+/))
      // Lines of a date, a writer and a count are fields, scored above.
      .filter((sentence) => countWords(sentence) >= 6 && !/\d:\d{2}|\|/.test(sentence));
    const times = (sentence: string) => told.split(lettersOf(sentence)).length - 1;
    expect(sentences.filter((sentence) => times(sentence) !== 1)).toEqual([]);
  });

  it.each(Object.entries(REFUSED_PAGES))('%s is refused, with the reason', (name, reason) => {
    const { reading } = readFixture(name);
    expect(reading.ok ? reading.article.title : reading.reason).toContain(reason);
  });

  it('score no worse than before', () => {
    const total = { right: 0, wrong: 0, empty: 0 };
    for (const row of table.values())
      for (const outcome of ['right', 'wrong', 'empty'] as const) total[outcome] += row[outcome];
    expect(total.right).toBeGreaterThanOrEqual(FLOOR.right);
    expect(total.wrong).toBeLessThanOrEqual(FLOOR.wrong);
    expect(total.empty).toBeLessThanOrEqual(FLOOR.empty);
  });

  afterAll(() => {
    const lines = Array.from(
      table,
      ([field, row]) => `${field.padEnd(12)} right ${row.right}  wrong ${row.wrong}  refused ${row.empty}`,
    );
    // eslint-disable-next-line no-console -- the score is what this test is for
    console.log([...lines, ...misses].join('\n'));
  });
});
