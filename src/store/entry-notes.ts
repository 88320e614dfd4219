/**
 * What was worked out about an entry and need not be worked out again: kept beside the entry while the process runs,
 * and by the content cache from one run to the next. A note depends on the entry's file, on the code, and on what its
 * key names; on nothing else.
 */

export interface Note {
  /** What besides the file and the code the value depends on; empty where there is nothing. */
  key: string;
  /** JSON: it comes back from the disk as it was, so no `undefined`, no `Map`, no shared objects. */
  value: unknown;
}

/** By the name of what was worked out. */
export type Notes = Record<string, Note>;

interface NoteBook {
  notes: Notes;
  /** Something was added since the notes were read. */
  isNew: boolean;
}

/**
 * The notes travel with their entry, out of sight: pages are bundled with a copy of this module of their own, and must
 * find what the build noted.
 */
const BOOK = Symbol.for('loa.notes');

/** The value noted for an entry under a name, or else worked out and noted. */
export function noted<Value>(entry: object, name: string, key: string, workOut: () => Value): Value {
  const book = bookOf(entry);
  const known = book.notes[name];
  if (known?.key === key) return known.value as Value;
  const value = workOut();
  book.notes[name] = { key, value };
  book.isNew = true;
  return value;
}

/** Every note on an entry, and whether there are newer ones than those that `recallNotes` gave it. */
export function bookOf(entry: object): NoteBook {
  return (entry as { [BOOK]?: NoteBook })[BOOK] ?? openBook(entry, {});
}

/** Gives an entry the notes of an earlier run, or of another object that stands for the same file. */
export function recallNotes(entry: object, notes: Notes): void {
  openBook(entry, notes);
}

function openBook(entry: object, notes: Notes): NoteBook {
  const book = { notes, isNew: false };
  Object.defineProperty(entry, BOOK, { value: book, configurable: true });
  return book;
}
