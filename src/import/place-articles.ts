/** Where each imported article stands: where it stood before, or a new folder by year and title. */
import { chooseSlug } from './choose-slug.ts';
import type { ExistingArticles } from './existing-articles.ts';
import type { ImportRecord, ImportState } from './import-state.ts';
import type { Incoming } from './read-incoming.ts';

export const NO_DATE_FOLDER = 'chua-ro-ngay';

export interface Placed extends Incoming {
  /** From the content folder, with `/`. */
  path: string;
  /** What the import knows of an earlier run. */
  record?: ImportRecord;
  /** The key under which an earlier run knew this source, if the file has moved since. */
  movedFrom?: string;
}

/**
 * A folder once made is kept, whatever the source says later, because links point to it; an article that staff moved
 * is followed by its id. New articles are placed by date and id, so that the order of the files does not matter.
 */
export function placeArticles(
  incoming: readonly Incoming[],
  existing: ExistingArticles,
  state: ImportState,
): Placed[] {
  const taken = new Set([
    ...existing.slugs,
    ...Object.values(state.sources).map(({ path }) => path.split('/').at(-2)!),
  ]);
  return [...incoming].sort(compareByDate).map((article) => {
    const key = state.sources[article.key]
      ? article.key
      : Object.keys(state.sources).find((other) => state.sources[other]!.id === article.id);
    const record = key === undefined ? undefined : state.sources[key];
    const path = existing.pathById.get(article.id) ?? record?.path ?? newPath(article, taken);
    return {
      ...article,
      path,
      ...(record && { record }),
      ...(key !== undefined && key !== article.key && { movedFrom: key }),
    };
  });
}

function newPath({ id, reading: { article } }: Incoming, taken: Set<string>): string {
  const folder = article.publishedAt?.slice(0, 4) ?? NO_DATE_FOLDER;
  return `articles/${folder}/${chooseSlug(article.title, id, taken)}/index.md`;
}

/** Oldest first, undated last. */
function compareByDate(a: Incoming, b: Incoming): number {
  const [first, second] = [a, b].map(({ id, reading }) => `${reading.article.publishedAt ?? '~'} ${id}`) as [
    string,
    string,
  ];
  return first < second ? -1 : 1;
}
