/** The output of a build: what is written, what stays, what goes. See `twin-folders.ts` for how it is put in place. */
import { hash } from 'node:crypto';
import { constants, copyFileSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordOf, type FileRecord, type FileRecords } from './file-records.ts';
import { openFolders } from './site-folders.ts';
import { linkFile, makeWay } from './twin-folders.ts';

export interface OutputChanges {
  /** Paths in the output, with `/`, sorted. */
  written: string[];
  removed: string[];
  unchanged: number;
}

export interface Output {
  /** Whether a file is there as the last build left it. */
  isThere(file: string): boolean;
  /** The file stays as it is; it must be there. */
  keep(file: string): void;
  /** Writes the file where its content is not the one that is there. */
  write(file: string, content: string | Uint8Array): void;
  /** Copies a file where it is not the one that was copied before, by size and time. */
  copy(file: string, from: string): void;
  /** Gives a file a second name. Only for what can be made again where somebody wrote into one of the two. */
  link(file: string, from: string): void;
  /** Every file named so far. */
  files(): Iterable<string>;
  /** Takes out what was not named, and puts the site in place if anything is new. */
  publish(): OutputChanges;
  /** What is in the output now, for the next build. */
  records(): FileRecords;
}

/**
 * Opens the output.
 * @param records what the last build left; empty where nothing is known of it
 * @param expectsChanges whether something will be written for sure
 */
export function openOutput(
  place: { cacheDir: string; outDir: string },
  records: FileRecords,
  expectsChanges: boolean,
): Output {
  const folders = openFolders(place, records, expectsChanges);
  const named = new Map<string, FileRecord>();
  const written = new Set<string>();

  /** Writes anew through `put`, or keeps what is there. */
  function put(file: string, mark: string, write: (target: string) => void): void {
    const known = records.get(file);
    if (known?.mark === mark && folders.isThere(file)) {
      named.set(file, known);
      return;
    }
    folders.ready();
    const target = path.join(folders.twin, file);
    makeWay(target);
    write(target);
    named.set(file, recordOf(target, mark));
    written.add(file);
  }

  /** Takes a file over where it is not the one that is there. */
  function take(file: string, from: string, write: (target: string) => void): void {
    const { size, mtimeMs } = lstatSync(from);
    const mark = `${size} ${mtimeMs}`;
    const known = records.get(file);
    const isSame = () =>
      known?.bytes === size &&
      folders.isThere(file) &&
      readFileSync(folders.locate(file)).equals(readFileSync(from));
    // A fresh checkout gives every file of content a new time.
    if (known && known.mark !== mark && isSame()) named.set(file, { ...known, mark });
    else put(file, mark, write);
  }

  return {
    isThere: folders.isThere,
    keep(file) {
      if (!folders.isThere(file)) throw new Error(`${file} is not in the output.`);
      named.set(file, records.get(file)!);
    },
    write(file, content) {
      put(file, hash('sha1', content, 'base64'), (target) => writeFileSync(target, content));
    },
    copy(file, from) {
      take(file, from, (target) => copyFileSync(from, target, constants.COPYFILE_FICLONE));
    },
    link(file, from) {
      take(file, from, (target) => linkFile(from, target));
    },
    files: () => named.keys(),
    records: () => named,
    publish() {
      const removed = [...records.keys()].filter((file) => !named.has(file)).sort();
      if (written.size > 0 || removed.length > 0 || folders.isDamaged()) {
        folders.ready();
        folders.publish([...written], removed, named.keys());
      }
      return { written: [...written].sort(), removed, unchanged: named.size - written.size };
    },
  };
}
