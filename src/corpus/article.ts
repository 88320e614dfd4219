/** One article of a generated corpus: the same seed and index always give the same bytes, whatever the corpus' size. */
import { stringify } from 'yaml';
import type { ArticleKind } from '../lib/article-kind.ts';
import { fromInstant, toInstant } from '../lib/local-time.ts';
import { slugify } from '../lib/vietnamese-text.ts';
import type { ArticleData } from '../schemas/article.ts';
import { writeBody } from './body.ts';
import { addDays } from './days.ts';
import { documentOf, ownRankAt } from './documents.ts';
import { KIND_WRITERS } from './kinds.ts';
import { fill, say, type Voice } from './prose.ts';
import { createRandom, type Random } from './random.ts';
import { personName } from './vocabulary/names.ts';
import { PROVINCE, UNITS } from './vocabulary/site.ts';
import { SUMMARIES } from './vocabulary/patterns.ts';
import type { Topic } from './vocabulary/topic.ts';
import { ECONOMY_TOPICS } from './vocabulary/topics-economy.ts';
import { SOCIETY_TOPICS } from './vocabulary/topics-society.ts';
import { STATE_TOPICS } from './vocabulary/topics-state.ts';

export interface GeneratedArticle {
  kind: ArticleKind;
  /** From the content folder: `articles/2019/…/index.md`. */
  file: string;
  text: string;
}

/** Fields in the order in which they are written, before they are held against the schema. */
export type Fields = Partial<Record<string, unknown>> & Pick<ArticleData, 'title'>;

const TOPICS: readonly Topic[] = [...STATE_TOPICS, ...ECONOMY_TOPICS, ...SOCIETY_TOPICS];

const FIRST_DAY = '2011-01-01';
/** Fifteen years. */
const DAY_COUNT = 5_479;

/** Every eighth article is a document; the others are mostly news. */
const DOCUMENT_EVERY = 8;

/**
 * @param seed any text
 * @param index 0 and up
 */
export function generateArticle(seed: string, index: number): GeneratedArticle {
  const random = createRandom(`${seed}/article/${index}`);
  const kind = kindOf(random, index);
  const subject =
    kind === 'document' ? documentOf(seed, ownRankAt(Math.floor(index / DOCUMENT_EVERY))) : undefined;
  const day = subject?.issuedAt ?? addDays(FIRST_DAY, random.int(0, DAY_COUNT - 1));
  const date = subject ? addDays(day, random.int(0, 5)) : day;
  const voice: Voice = { seed, random, topic: random.pickZipf(TOPICS), date };
  const own = KIND_WRITERS[kind](voice, subject);
  const fields = { ...baseFields(voice, index, own.title), ...own.fields, title: own.title, kind };
  const body = writeBody(voice, random.int(200, 830), own.opening);
  const slug = `${slugify(own.title, 60)}-${index}`;
  return {
    kind,
    file: `articles/${date.slice(0, 4)}/${slug}/index.md`,
    text: `---\n${writeFields(fields)}---\n\n${body}`,
  };
}

function kindOf(random: Random, index: number): ArticleKind {
  const dice = random.next();
  if (index % DOCUMENT_EVERY === 3) return 'document';
  if (dice < 0.72) return 'news';
  if (dice < 0.9) return 'notice';
  return dice < 0.95 ? 'consultation' : 'recruitment';
}

function baseFields(voice: Voice, index: number, title: string): Fields {
  const { random, topic, date } = voice;
  const minutes = random.int(7 * 60 + 30, 17 * 60);
  const publishedAt = fromInstant(toInstant(date) + minutes * 60_000);
  return {
    id: `${index.toString(36).padStart(5, '0')}${random
      .int(0, 36 ** 5 - 1)
      .toString(36)
      .padStart(5, '0')}`,
    title,
    ...(random.chance(0.85) ? { summary: say(SUMMARIES, voice) } : {}),
    section: topic.section,
    ...(random.chance(0.7) ? { unit: random.pickZipf(UNITS).id } : {}),
    publishedAt: publishedAt.replace('T', ' '),
    ...(random.chance(0.08) ? { updatedAt: addDays(date, random.int(1, 40)) } : {}),
    ...(random.chance(0.4)
      ? { author: { name: personName(random), unit: random.pickZipf(UNITS).name } }
      : {}),
    ...(random.chance(0.08) ? { source: { name: `Báo ${PROVINCE}` } } : {}),
    topics: topicsOf(voice),
    ...(random.chance(0.3) ? { legacy: legacyOf(random, index) } : {}),
    ...(random.chance(0.02)
      ? {
          corrections: [
            { at: addDays(date, random.int(1, 9)), text: fill('Sửa số liệu: {number} {unitWord}.', voice) },
          ],
        }
      : {}),
  };
}

function topicsOf({ random, topic }: Voice): string[] {
  const second = random.pickZipf(TOPICS);
  return random.chance(0.25) && second !== topic ? [topic.name, second.name] : [topic.name];
}

/** Addresses as old portals had them: the article is told by the query. */
function legacyOf(random: Random, index: number): ArticleData['legacy'] {
  const id = 10_000 + index;
  const url = random.pick([
    `https://cu.lamgiang.example/tin-tuc.aspx?ID=${id}&Cat=${random.int(1, 40)}`,
    `https://cu.lamgiang.example/Pages/chi-tiet.aspx?NewsID=${id}`,
    `https://cu.lamgiang.example/?page=detail&id=${id}`,
  ]);
  return { url, id: String(id), views: random.zipf(60_000) };
}

/** `id` and `kind` first, as in a hand-written file. */
function writeFields({ id, kind, ...fields }: Fields): string {
  return stringify({ id, kind, ...fields }, { lineWidth: 0 });
}
