/**
 * What the build adds to Pagefind's files so that a question costs little: one entry that says what there is, and per
 * shard a table of chunks, columns to filter and count by, and cards to show results with. Shared by those who write it
 * and those who read it.
 *
 * Pages are numbered through all shards from the oldest to the newest, those without a date first: a range of dates is a
 * range of numbers, newest first is the highest number first, and a new article changes no other's number.
 */
import type { Abbreviation } from './abbreviations.ts';

export const FORMAT_VERSION = 4;

/** Day 1 of the index: two bytes reach from here to 2079. What is older counts as having no date. */
export const FIRST_DAY = '1900-01-01';

/**
 * The one file of the index whose name does not change with its content, and the only one that is not compressed at
 * rest: hosts know the ending and compress it better than that.
 */
export const ENTRY_FILE = 'loa.json';

export interface IndexEntry {
  format: number;
  sections: NamedValue[];
  units: UnitValue[];
  /** Of `KIND_NAMES`. */
  kinds: string[];
  /** What a province adds to `ABBREVIATIONS`. */
  abbreviations: Abbreviation[];
  /** Words without marks that are expensive to ask for, as `writeCosts` has them. */
  common: Record<string, string>;
  /** File of the words that a misspelt one may mean. */
  vocabulary: string;
  /** Titles, leads and numbers of all pages. */
  head: { path: string; table: ChunkTable };
  /** Oldest first. */
  shards: ShardEntry[];
}

export type NamedValue = [id: string, name: string];
/** A unit that became part of others is found under them too: `into` are their places in `units`. */
export type UnitValue = [id: string, name: string, into?: number[]];

export interface ShardEntry {
  /** Folder of its Pagefind index, with a slash at the end; empty for the only one. */
  path: string;
  /** How many pages; the first has the number of all before. */
  pages: number;
  /** Days, counted from `FIRST_DAY`, of its oldest and newest dated page. */
  days: [first: number, last: number];
  table: string;
  columns: string;
  /** How many cards a file has: a result costs the whole file. */
  cardsPerFile: number;
  /**
   * Marks of what the card files hold, `CARD_MARK` characters for `FILES_PER_MARK` files together: marks cannot be
   * compressed, and each visitor's first question pays for all of them.
   */
  cards: string;
}

export const CARD_MARK = 4;
export const FILES_PER_MARK = 8;

/** Which chunk has a word. */
export interface ChunkTable {
  /** First words of the chunks, a line each. */
  from: string;
  /** Names of the chunks, `CHUNK_NAME` characters each, without `vi_`. */
  files: string;
  /** Words that have files of their own instead. */
  common?: CommonTable;
}

export interface CommonTable {
  /** Changes with what the files have. */
  mark: string;
  /** A line a word: the word without marks, then its forms that are files of their own, from 1; 0 has the others. */
  words: string;
}

/** Folder of the common words' files, with a slash at the end. */
export function commonFolder({ mark }: CommonTable): string {
  return `tu-${mark}/`;
}

export const CHUNK_NAME = 7;

/** What a page can be filtered and counted by. One number a page in each; places count from 1, and 0 is none. */
export interface Columns {
  sections: Uint16Array;
  kinds: Uint16Array;
  units: Uint16Array;
  /** Counted from `FIRST_DAY`; 0 for pages without a date. */
  days: Uint16Array;
  /** 1 for a notice that was over at the build. */
  expired: Uint16Array;
  /** Words in the page, on a scale of logarithms (`scaleLength`). */
  lengths: Uint16Array;
}

export const COLUMN_NAMES = ['sections', 'kinds', 'units', 'days', 'expired', 'lengths'] as const;

/** One page as a result shows it; in the file each field is a list over the pages. */
export interface Card {
  title: string;
  url: string;
  /** Name of the page's fragment, without `vi_`. */
  fragment: string;
  section: number;
  kind: number;
  unit: number;
  day: number;
  expired: number;
}

/** Name of a card file. @param at its place among the files of the shard */
export function cardFile(shard: ShardEntry, at: number): string {
  const start = Math.floor(at / FILES_PER_MARK) * CARD_MARK;
  return `${shard.path}the/${at}-${shard.cards.slice(start, start + CARD_MARK)}.pf_loa`;
}

/** Words by how many KB they cost in the whole full text, spaces between: alike beside alike compresses. */
export function writeCosts(costs: Readonly<Record<string, number>>): Record<string, string> {
  const groups = Map.groupBy(Object.entries(costs), ([, cost]) => cost);
  return Object.fromEntries([...groups].map(([cost, own]) => [cost, own.map(([word]) => word).join(' ')]));
}

/** The inverse of `writeCosts`. */
export function readCosts(written: Readonly<Record<string, string>>): Record<string, number> {
  const costs = Object.entries(written).flatMap(([cost, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(cost)]),
  );
  return Object.fromEntries(costs);
}

/** Columns as bytes, each at its full length before the next: alike beside alike compresses. */
export function writeColumns(columns: Columns): Uint8Array {
  const size = columns.days.length;
  const bytes = new Uint8Array(COLUMN_NAMES.length * size * 2);
  for (const [at, name] of COLUMN_NAMES.entries()) {
    let before = 0;
    for (const [page, value] of columns[name].entries()) {
      // Days rise slowly: distances are small numbers.
      const written = name === 'days' ? (value - before) & 0xffff : value;
      before = value;
      bytes[at * size * 2 + page] = written & 0xff;
      bytes[at * size * 2 + size + page] = written >> 8;
    }
  }
  return bytes;
}

/** The inverse of `writeColumns`. */
export function readColumns(bytes: Uint8Array): Columns {
  const size = bytes.length / COLUMN_NAMES.length / 2;
  const column = (at: number) => {
    const start = at * size * 2;
    return Uint16Array.from(
      { length: size },
      (_, page) => bytes[start + page]! | (bytes[start + size + page]! << 8),
    );
  };
  const [sections, kinds, units, days, expired, lengths] = COLUMN_NAMES.map((_, at) => column(at));
  let day = 0;
  for (let page = 0; page < size; page++) days![page] = day = (day + days![page]!) & 0xffff;
  return {
    sections: sections!,
    kinds: kinds!,
    units: units!,
    days: days!,
    expired: expired!,
    lengths: lengths!,
  };
}

/** A length in words as one of few steps: ranking needs no more. */
export function scaleLength(words: number): number {
  return Math.round(4 * Math.log2(words + 1));
}

/** The inverse of `scaleLength`, roughly. */
export function lengthOf(scaled: number): number {
  return 2 ** (scaled / 4) - 1;
}

const DAY_MS = 86_400_000;
const DAY_ZERO = Date.parse(FIRST_DAY) - DAY_MS;

/** `2021-10-25` → 44493, in Viet Nam's calendar; 0 for none. */
export function toDay(date: string | undefined): number {
  return date === undefined ? 0 : Math.max(0, (Date.parse(date.slice(0, 10)) - DAY_ZERO) / DAY_MS);
}

/** 44493 → `2021-10-25`. */
export function fromDay(day: number): string {
  return new Date(DAY_ZERO + day * DAY_MS).toISOString().slice(0, 10);
}
