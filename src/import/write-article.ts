/** An imported article as the text of its `index.md`. */
import { stringify } from 'yaml';
import { placeReferences } from './place-references.ts';
import type { ImportedArticle } from './read-article.ts';

export interface ArticleKeys {
  id: string;
  /** The section's id in `site.yaml`. */
  section: string;
  /** Old addresses besides `legacy.url`, as paths with their queries. */
  aliases?: readonly string[];
  /** The name, beside the article, of what a reference leads to. */
  nameOf?: (reference: string) => string | undefined;
}

/** Front matter in the order of the guide for staff, then the body. Every value is quoted where YAML needs it. */
export function writeArticle(
  article: ImportedArticle,
  { id, section, aliases = [], nameOf }: ArticleKeys,
): string {
  const { title, summary, publishedAt, updatedAt, eventDate, author, source } = article;
  const { body, images, attachments } = placeReferences(article, nameOf);
  const legacy = writeLegacy(article);
  const fields = {
    id,
    kind: 'news',
    title,
    ...(summary && { summary }),
    section,
    ...(publishedAt && { publishedAt: publishedAt.replace('T', ' ') }),
    ...(updatedAt && { updatedAt: updatedAt.replace('T', ' ') }),
    ...(eventDate && { eventDate }),
    ...(author && { author }),
    ...(source && { source }),
    ...(images.length > 0 && { images }),
    ...(attachments.length > 0 && { attachments }),
    ...(legacy && { legacy }),
    ...(aliases.length > 0 && { aliases }),
  };
  // No folding: a long caption on one line is easier to edit than one that YAML wrapped.
  return `---\n${stringify(fields, { schema: 'core', lineWidth: 0 })}---\n\n${body}`;
}

/** Query parameters by which portals number their articles. */
const ID_PARAMETER =
  /^(?:id|itemid|newsid|articleid|aid|newid|tinid|mabai|idtin|nid|distid|contentid|art_id)$/i;

function writeLegacy({ url, views, legacyId }: ImportedArticle): Record<string, unknown> | undefined {
  const numbered = url
    ? [...new URL(url).searchParams].find(
        ([name, value]) => ID_PARAMETER.test(name) && /^\d{1,15}$/.test(value),
      )
    : undefined;
  const id = legacyId ?? numbered?.[1];
  if (!url && views === undefined && !id) return undefined;
  return { ...(url && { url }), ...(id && { id }), ...(views !== undefined && { views }) };
}
