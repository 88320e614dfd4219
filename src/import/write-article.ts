/** An imported article as the text of its `index.md`. */
import { stringify } from 'yaml';
import type { ImportedArticle } from './read-article.ts';

export interface ArticleKeys {
  id: string;
  /** The section's id in `site.yaml`. */
  section: string;
}

/** Front matter in the order of the guide for staff, then the body. Every value is quoted where YAML needs it. */
export function writeArticle(article: ImportedArticle, { id, section }: ArticleKeys): string {
  const { title, summary, publishedAt, updatedAt, eventDate, author, source, captions, body } = article;
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
    ...(captions.length > 0 && { images: captions.map((caption) => ({ caption })) }),
    ...(legacy && { legacy }),
  };
  // No folding: a long caption on one line is easier to edit than one that YAML wrapped.
  return `---\n${stringify(fields, { schema: 'core', lineWidth: 0 })}---\n\n${body}`;
}

/** Query parameters by which portals number their articles. */
const ID_PARAMETER = /^(?:id|itemid|newsid|articleid|aid|newid|tinid|mabai|idtin|nid)$/i;

function writeLegacy({ url, views }: ImportedArticle): Record<string, unknown> | undefined {
  if (!url && views === undefined) return undefined;
  const numbered = url
    ? [...new URL(url).searchParams].find(
        ([name, value]) => ID_PARAMETER.test(name) && /^\d{1,15}$/.test(value),
      )
    : undefined;
  return { ...(url && { url }), ...(numbered && { id: numbered[1] }), ...(views !== undefined && { views }) };
}
