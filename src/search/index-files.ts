/** The files of an index as the data in them, each loaded once. */
import {
  CHUNK_NAME,
  ENTRY_FILE,
  FORMAT_VERSION,
  cardFile,
  readColumns,
  type Card,
  type ChunkTable,
  type Columns,
  type IndexEntry,
  type ShardEntry,
} from './index-format.ts';
import { readChunk, readFragment, type Fragment, type IndexedWord, type Postings } from './pagefind-files.ts';
import { readPlaces } from './places-file.ts';
import type { ReadIndexFile } from './session.ts';
import { createSharedLoads } from './shared-loads.ts';

export interface IndexFiles {
  entry(signal?: AbortSignal): Promise<IndexEntry>;
  table(shard: ShardEntry, signal?: AbortSignal): Promise<ChunkTable>;
  columns(shard: ShardEntry, signal?: AbortSignal): Promise<Columns>;
  /** The cards of a file of a shard. */
  cards(shard: ShardEntry, at: number, signal?: AbortSignal): Promise<Card[]>;
  /** @param folder of the Pagefind index, with a slash at the end */
  chunk(folder: string, name: string, signal?: AbortSignal): Promise<IndexedWord[]>;
  /** Forms of a common word. @param name of the file, with its folder */
  places(name: string, signal?: AbortSignal): Promise<Map<string, Postings>>;
  fragment(shard: ShardEntry, name: string, signal?: AbortSignal): Promise<Fragment>;
  vocabulary(entry: IndexEntry, signal?: AbortSignal): Promise<string[]>;
}

/** @param read see `ReadIndexFile` */
export function openIndexFiles(read: ReadIndexFile): IndexFiles {
  const loads = createSharedLoads();
  const load = <T>(name: string, parse: (bytes: Uint8Array<ArrayBuffer>) => T, signal?: AbortSignal) =>
    loads.load(name, async (own) => parse(await unpack(await read(name, own))), signal);
  return {
    entry: (signal) => load(ENTRY_FILE, readEntry, signal),
    table: ({ table }, signal) => load(table, (bytes) => readJson(bytes) as ChunkTable, signal),
    columns: ({ columns }, signal) => load(columns, readColumns, signal),
    cards: (shard, at, signal) => load(cardFile(shard, at), readCards, signal),
    chunk: (folder, name, signal) => load(`${folder}index/vi_${name}.pf_index`, readChunk, signal),
    places: (name, signal) => load(`${name}.pf_loa`, readPlaces, signal),
    fragment: ({ path }, name, signal) =>
      load(`${path}fragment/vi_${name}.pf_fragment`, readFragment, signal),
    vocabulary: ({ vocabulary }, signal) =>
      load(vocabulary, (bytes) => new TextDecoder().decode(bytes).split('\n'), signal),
  };
}

/** Which card file has a page of a shard, and where in it. */
export function cardPlace({ cardsPerFile }: ShardEntry, page: number): { file: number; at: number } {
  return { file: Math.floor(page / cardsPerFile), at: page % cardsPerFile };
}

function readEntry(bytes: Uint8Array): IndexEntry {
  const entry = readJson(bytes) as IndexEntry;
  if (entry.format !== FORMAT_VERSION) throw new Error(`Index of format ${entry.format}`);
  return entry;
}

function readCards(bytes: Uint8Array): Card[] {
  type Raw = [string[], string[], string, number[], number[], number[], number[], number[]];
  const [titles, urls, fragments, sections, kinds, units, days, expired] = readJson(bytes) as Raw;
  return titles.map((title, at) => ({
    title,
    url: urls[at]!,
    fragment: fragments.slice(at * CHUNK_NAME, (at + 1) * CHUNK_NAME),
    section: sections[at]!,
    kind: kinds[at]!,
    unit: units[at]!,
    day: days[at]!,
    expired: expired[at]!,
  }));
}

function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** A server may have undone the compression already, by its own idea of what a file is. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new Uint8Array(bytes);
  const unpacked = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
