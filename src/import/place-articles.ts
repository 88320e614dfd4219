/** Where each imported article stands: where it stood before, or a new folder by year and title. */
import { chooseSlug } from './choose-slug.ts';
import type { ExistingArticles } from './existing-articles.ts';
import type { ImportRecord, ImportState } from './import-state.ts';
import type { Planned } from './plan-articles.ts';

export const NO_DATE_FOLDER = 'chua-ro-ngay';

export interface Placed extends Planned {
  /** From the content folder, with `/`. */
  path: string;
  /** What the import knows of an earlier run. */
  record?: ImportRecord;
  /** The key under which an earlier run knew this source, if the file has moved since. */
  movedFrom?: string;
}

/**
 * A folder once made is kept, whatever the source says later, because links point to it; an article that staff moved
 * is followed by its id. New articles are placed by date and id, so that the order of the files does not matter, and
 * neither does where an earlier run was cut short: each article takes the first name that no older one has.
 */
export function placeArticles(
  articles: readonly Planned[],
  existing: ExistingArticles,
  state: ImportState,
): Placed[] {
  const taken = new Set([
    ...existing.slugs,
    ...Object.values(state.sources).map(({ path }) => path.split('/').at(-2)!),
  ]);
  const keyById = new Map<string, string>();
  for (const [key, { id }] of Object.entries(state.sources)) if (!keyById.has(id)) keyById.set(id, key);
  return [...articles].sort(compareByDate).map((article) => {
    const { id } = article;
    const key = state.sources[article.source.key] ? article.source.key : keyById.get(id);
    const record = key === undefined ? undefined : state.sources[key];
    const path = existing.pathById.get(id) ?? record?.path ?? newPath(article, taken);
    return {
      ...article,
      path,
      ...(record && { record }),
      ...(key !== undefined && key !== article.source.key && { movedFrom: key }),
    };
  });
}

function newPath({ id, title, publishedAt }: Planned, taken: Set<string>): string {
  const folder = publishedAt?.slice(0, 4) ?? NO_DATE_FOLDER;
  return `articles/${folder}/${chooseSlug(title, id, taken)}/index.md`;
}

/** Oldest first, undated last. */
function compareByDate(a: Planned, b: Planned): number {
  const [first, second] = [a, b].map(({ id, publishedAt }) => `${publishedAt ?? '~'} ${id}`) as [
    string,
    string,
  ];
  return first < second ? -1 : 1;
}
