/** What a build keeps for the next one: what each page looked at, and what lies in the output. */
import path from 'node:path';
import { NO_LOOKS, type LookTable } from './incremental/look-table.ts';
import type { FileRecord, FileRecords } from './output/file-records.ts';
import { readState, writeState } from './state-file.ts';

/** Another form of the file has another number; a file of another form says nothing. */
const VERSION = 2;

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
export function readBuildState(cacheDir: string, outDir: string): BuildState {
  const kept = readState(stateFile(cacheDir)) as Packed | undefined;
  // A cache that served another folder knows nothing of this one.
  return kept?.version === VERSION && kept.outDir === outDir
    ? { ...kept, files: unpackFiles(kept.files) }
    : NO_STATE;
}

/** Writes what changed since `former`. */
export function writeBuildState(
  cacheDir: string,
  outDir: string,
  state: BuildState,
  former: BuildState,
): void {
  const isSame =
    state.settings === former.settings &&
    state.program === former.program &&
    state.looks === former.looks &&
    areSameFiles(state.files, former.files);
  if (!isSame)
    writeState(stateFile(cacheDir), { version: VERSION, outDir, ...state, files: packFiles(state.files) });
}

function areSameFiles(files: FileRecords, former: FileRecords): boolean {
  if (files.size !== former.size) return false;
  for (const [file, record] of files) if (former.get(file) !== record) return false;
  return true;
}

interface Packed extends Omit<BuildState, 'files'> {
  version: number;
  outDir: string;
  files: PackedFiles;
}

/** Columns are read and written faster than objects. */
interface PackedFiles {
  names: string[];
  marks: string[];
  bytes: Float64Array;
  times: Float64Array;
}

function packFiles(files: FileRecords): PackedFiles {
  const records = [...files.values()];
  return {
    names: [...files.keys()],
    marks: records.map(({ mark }) => mark),
    bytes: Float64Array.from(records, ({ bytes }) => bytes),
    times: Float64Array.from(records, ({ mtime }) => mtime),
  };
}

function unpackFiles({ names, marks, bytes, times }: PackedFiles): FileRecords {
  const files = new Map<string, FileRecord>();
  for (const [at, name] of names.entries())
    files.set(name, { bytes: bytes[at]!, mtime: times[at]!, mark: marks[at]! });
  return files;
}
