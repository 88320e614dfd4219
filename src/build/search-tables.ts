/** What stands beside Pagefind's files: cards to show, columns to filter and count by, tables of chunks. */
import path from 'node:path';
import { slugify } from '../lib/vietnamese-text.ts';
import {
  CARD_MARK,
  cardFile,
  CHUNK_NAME,
  FILES_PER_MARK,
  scaleLength,
  toDay,
  writeColumns,
  type Card,
  type ChunkTable,
  type CommonTable,
  type ShardEntry,
} from '../search/index-format.ts';
import type { IndexMeta } from '../search/pagefind-files.ts';
import { markOf, writePacked } from './packed-files.ts';
import type { SearchNames, SearchRecord } from './search-record.ts';
import type { WrittenIndex } from './search-shard.ts';

/** The numbers that stand for names; they count from 1, and 0 is none. */
export interface Codes {
  sections: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, number>;
  kinds: ReadonlyMap<string, number>;
}

export function numberNames(names: SearchNames, records: readonly SearchRecord[]): Codes {
  const number = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at + 1]));
  return {
    sections: number(names.sections.map(({ id }) => id)),
    units: number(names.units.map(({ id }) => id)),
    kinds: number([...new Set(records.map(({ kind }) => kind))].sort()),
  };
}

/** Where there is one shard, and where there are several. */
const CARDS_PER_FILE = { ofOne: 4, ofMany: 8 };

/** Pagefind's `vi_` before every name says nothing. */
const PREFIX = /^vi_/;

export function toChunkTable({ chunks }: IndexMeta, common?: CommonTable): ChunkTable {
  const files = chunks.map(({ file }) => file.replace(PREFIX, ''));
  const odd = files.find((file) => file.length !== CHUNK_NAME);
  if (odd !== undefined) throw new Error(`Pagefind đặt tên tệp khác trước: ${odd}.`);
  return {
    from: chunks.map(({ from }) => from).join('\n'),
    files: files.join(''),
    ...(common ? { common } : {}),
  };
}

/** Writes the tables of one shard beside its index. @param folder the shard's folder in the output */
export function writeTables(
  records: readonly SearchRecord[],
  { meta, common }: Pick<WrittenIndex, 'meta' | 'common'>,
  codes: Codes,
  { name, outDir }: { name: string; outDir: string },
): ShardEntry {
  const prefix = name === '' ? '' : `${name}/`;
  const cards = records.map((record, at) => toCard(record, meta.pages[at]!.file.replace(PREFIX, ''), codes));
  const days = cards.map(({ day }) => day).filter((day) => day > 0);
  const columns = writeColumns({
    sections: Uint16Array.from(cards, (card) => card.section),
    kinds: Uint16Array.from(cards, (card) => card.kind),
    units: Uint16Array.from(cards, (card) => card.unit),
    days: Uint16Array.from(cards, (card) => card.day),
    expired: Uint16Array.from(cards, (card) => card.expired),
    lengths: Uint16Array.from(meta.pages, (page) => scaleLength(page.words)),
  });
  const write = (kind: string, content: Uint8Array | string) => {
    const file = `${prefix}${kind}-${markOf(content, 10)}.pf_loa`;
    writePacked(path.join(outDir, file), content);
    return file;
  };
  const entry: ShardEntry = {
    path: prefix,
    pages: records.length,
    days: [days[0] ?? 0, days.at(-1) ?? 0],
    table: write('bang', JSON.stringify(toChunkTable(meta, common))),
    columns: write('cot', columns),
    cardsPerFile: name === '' ? CARDS_PER_FILE.ofOne : CARDS_PER_FILE.ofMany,
    cards: '',
  };
  const files = inGroups(cards, entry.cardsPerFile).map((own) => JSON.stringify(inColumns(own)));
  entry.cards = inGroups(files, FILES_PER_MARK)
    .map((group) => markOf(group.join('\n'), CARD_MARK))
    .join('');
  for (const [at, content] of files.entries()) writePacked(path.join(outDir, cardFile(entry, at)), content);
  return entry;
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

function toCard(record: SearchRecord, fragment: string, { sections, units, kinds }: Codes): Card {
  const address = `/${record.section ?? ''}/${slugify(record.title)}/`;
  return {
    title: record.title,
    // Most addresses follow from section and title.
    url: record.url === address ? '' : record.url,
    fragment,
    section: sections.get(record.section ?? '') ?? 0,
    kind: kinds.get(record.kind) ?? 0,
    unit: units.get(record.unit ?? '') ?? 0,
    day: toDay(record.date),
    expired: record.isExpired ? 1 : 0,
  };
}

/** Fields beside each other compress better than cards beside each other. */
function inColumns(cards: readonly Card[]) {
  const column = <Key extends keyof Card>(key: Key) => cards.map((card) => card[key]);
  return [
    column('title'),
    column('url'),
    column('fragment').join(''),
    column('section'),
    column('kind'),
    column('unit'),
    column('day'),
    column('expired'),
  ];
}
