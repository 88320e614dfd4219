/** The first look at one source: understood once, kept in the work folder, and remembered by a few words. */
import { toIndexRecord, type IndexRecord } from './index-record.ts';
import { openSource, type Task, type Understanding } from './understand-source.ts';
import { readStored, store } from './work-folder.ts';

export type Indexed = { ok: true; record: IndexRecord } | { ok: false; reason: string };

/** @param folder the work folder */
export function indexOne(task: Task, folder: string): Indexed {
  const opened = openSource(task);
  if (!opened.ok) return opened;
  const { key } = task.source;
  let understanding = readStored(folder, key, opened.hash);
  if (!understanding) {
    understanding = readSafely(opened.read);
    store(folder, key, opened.hash, understanding);
  }
  if (!understanding.ok) return understanding;
  return { ok: true, record: toIndexRecord(task.source, understanding) };
}

/** One page among thousands must not stop the others, whatever it does to a parser. */
function readSafely(read: () => Understanding): Understanding {
  try {
    return read();
  } catch (error) {
    const what = error instanceof RangeError ? 'các thẻ lồng nhau quá sâu' : (error as Error).message;
    return { ok: false, reason: `không đọc hiểu được trang (${what})` };
  }
}
