/**
 * What is known of pictures from earlier builds, so that an unchanged photo is neither encoded nor read again. It lies in the
 * cache folder beside the files themselves; lost or broken, it costs one slow build and nothing else.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Picture } from '../lib/picture.ts';
import type { NOTED_AS, PictureUse } from './pictures-settings.ts';

/** A picture's bytes and settings, and what it is for. */
export type PictureKey = `${string}:${(typeof NOTED_AS)[PictureUse]}`;

export interface FileStamp {
  size: number;
  mtimeMs: number;
}

interface KnownFile extends FileStamp {
  /** Of its bytes and the settings. */
  digest: string;
}

interface KnownPicture {
  picture: Picture;
  /** The last day on which a build used it, `2026-11-22`. */
  usedOn: string;
}

/** What stands in the file. */
interface State {
  files: Record<string, KnownFile>;
  pictures: Record<PictureKey, KnownPicture>;
  /** The settings of its digests: under others no digest is right. */
  settings: string;
  cleanedOn: string;
}

export interface PictureCache {
  state: State;
  /** Whether a file is still what was noted of it; where not, only its bytes can tell. */
  trusts(known: KnownFile | undefined, stamp: FileStamp): boolean;
  /** A picture all of whose files are there, whole. */
  find(key: PictureKey): Picture | undefined;
  /** Notes a picture at once, so that a build that is stopped goes on from here. */
  add(key: PictureKey, picture: Picture): void;
  /** Writes all that is known, where it changed. */
  save(): void;
}

/** A file written in the same moment as the notes on it may have been written once more, unseen. */
const SAME_MOMENT_MS = 2000;

/** Where a picture's files are kept. */
export function cachedFile(cacheDir: string, fileName: string): string {
  return path.join(cacheDir, 'pictures', fileName);
}

export function openPictureCache(cacheDir: string, settings: string, today: string): PictureCache {
  const stateFile = cachedFile(cacheDir, 'known.json');
  const journal = cachedFile(cacheDir, 'known.journal');
  mkdirSync(path.dirname(stateFile), { recursive: true });
  const before = readText(stateFile);
  const state = readState(before, settings);
  for (const [key, picture] of readJournal(readText(journal)))
    state.pictures[key] = { picture, usedOn: today };
  const writtenAt = statSync(stateFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return {
    state,
    trusts: (known, { size, mtimeMs }) =>
      known?.size === size && known.mtimeMs === mtimeMs && mtimeMs < writtenAt - SAME_MOMENT_MS,
    find(key) {
      const known = state.pictures[key];
      if (!known || !filesOf(known.picture).every((file) => isWhole(cacheDir, file))) return undefined;
      known.usedOn = today;
      return known.picture;
    },
    add(key, picture) {
      state.pictures[key] = { picture, usedOn: today };
      appendFileSync(journal, `${JSON.stringify([key, picture])}\n`);
    },
    save() {
      const text = JSON.stringify(state);
      if (text !== before) writeAtomically(stateFile, text);
      rmSync(journal, { force: true });
    },
  };
}

/** Every file of a picture, by its name in the cache. */
export function filesOf({ sources, fallback, original }: Picture): { name: string; bytes: number }[] {
  const all = [...sources.flatMap(({ variants }) => variants), fallback, ...(original ? [original] : [])];
  return all.map(({ url, bytes }) => ({ name: path.posix.basename(url), bytes }));
}

function isWhole(cacheDir: string, { name, bytes }: { name: string; bytes: number }): boolean {
  return statSync(cachedFile(cacheDir, name), { throwIfNoEntry: false })?.size === bytes;
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Notes that cannot be read are none: all is found out anew. */
function readState(text: string, settings: string): State {
  const state = parse(text) as State | undefined;
  if (state?.settings === settings) return state;
  return { files: {}, pictures: state?.pictures ?? {}, settings, cleanedOn: state?.cleanedOn ?? '' };
}

/** The last line of a build that was stopped may be half a line. */
function readJournal(text: string): [PictureKey, Picture][] {
  return text.split('\n').flatMap((line) => {
    const entry = parse(line) as [PictureKey, Picture] | undefined;
    return entry ? [entry] : [];
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Whoever reads finds the file as it was or as it is, never half of it. */
export function writeAtomically(file: string, data: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, data);
  renameSync(temporary, file);
}
