/** The first pass over all sources: every page is understood once, and what is left in memory is a short record of it. */
import { forEachAtOnce } from './at-once.ts';
import type { Collected, Source } from './collect-sources.ts';
import type { FileReport } from './import-report.ts';
import type { IndexRecord } from './index-record.ts';
import { openIndexPool } from './index-pool.ts';
import type { Progress } from './progress.ts';
import type { MediaNote } from './sources/feed-item.ts';
import { galleryExpander } from './sources/expand-galleries.ts';
import { readItems, readMediaNotes } from './sources/read-items.ts';
import type { Task } from './understand-source.ts';

export interface Index {
  /** Sorted by the sources' keys. */
  records: IndexRecord[];
  /** What is no article, by the source's key. */
  refused: Map<string, FileReport>;
  /** What exports say of their media, by the export's key. */
  mediaNotes: Map<string, ReadonlyMap<string, MediaNote>>;
}

/** @param folder the work folder */
export async function indexSources(
  { pages, containers, unreadable }: Collected,
  folder: string,
  progress: Progress,
): Promise<Index> {
  const index: Index = { records: [], refused: new Map(), mediaNotes: new Map() };
  for (const source of unreadable) refuse(index, source, source.reason);
  let total = pages.length;
  const readable: Source[] = [];
  for (const container of containers) {
    try {
      const { notes, items } = await readMediaNotes(container.file);
      index.mediaNotes.set(container.key, notes);
      total += items;
      readable.push(container);
      if (items === 0) refuse(index, container, 'tệp không có bài nào');
    } catch (error) {
      refuse(index, container, `không đọc được tệp: ${(error as Error).message}`);
    }
  }
  const pool = openIndexPool(total, folder);
  let done = 0;
  try {
    await forEachAtOnce(listTasks(pages, readable, index.mediaNotes), pool.size * 2, async (task) => {
      const indexed = await pool.index(task);
      if (indexed.ok) index.records.push(indexed.record);
      else refuse(index, task.source, indexed.reason);
      progress({ step: 'read', done: ++done, total });
    });
  } finally {
    await pool.close();
  }
  index.records.sort((a, b) => (a.source.key < b.source.key ? -1 : 1));
  return index;
}

function refuse({ refused }: Index, { key, file, isNamed }: Source, reason: string): void {
  refused.set(key, { file, status: 'refused', reason, isNamed });
}

/** Files first, then the items of exports and feeds: one after the other, so that none of them is held whole. */
async function* listTasks(
  pages: readonly Source[],
  containers: readonly Source[],
  mediaNotes: Index['mediaNotes'],
): AsyncGenerator<Task> {
  for (const source of pages) yield { source };
  for (const container of containers) {
    const expandGalleries = galleryExpander(mediaNotes.get(container.key) ?? new Map<never, never>());
    const keys = new Map<string, number>();
    for await (const item of readItems(container.file)) {
      const count = (keys.get(item.itemId) ?? 0) + 1;
      keys.set(item.itemId, count);
      const mark = `#${item.itemId}${count > 1 ? `-lan-${count}` : ''}`;
      // What a file's items are is not what a person named.
      yield {
        source: { ...container, file: container.file + mark, key: container.key + mark, isNamed: false },
        item: expandGalleries(item),
      };
    }
  }
}
