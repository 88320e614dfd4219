/** The search index of a site: Pagefind's full text in shards, and what lets a question begin before it. */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../search/encode.ts';
import {
  ENTRY_FILE,
  FORMAT_VERSION,
  writeCosts,
  type IndexEntry,
  type UnitValue,
} from '../search/index-format.ts';
import { closePagefind } from './pagefind-index.ts';
import type { Site } from '../store/site.ts';
import { toSearchNames, toSearchRecords } from './search-records.ts';
import { sortRecords, type SearchNames, type SearchRecord } from './search-record.ts';
import { writeShard, type WrittenIndex } from './search-shard.ts';
import { planShards, SHARD_SIZES, type ShardSizes } from './search-shards.ts';
import { markOf, writePacked } from './packed-files.ts';
import { numberNames, toChunkTable, writeTables } from './search-tables.ts';
import { findCommon, listVocabulary, sumStatistics } from './word-statistics.ts';

/** Folder of the index in the output. */
export const SEARCH_FOLDER = 'pagefind';
const HEAD_PATH = 'dau/';
/** In the folder of all caches. */
export const SEARCH_CACHE = 'search';

export interface SearchIndexReport {
  pages: number;
  /** Names of all shards of the full text, oldest first, and of those that were written anew. */
  shards: string[];
  changed: string[];
}

/**
 * Writes the index of pages into the output's `pagefind/`. Shards whose pages are as before come from the cache.
 * @throws Error in Vietnamese where it cannot be written: a site without its search is not published
 */
export async function writeIndex(
  records: readonly SearchRecord[],
  names: SearchNames,
  { outDir, cacheDir }: { outDir: string; cacheDir: string },
  sizes: ShardSizes = SHARD_SIZES,
): Promise<SearchIndexReport> {
  const folder = path.join(outDir, SEARCH_FOLDER);
  const cache = path.join(cacheDir, SEARCH_CACHE);
  const sorted = sortRecords(records);
  const plans = planShards(sorted, sizes);
  mkdirSync(cache, { recursive: true });
  try {
    const head = await writeShard(sorted, 'head', cache);
    const shards: WrittenIndex[] = [];
    for (const plan of plans) shards.push(await writeShard(plan.records, 'full', cache));
    place(head, path.join(folder, HEAD_PATH), /\.pf_index$/);
    const codes = numberNames(names, sorted);
    const counts = sumStatistics(shards.map(({ statistics }) => statistics));
    const vocabulary = listVocabulary(counts).map(decodeText).join('\n');
    const entry: IndexEntry = {
      format: FORMAT_VERSION,
      sections: names.sections.map(({ id, name }) => [id, name]),
      units: toUnitValues(names.units),
      kinds: [...codes.kinds.keys()],
      abbreviations: [...names.abbreviations],
      common: writeCosts(findCommon(counts, sorted.length)),
      vocabulary: `tu-${markOf(vocabulary, 10)}.pf_loa`,
      head: { path: HEAD_PATH, table: toChunkTable(head.meta) },
      shards: plans.map(({ name, records: own }, at) => {
        place(shards[at]!, path.join(folder, name), /./);
        return writeTables(own, shards[at]!, codes, { name, outDir: folder });
      }),
    };
    writePacked(path.join(folder, entry.vocabulary), vocabulary);
    writeFileSync(path.join(folder, ENTRY_FILE), JSON.stringify(entry));
    dropOthers(cache, [head, ...shards]);
    return {
      pages: sorted.length,
      shards: plans.map(({ name }) => name),
      changed: plans.flatMap(({ name }, at) => (shards[at]!.isNew ? [name] : [])),
    };
  } finally {
    await closePagefind();
  }
}

/** Writes the index of a site; see `writeIndex`. */
export function writeSearchIndex(site: Site, outDir: string, cacheDir: string): Promise<SearchIndexReport> {
  return writeIndex(toSearchRecords(site), toSearchNames(site), { outDir, cacheDir });
}

/** A unit stands for those that came to be part of it, and for those that were part of them. */
function toUnitValues(units: SearchNames['units']): UnitValue[] {
  const places = new Map(units.map(({ id }, at) => [id, at]));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const reach = (id: string, seen: Set<string>): Set<string> => {
    for (const next of byId.get(id)?.successors ?? []) {
      if (seen.has(next) || !byId.has(next)) continue;
      seen.add(next);
      reach(next, seen);
    }
    return seen;
  };
  return units.map(({ id, name }) => {
    const into = [...reach(id, new Set())].filter((other) => other !== id).map((other) => places.get(other)!);
    return into.length > 0 ? [id, name, into] : [id, name];
  });
}

function place({ folder, files }: WrittenIndex, target: string, which: RegExp): void {
  for (const file of files.filter((name) => which.test(name))) {
    const to = path.join(target, file);
    mkdirSync(path.dirname(to), { recursive: true });
    linkOrCopy(path.join(folder, file), to);
  }
}

/** A hard link costs nothing; where the cache is on another disk, a copy does. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function dropOthers(cache: string, kept: readonly WrittenIndex[]): void {
  const names = new Set(kept.map(({ folder }) => path.basename(folder)));
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (!names.has(name)) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}
