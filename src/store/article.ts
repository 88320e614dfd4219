/** An article as pages see it: its fields, its address, and what can be said of it at build time. */
import type { ArticleKind } from '../lib/article-kind.ts';
import { toInstant, type LocalTime } from '../lib/local-time.ts';
import type { OpenWindow } from '../lib/open-state.ts';
import { articlePath, documentPath } from '../lib/paths.ts';
import { squeezeSpaces, truncate } from '../lib/vietnamese-text.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Section } from '../schemas/site.ts';
import type { Unit } from '../schemas/unit.ts';
import { nodeText, parseLeniently, walkTree } from './body-tree.ts';
import type { Entry } from './entry.ts';
import { noted } from './entry-notes.ts';

export type { ArticleData };

export interface Article {
  id: string;
  kind: ArticleKind;
  url: string;
  title: string;
  publishedAt: LocalTime;
  data: ArticleData;
  /** Absent for a document that is in no section. */
  section: Section | undefined;
  unit: Unit | undefined;
  /** The summary, or the beginning of the body: one or two sentences of plain text. Read when first asked for. */
  readonly lead: string;
  /** Not yet public: shown, marked, where unpublished articles are shown at all. */
  status: 'published' | 'draft' | 'scheduled';
  /** From when to when it is open; absent for kinds that never close. */
  window: OpenWindow | undefined;
  entry: Entry<ArticleData>;
}

export interface ArticleSurroundings {
  now: LocalTime;
  sections: ReadonlyMap<string, Section>;
  units: ReadonlyMap<string, Unit>;
  documentSlug: string | undefined;
}

/** Builds the article of an entry that its schema found right. */
export function toArticle(
  entry: Entry<ArticleData>,
  data: ArticleData,
  around: ArticleSurroundings,
): Article {
  return {
    id: data.id,
    kind: data.kind,
    url: around.documentSlug
      ? documentPath(around.documentSlug)
      : articlePath(data.section ?? '', entry.slug),
    title: data.title,
    publishedAt: data.publishedAt,
    data,
    section: data.section ? around.sections.get(data.section) : undefined,
    unit: data.unit ? around.units.get(data.unit) : undefined,
    get lead() {
      return leadOf(entry, data);
    },
    status: data.draft
      ? 'draft'
      : toInstant(data.publishedAt) > toInstant(around.now)
        ? 'scheduled'
        : 'published',
    window: windowOf(data),
    entry,
  };
}

const LEAD_LENGTH = 240;

/** The summary, or the beginning of the body: one or two sentences of plain text. */
export function leadOf(entry: Entry<ArticleData>, { summary }: ArticleData): string {
  return summary ?? noted(entry, 'lead', '', () => firstParagraph(entry));
}

/** The first paragraph that says something, without its markup, its notes and its pictures. */
function firstParagraph({ body, format }: Entry<ArticleData>): string {
  let text = '';
  walkTree(parseLeniently(body, format), (node) => {
    if (text === '' && node.type === 'paragraph') text = squeezeSpaces(nodeText(node));
    return text === '' && ['root', 'blockquote', 'list', 'listItem'].includes(node.type);
  });
  return truncate(text, LEAD_LENGTH);
}

function windowOf(data: ArticleData): OpenWindow | undefined {
  switch (data.kind) {
    case 'notice': {
      const closes = data.deadline ?? data.effectiveTo;
      return closes || data.effectiveFrom ? toWindow(data.effectiveFrom, closes) : undefined;
    }
    case 'consultation':
      return toWindow(data.opensAt, data.closesAt);
    case 'recruitment':
      return toWindow(data.intakeFrom, data.intakeTo);
    default:
      return undefined;
  }
}

function toWindow(opens: LocalTime | undefined, closes: LocalTime | undefined): OpenWindow {
  return {
    ...(opens ? { opens: toInstant(opens) } : {}),
    ...(closes ? { closes: toInstant(closes, 'end') } : {}),
  };
}
