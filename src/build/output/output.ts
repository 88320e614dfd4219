/** The output of a build: what is written, what stays, what goes. See `twin-folders.ts` for how it is put in place. */
import { hash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inspectFolder, isAsRecorded, recordOf, type FileRecord, type FileRecords } from './file-records.ts';
import { exchange, linkFile, makeWay, removeEntry, removeFile, twinFolder } from './twin-folders.ts';

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
 * @param expectsChanges whether something will be written for sure: then the output itself need not be looked at
 */
export function openOutput(
  { cacheDir, outDir }: { cacheDir: string; outDir: string },
  records: FileRecords,
  expectsChanges: boolean,
): Output {
  const twin = twinFolder(cacheDir);
  const named = new Map<string, FileRecord>();
  const written = new Set<string>();
  let isTwinReady = false;

  // The one that is looked at as a whole. Of the other only what this one lacks.
  const usesTwin = expectsChanges || !existsSync(outDir);
  const base = usesTwin ? twin : outDir;
  const { broken, foreign } = inspectFolder(base, records);
  const other = usesTwin ? outDir : twin;
  const lost = new Set(
    [...broken].filter((file) => !isAsRecorded(path.join(other, file), records.get(file)!)),
  );
  let isDamaged = broken.size > 0 || foreign.length > 0;

  /** Brings the twin to what the records say, as far as that can be had. */
  function readyTwin(): void {
    if (isTwinReady) return;
    isTwinReady = true;
    mkdirSync(twin, { recursive: true });
    const state = usesTwin ? { broken, foreign } : inspectFolder(twin, records);
    for (const name of state.foreign) removeEntry(twin, name);
    for (const file of state.broken) {
      const source = path.join(outDir, file);
      if (!lost.has(file)) linkFile(source, path.join(twin, file));
    }
  }

  /** Writes anew through `put`, or keeps what is there. */
  function place(file: string, mark: string, put: (target: string) => void): void {
    const known = records.get(file);
    if (known?.mark === mark && !lost.has(file)) {
      named.set(file, known);
      return;
    }
    readyTwin();
    const target = path.join(twin, file);
    makeWay(target);
    put(target);
    named.set(file, recordOf(target, mark));
    written.add(file);
  }

  return {
    isThere: (file) => records.has(file) && !lost.has(file),
    keep(file) {
      if (!records.has(file) || lost.has(file)) throw new Error(`${file} is not in the output.`);
      named.set(file, records.get(file)!);
    },
    write(file, content) {
      place(file, hash('sha1', content, 'base64'), (target) => writeFileSync(target, content));
    },
    copy(file, from) {
      const { size, mtimeMs } = lstatSync(from);
      const mark = `${size} ${mtimeMs}`;
      const known = records.get(file);
      // A fresh checkout gives every file of content a new time.
      if (known && known.bytes === size && known.mark !== mark && !lost.has(file) && hasContentOf(file, from))
        named.set(file, { ...known, mark });
      else place(file, mark, (target) => copyFileSync(from, target, constants.COPYFILE_FICLONE));
    },
    files: () => named.keys(),
    records: () => named,
    publish() {
      const removed = [...records.keys()].filter((file) => !named.has(file)).sort();
      const isChanged = written.size > 0 || removed.length > 0;
      if (isChanged || isDamaged || (usesTwin && !isOutputWhole())) {
        readyTwin();
        for (const file of removed) removeFile(twin, file);
        exchange(cacheDir, outDir);
        followUp([...written], removed);
      }
      return { written: [...written].sort(), removed, unchanged: named.size - written.size };
    },
  };

  function isOutputWhole(): boolean {
    const state = inspectFolder(outDir, records);
    return existsSync(outDir) && state.broken.size === 0 && state.foreign.length === 0;
  }

  function hasContentOf(file: string, from: string): boolean {
    const there = path.join(broken.has(file) ? other : base, file);
    return readFileSync(there).equals(readFileSync(from));
  }

  /** The former output becomes the twin: it gets what the new one has, so that the next build finds it up to date. */
  function followUp(changed: readonly string[], removed: readonly string[]): void {
    // Of a folder that no records tell of, nothing can be taken over.
    if (records.size === 0) rmSync(twin, { recursive: true, force: true });
    const missing = existsSync(twin) ? changed : named.keys();
    mkdirSync(twin, { recursive: true });
    for (const file of removed) removeFile(twin, file);
    for (const file of missing) linkFile(path.join(outDir, file), path.join(twin, file));
  }
}
