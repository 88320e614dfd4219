/** What a build keeps for the next one: what each page looked at, and what lies in the output. */
import path from 'node:path';
import { NO_LOOKS, type LookTable } from './incremental/look-table.ts';
import type { FileRecord, FileRecords } from './output/file-records.ts';
import { readState, writeState } from './state-file.ts';

/** Another form of the file has another number; a file of another form says nothing. */
const VERSION = 6;

export interface BuildState {
  /** Of all that is not content and enters every page: code, settings, `site.yaml`. */
  settings: string;
  /** Of all that enters the compiled templates. */
  program: string;
  looks: LookTable;
  files: FileRecords;
  /** By step of the build, the files that it made, and how many things its summary counts. */
  steps: ReadonlyMap<string, StepRecord>;
}

export interface StepRecord {
  files: readonly string[];
  count: number;
}

/** Nothing is known: all is made anew. */
export const NO_STATE: BuildState = {
  settings: '',
  program: '',
  looks: NO_LOOKS,
  files: new Map(),
  steps: new Map(),
};

const stateFile = (cacheDir: string) => path.join(cacheDir, 'site', 'state.bin');

/** What the last build kept; nothing where there was none, and where its file is damaged. */
export function readBuildState(cacheDir: string): BuildState {
  const kept = readState(stateFile(cacheDir)) as Packed | undefined;
  return kept?.version === VERSION ? unpack(kept) : NO_STATE;
}

/** Writes what changed since `former`. */
export function writeBuildState(cacheDir: string, state: BuildState, former: BuildState): void {
  const isSame =
    state.settings === former.settings &&
    state.program === former.program &&
    state.looks === former.looks &&
    areSameFiles(state.files, former.files);
  if (!isSame) writeState(stateFile(cacheDir), pack(state));
}

function areSameFiles(files: FileRecords, former: FileRecords): boolean {
  if (files.size !== former.size) return false;
  for (const [file, record] of files) if (former.get(file) !== record) return false;
  return true;
}

interface Packed extends Omit<BuildState, 'files' | 'looks'> {
  version: number;
  looks: Omit<LookTable, TextColumn> & Record<TextColumn, Uint8Array>;
  files: PackedFiles;
}

/**
 * Columns are read and written faster than objects, and one long text faster than many short ones; as bytes, since a
 * text that is in memory with two bytes a letter would be written like that.
 */
interface PackedFiles {
  names: Uint8Array;
  marks: Uint8Array;
  bytes: Float64Array;
  times: Float64Array;
}

type TextColumn = 'names' | 'values' | 'owners';

/** Stands in no name of a file and in no JSON. */
const SEPARATOR = '\0';

const join = (texts: readonly string[]): Uint8Array => Buffer.from(texts.join(SEPARATOR));
/** One text more than separators; no separator may stand for no text as well as for one that is empty, which none is. */
function split(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return text === '' ? [] : text.split(SEPARATOR);
}

function pack({ looks, files, ...rest }: BuildState): Packed {
  const records = [...files.values()];
  return {
    ...rest,
    version: VERSION,
    looks: { ...looks, names: join(looks.names), values: join(looks.values), owners: join(looks.owners) },
    files: {
      names: join([...files.keys()]),
      marks: join(records.map(({ mark }) => mark)),
      bytes: Float64Array.from(records, ({ bytes }) => bytes),
      times: Float64Array.from(records, ({ mtime }) => mtime),
    },
  };
}

function unpack({ version: _version, looks, files, ...rest }: Packed): BuildState {
  return {
    ...rest,
    looks: { ...looks, names: split(looks.names), values: split(looks.values), owners: split(looks.owners) },
    files: unpackFiles(files),
  };
}

function unpackFiles({ names, marks, bytes, times }: PackedFiles): FileRecords {
  const files = new Map<string, FileRecord>();
  const allMarks = split(marks);
  for (const [at, name] of split(names).entries())
    files.set(name, { bytes: bytes[at]!, mtime: times[at]!, mark: allMarks[at]! });
  return files;
}
