/**
 * The memory of the content folder from one run to the next: what was read and worked out of each file.
 *
 * For whoever builds on it:
 *
 *     const { content, save } = openContent(environment);           // src/check/open-content.ts
 *     const findings = checkContent(content, now, undefined, book); // as ever; asks the notes first
 *     const site = assembleSite(content, …); citationIndex(site);   // likewise
 *     save();                                                       // only the files of the cache that differ
 *
 * - `openContent` may stand wherever `readContent` did; without `save` nothing is written.
 * - What is shown of an entry, as digests (with the cache or without it, always the same):
 *     `entry.digest`                     the file's bytes: anything at all
 *     `cardDigest(entry)`                the validated fields and the lead: what lists show   (store/digests.ts)
 *     `mentionsDigest(entry, province)`  the documents that an article names, not where in its text
 *   Compare them with those of your own last run. There is no list of «what changed since last time» on purpose: the
 *   last run that saved may have been `npm run check`.
 * - `raw`, `body`, `typed` and `lineOf` of a remembered entry read the file again when asked (the last file asked for
 *   is kept), so that memory stays small. They throw, in Vietnamese, if the file is no longer the one that was read.
 * - Notes travel with their entry object, so a bundle that is given the site finds them too.
 */
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import { digestOf } from '../digest.ts';
import type { DiskFile } from '../disk.ts';
import { readEntry, type Entry, type EntrySource, type SchemaChoice } from '../entry.ts';
import { inFile, withoutFile } from '../entry-findings.ts';
import { bookOf, recallNotes } from '../entry-notes.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { codeDigest } from './code-digest.ts';
import type { EntryRecord } from './entry-record.ts';
import { createReopen, readUnchanged, recallEntry, type EntryPlace } from './recalled-entry.ts';
import { readShards, removeUnfinished, shardOf, writeShards } from './shards.ts';
import { createStamper, type Stamps } from './stamps.ts';

export interface ContentCache {
  /** As `readEntry`, and remembered: only what is not known yet is read. */
  read<Data>(
    place: EntryPlace,
    disk: DiskFile,
    choose: SchemaChoice<Data>,
    findings: Finding[],
    note: (entry: Entry<Data>) => void,
  ): Entry<Data>;
  /**
   * What was worked out of the whole content: what the last run that saved found under this key, or else worked out.
   * @param keyOf everything that the value depends on besides the code
   * @param workOut its value is JSON
   */
  remember<Value>(name: string, keyOf: () => string, workOut: () => Value): Value;
  /** Writes what is new; nothing where the folder of caches may not be written. */
  save(): void;
}

const STAMPS_FILE = 'stamps.json';

/** Where the memory is, below the folder of all caches. */
export function cacheFolder(cacheDir: string): string {
  return path.join(cacheDir, 'content');
}

/**
 * Opens the memory of a content folder, below the folder of all caches.
 * @returns `undefined` where nothing can be remembered, because the code runs from a bundle and cannot know itself
 */
export function openCache(cacheDir: string, root: string): ContentCache | undefined {
  const code = codeDigest();
  if (code === undefined) return undefined;
  const folder = cacheFolder(cacheDir);
  const stampsFile = path.join(folder, STAMPS_FILE);
  // Records hold for any folder with the same files; times and inodes are those of one.
  const stampsKey = digestOf(`${code} ${root}`);
  const stamper = createStamper((readCacheFile(stampsFile, stampsKey) ?? {}) as Stamps);
  let shards = readShards(folder, code);
  const reopen = createReopen();
  const unsaved = new Map<string, { key: string; value: unknown }>();
  const read = new Map<string, { entry: object; record: EntryRecord; isNew: boolean }>();
  return {
    read(place, disk, choose, findings, note) {
      const { digest, bytes } = stamper.digest(disk, place.absolutePath);
      const shard = shards[shardOf(place.file)]!;
      const known = Object.hasOwn(shard, place.file) ? shard[place.file]! : undefined;
      const isKnown = known?.digest === digest;
      const raw = () => bytes?.toString('utf8') ?? readUnchanged(place, digest);
      const record = isKnown ? known : readAnew({ ...place, digest, raw: raw() }, choose, note);
      const entry = recallEntry<never>(place, record, reopen);
      recallNotes(entry, record.notes);
      read.set(place.file, { entry, record, isNew: !isKnown });
      for (const finding of record.findings) findings.push(inFile(place.file, finding));
      return entry;
    },
    remember(name, keyOf, workOut) {
      const file = path.join(folder, `${name}.json`);
      const key = digestOf(`${code} ${keyOf()}`);
      const known = readCacheFile(file, key);
      if (known !== undefined) return known as never;
      const value = workOut();
      unsaved.set(file, { key, value });
      return value;
    },
    save() {
      for (const one of read.values()) one.isNew ||= bookOf(one.entry).isNew;
      whereWritable(() => {
        shards = writeShards(folder, code, read, shards);
        for (const one of read.values()) one.isNew = bookOf(one.entry).isNew = false;
        if (stamper.areNew()) writeCacheFile(stampsFile, stampsKey, stamper.stamps);
        for (const [file, { key, value }] of unsaved) writeCacheFile(file, key, value);
        unsaved.clear();
        removeUnfinished(folder);
      });
    },
  };
}

/** Whoever may read the content and not write the cache can check it all the same; the next run is as slow as this one. */
function whereWritable(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function readAnew<Data>(
  source: EntrySource,
  choose: SchemaChoice<Data>,
  note: (entry: Entry<Data>) => void,
): EntryRecord {
  const findings: Finding[] = [];
  const entry = readEntry(source, choose, findings);
  note(entry);
  const { digest, bodyLine, data } = entry;
  const record: EntryRecord = {
    digest,
    bodyLine,
    ...(data === undefined ? {} : { data }),
    findings: findings.map(withoutFile),
    notes: bookOf(entry).notes,
  };
  // As it will come back from the disk; and a word cut out of the text would keep the whole text in memory.
  return JSON.parse(JSON.stringify(record)) as EntryRecord;
}
